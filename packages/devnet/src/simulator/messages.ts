import { _void, Bytes, type Codec, Enum, enhanceCodec, Struct, u8, u32, u64, u128, Vector } from 'scale-ts';
import type { Hex } from '../engine/types.js';
import type { KeyPair } from '../keys.js';
import { concat, fromHex, littleEndian, readLittleEndian, toHex } from '../scale/hex.js';
import type { MessageOrigin, Runtime } from './runtime.js';

export const TOPICS = {
  registryEvent: '^phala/registry/event',
  miningReport: 'phala/mining/report',
  miningUpdate: '^phala/mining/update',
  systemEvent: 'phala/system/event',
} as const;

const publicKey: Codec<Hex> = enhanceCodec<Uint8Array, Hex>(Bytes(32), fromHex, toHex);
export const publicKeys = Vector(publicKey);
const u256: Codec<bigint> = enhanceCodec<Uint8Array, bigint>(Bytes(32), (value) => littleEndian(value, 32), readLittleEndian);

/** Worker → registry. `startTime` in unix milliseconds. */
export const registryEvent = Enum({
  BenchReport: Struct({ startTime: u64, iterations: u64 }),
  MasterPubkey: Struct({ masterPubkey: publicKey }),
});

/** Worker → mining pallet. `challengeTime` in unix milliseconds. */
export const miningReportEvent = Enum({
  Heartbeat: Struct({ sessionId: u32, challengeBlock: u32, challengeTime: u64, iterations: u64 }),
});

/** Gatekeeper → mining pallet. `v`, `payout`, `treasury` are U64F64 bits of PHA; `timestampMs` unix milliseconds. */
export const miningInfoUpdateEvent = Struct({
  blockNumber: u32,
  timestampMs: u64,
  offline: Vector(publicKey),
  recoveredToOnline: Vector(publicKey),
  settle: Vector(Struct({ publicKey, v: u128, payout: u128, treasury: u128 })),
});
export type MiningInfoUpdate = ReturnType<(typeof miningInfoUpdateEvent)['dec']>;

const workerEvent = Enum({
  Registered: Struct({ confidenceLevel: u8 }),
  BenchStart: Struct({ duration: u32 }),
  BenchScore: u32,
  MiningStart: Struct({ sessionId: u32, initV: u128, initP: u32 }),
  MiningStop: _void,
  MiningEnterUnresponsive: _void,
  MiningExitUnresponsive: _void,
});

/** Mining pallet and registry → workers and gatekeepers. */
export const systemEvent = Enum({
  WorkerEvent: Struct({ publicKey, event: workerEvent }),
  HeartbeatChallenge: Struct({ seed: u256, onlineTarget: u256 }),
});
export type SystemEvent = ReturnType<(typeof systemEvent)['dec']>;

export interface Message {
  sender: MessageOrigin;
  destination: Uint8Array;
  payload: Uint8Array;
}

/** What a worker or the gatekeeper sends: who says it, where to, what. */
export interface OffchainMessage {
  origin: { worker: Hex } | 'gatekeeper';
  key: KeyPair;
  topic: string;
  payload: Uint8Array;
}

/** The message queue of one runtime: its origins carry that runtime's indexes. */
export class MessageQueue {
  readonly #origin: Codec<MessageOrigin>;
  readonly #message: Codec<Message>;
  readonly #messages: Codec<Message[]>;
  readonly #runtime: Runtime;

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
    this.#origin = runtime.messageOrigin();
    this.#message = Struct({ sender: this.#origin, destination: Bytes(), payload: Bytes() });
    this.#messages = Vector(this.#message);
  }

  static origin(origin: OffchainMessage['origin']): MessageOrigin {
    return origin === 'gatekeeper' ? { tag: 'Gatekeeper', value: undefined } : { tag: 'Worker', value: fromHex(origin.worker) };
  }

  /** Where the chain keeps the sequence it expects next from this origin. */
  ingressKey(origin: OffchainMessage['origin']): Hex {
    return this.#runtime.storageKey('PhalaMq.OffchainIngress', this.#origin.enc(MessageQueue.origin(origin)));
  }

  /** The call PhalaMq.sync_offchain_message: signed over the message and its sequence. */
  syncCall(message: OffchainMessage, sequence: bigint): Uint8Array {
    const encoded = this.#message.enc({
      sender: MessageQueue.origin(message.origin),
      destination: new TextEncoder().encode(message.topic),
      payload: message.payload,
    });
    const signed = concat(encoded, littleEndian(sequence, 8));
    return this.#runtime.call('PhalaMq.sync_offchain_message', signed, Bytes().enc(message.key.sign(signed)));
  }

  /** The system events among PhalaMq.OutboundMessages; what is not understood is left out. */
  systemEvents(outbound: Uint8Array): SystemEvent[] {
    const topic = new TextEncoder().encode(TOPICS.systemEvent);
    const events: SystemEvent[] = [];
    for (const { destination, payload } of this.#messages.dec(outbound)) {
      if (toHex(destination) !== toHex(topic)) continue;
      try {
        events.push(systemEvent.dec(payload));
      } catch {
        // a kind of event that a later runtime added
      }
    }
    return events;
  }
}
