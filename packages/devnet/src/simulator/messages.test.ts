import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat, fromHex, littleEndian, readLittleEndian, toHex } from '../scale/hex.js';
import {
  MessageQueue,
  miningInfoUpdateEvent,
  miningReportEvent,
  type OffchainMessage,
  registryEvent,
  systemEvent,
  TOPICS,
} from './messages.js';
import { hasShared, needsShared, readTrace, realRuntime, transactions } from './test-support.js';

const KEY = `0x${'ab'.repeat(32)}` as const;
const u32 = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const u64 = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
const u128 = fc.bigInt({ min: 0n, max: 2n ** 128n - 1n });
const key = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(toHex);

describe('payloads', () => {
  it('match what the chain sends and takes', () => {
    expect(systemEvent.dec(`0x00${KEY.slice(2)}0080`)).toEqual({
      tag: 'WorkerEvent',
      value: { publicKey: KEY, event: { tag: 'Registered', value: { confidenceLevel: 128 } } },
    });
    expect(systemEvent.dec(`0x00${KEY.slice(2)}02f2010000`)).toMatchObject({ value: { event: { tag: 'BenchScore', value: 498 } } });
    expect(systemEvent.dec(`0x00${KEY.slice(2)}05`)).toMatchObject({ value: { event: { tag: 'MiningEnterUnresponsive' } } });
    expect(systemEvent.dec(`0x01${'01'.padEnd(64, '0')}${'00'.repeat(31)}80`)).toEqual({
      tag: 'HeartbeatChallenge',
      value: { seed: 1n, onlineTarget: 128n << 248n },
    });
    expect(toHex(registryEvent.enc({ tag: 'BenchReport', value: { startTime: 1654041660000n, iterations: 2004n } }))).toBe(
      '0x0060ca901c81010000d407000000000000',
    );
    expect(
      toHex(miningReportEvent.enc({ tag: 'Heartbeat', value: { sessionId: 1, challengeBlock: 2, challengeTime: 3n, iterations: 4n } })),
    ).toBe('0x00010000000200000003000000000000000400000000000000');
  });

  it('come back from their bytes', () => {
    const update = fc.record({
      blockNumber: u32,
      timestampMs: u64,
      offline: fc.array(key),
      recoveredToOnline: fc.array(key),
      settle: fc.array(fc.record({ publicKey: key, v: u128, payout: u128, treasury: u128 })),
    });
    fc.assert(
      fc.property(update, (value) => {
        expect(miningInfoUpdateEvent.dec(miningInfoUpdateEvent.enc(value))).toEqual(value);
      }),
    );
  });
});

describe.skipIf(!hasShared)(`message queue of the recorded runtime${needsShared}`, () => {
  it('builds the recorded calls from their parts', () => {
    const queue = new MessageQueue(realRuntime('rhala-1180', 1180, 4));
    const calls = transactions(readTrace()).filter(
      ({ call, name }) => call === 'phalaMq.syncOffchainMessage' && /bench report|^settle|^heartbeat|recover/.test(name),
    );
    expect(calls.length).toBeGreaterThan(15);
    for (const { callHex, name } of calls) {
      const bytes = fromHex(callHex);
      const fromWorker = bytes[2] === 2;
      const topicAt = fromWorker ? 35 : 3;
      const topicLength = (bytes[topicAt] as number) >> 2;
      const payloadAt = topicAt + 1 + topicLength;
      // Compact length: one byte for up to 63, two for more.
      const wide = ((bytes[payloadAt] as number) & 3) === 1;
      const payload = bytes.slice(payloadAt + (wide ? 2 : 1), -74);
      let signed: Uint8Array = new Uint8Array();
      const message: OffchainMessage = {
        origin: fromWorker ? { worker: toHex(bytes.slice(3, 35)) } : 'gatekeeper',
        key: {
          publicKey: KEY,
          sign: (text) => {
            signed = text;
            return bytes.slice(-64);
          },
        },
        topic: new TextDecoder().decode(bytes.slice(topicAt + 1, payloadAt)),
        payload,
      };
      const sequence = readLittleEndian(bytes.slice(-74, -66));
      expect(toHex(queue.syncCall(message, sequence)), name).toBe(callHex);
      expect(toHex(signed), name).toBe(toHex(concat(bytes.slice(2, -74), littleEndian(sequence, 8))));
    }
  });

  it('reads system events and leaves out what it does not understand', () => {
    const queue = new MessageQueue(realRuntime('rhala-1180', 1180, 4));
    const text = new TextEncoder().encode(TOPICS.systemEvent);
    const message = (payload: string) => {
      const body = fromHex(payload);
      return concat(Uint8Array.of(0, 4, 77, text.length << 2), text, Uint8Array.of(body.length << 2), body);
    };
    const outbound = concat(Uint8Array.of(2 << 2), message('0x7f'), message(`0x00${KEY.slice(2)}04`));
    expect(queue.systemEvents(outbound)).toEqual([
      { tag: 'WorkerEvent', value: { publicKey: KEY, event: { tag: 'MiningStop', value: undefined } } },
    ]);
  });
});
