import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hex } from '../engine/types.js';
import { types } from '../pallets/runtime-types.js';
import { decodeExact } from './codec.js';
import { fromHex, littleEndian, readLittleEndian, toHex } from './hex.js';

const hex = (bytes: number) => fc.uint8Array({ minLength: bytes, maxLength: bytes }).map(toHex);
const u128 = fc.bigInt({ min: 0n, max: (1n << 128n) - 1n });
const u64 = fc.bigInt({ min: 0n, max: (1n << 64n) - 1n });

describe('hex', () => {
  it('round-trips any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(fromHex(toHex(bytes))).toEqual(bytes);
      }),
    );
  });
  it.each(['', '0', '12', '0x1', '0xzz', '0x1g', 'xx00', '0x€0'])('refuses %j', (text) => {
    expect(() => fromHex(text)).toThrow('is not hex');
  });
  it('reads back little-endian numbers', () => {
    fc.assert(
      fc.property(u128, (value) => {
        expect(readLittleEndian(littleEndian(value, 16))).toBe(value);
      }),
    );
  });
});

describe('codecs compiled from type expressions', () => {
  const withdrawInfo = fc.record({ user: hex(32), shares: u128, start_time: u64 });
  const pool = fc.record({
    pid: u64,
    owner: hex(32),
    payout_commission: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
    owner_reward: u128,
    cap: fc.option(u128),
    reward_acc: u128,
    total_shares: u128,
    total_stake: u128,
    free_stake: u128,
    releasing_stake: u128,
    workers: fc.array(hex(32), { maxLength: 5 }),
    withdraw_queue: fc.array(withdrawInfo, { maxLength: 5 }),
  });

  it('round-trip a pool', () => {
    const codec = types.of('PoolInfo');
    fc.assert(
      fc.property(pool, (value) => {
        expect(decodeExact(codec, codec.enc(value))).toEqual(value);
      }),
    );
  });

  it('encode a worker as the real runtime stored it', () => {
    const key: Hex = '0xc27b37ff005113295ecf4f5136f45ce995dc8156d0568e177f6a167010e03a34';
    const ecdh: Hex = '0x67029eff7ae6348d018c03d2a5099f9d0758d68aadb7f2878ae8c620fbf43d62';
    const raw = `${key}${ecdh.slice(2)}000000000000000000000000008000080100000004000000`;
    const value = {
      pubkey: key,
      ecdh_pubkey: ecdh,
      runtime_version: 0,
      last_updated: 0n,
      operator: null,
      confidence_level: 128,
      initial_score: null,
      features: [1, 4],
    };
    expect(toHex(types.of('WorkerInfo').enc(value))).toBe(raw);
  });

  it('give plain strings for enums without data and tagged values for others', () => {
    expect(types.of('MinerState').dec('0x04')).toBe('MiningCoolingDown');
    expect(types.of('MessageOrigin').dec('0x05')).toEqual({ tag: 'Gatekeeper', value: undefined });
  });

  it('refuse what the runtime cannot decode', () => {
    const decode = (type: string, bytes: Hex) => () => decodeExact(types.of(type), fromHex(bytes));
    expect(decode('Permill', '0x41420f00')).toThrow('more than the whole');
    expect(decode('BoundedVec<u8, 2>', '0x0c010203')).toThrow('more than the 2');
    expect(decode('AccountId32', '0x00')).toThrow();
    expect(decode('u32', '0x0000000000')).toThrow('5');
    expect(decode('MinerState', '0x09')).toThrow();
  });

  it('never accept bytes that are left over or missing', () => {
    const codec = types.of('UserStakeInfo');
    const staker = fc.record({ user: hex(32), locked: u128, shares: u128, available_rewards: u128, reward_debt: u128 });
    fc.assert(
      fc.property(staker, fc.integer({ min: 1, max: 40 }), (value, cut) => {
        const bytes = codec.enc(value);
        expect(() => decodeExact(codec, bytes.slice(0, -cut))).toThrow();
        expect(() => decodeExact(codec, Uint8Array.from([...bytes, ...new Uint8Array(cut)]))).toThrow();
      }),
    );
  });
});
