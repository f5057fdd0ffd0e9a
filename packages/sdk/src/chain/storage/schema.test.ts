import type { Codec } from '@polkadot/types/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadMetadata, loadRuntime, runtimesPresent, V1_RUNTIMES, whenAbsent } from '../../../test/runtimes.js';
import type { AccountId, PoolId, WorkerKey } from '../../model/types.js';
import { RuntimeMetadata } from '../metadata/runtime-metadata.js';
import { layoutOf, READ_ITEMS } from './layout.js';
import { StorageSchema } from './schema.js';

const hex32 = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => `0x${Buffer.from(bytes).toString('hex')}`);
const u64 = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
const u128 = fc.bigInt({ min: 0n, max: 2n ** 128n - 1n });
const u32 = fc.nat(2 ** 32 - 1);
const moment = fc.nat(2 ** 40);

const pool = fc.record({
  pid: u64,
  owner: hex32,
  commission: fc.option(fc.nat(1_000_000)),
  ownerReward: u128,
  cap: fc.option(u128),
  rewardAcc: u128,
  totalShares: u128,
  totalStake: u128,
  freeStake: u128,
  releasingStake: u128,
  workers: fc.array(hex32, { maxLength: 5 }),
  withdrawQueue: fc.array(fc.record({ user: hex32, shares: u128, startTime: moment }), { maxLength: 5 }),
});
const miner = fc.record({
  state: fc.constantFrom('Ready', 'MiningIdle', 'MiningUnresponsive', 'MiningCoolingDown'),
  ve: u128,
  v: u128,
  vUpdatedAt: moment,
  pInit: u32,
  pInstant: u32,
  iterations: u64,
  miningStartTime: moment,
  challengeTimeLast: moment,
  coolDownStart: moment,
  totalReward: u128,
});

describe.skipIf(!runtimesPresent).each(V1_RUNTIMES.map((name) => [name]))(
  `storage of %s (${runtimesPresent ? 'real metadata' : whenAbsent})`,
  (name) => {
    const load = () => {
      const { metadata, registry } = loadRuntime(name);
      const described = RuntimeMetadata.fromHex(loadMetadata(name));
      return { schema: new StorageSchema(layoutOf(described, [...READ_ITEMS, 'events'])), registry, metadata, described };
    };
    const { schema, registry, metadata, described } = runtimesPresent ? load() : ({} as ReturnType<typeof load>);
    const encode = (pallet: string, item: string, value: unknown): string => {
      const storage = metadata.asLatest.pallets.find((found) => found.name.eq(pallet))?.storage.unwrap();
      const type = storage?.items.find((found) => found.name.eq(item))?.type.asMap.value;
      const codec: Codec = registry.createType(registry.createLookupType(type as NonNullable<typeof type>), value);
      return codec.toHex();
    };

    it('decodes any pool that polkadot-js encodes', () => {
      fc.assert(
        fc.property(pool, (value) => {
          const { commission, withdrawQueue, ...rest } = value;
          const queue = withdrawQueue.map(({ user, shares, startTime }) => ({ user, shares, startTime }));
          const raw = encode('PhalaStakePool', 'StakePools', { ...rest, payoutCommission: commission, withdrawQueue: queue });
          expect(schema.decode('pool', raw)).toEqual(value);
        }),
        { numRuns: 25 },
      );
    });

    it('decodes any miner that polkadot-js encodes', () => {
      fc.assert(
        fc.property(miner, ({ pInit, pInstant, iterations, miningStartTime, challengeTimeLast, totalReward, ...rest }) => {
          const benchmark = { pInit, pInstant, iterations, miningStartTime, challengeTimeLast };
          const raw = encode('PhalaMining', 'Miners', { ...rest, benchmark, stats: { totalReward } });
          expect(schema.decode('miner', raw)).toEqual({ ...rest, ...benchmark, totalReward });
        }),
        { numRuns: 25 },
      );
    });

    it('makes the keys that polkadot-js makes', () => {
      const account = `0x${'ab'.repeat(32)}` as AccountId;
      expect(schema.key('pool', [7n as PoolId])).toMatch(
        /^0x9708ddcf89326bf4f4428dd135287d5145f1f337479db14db2c7f49ac8e40ed0[0-9a-f]{16}0700000000000000$/,
      );
      expect(schema.key('staker', [7n as PoolId, account])).toMatch(new RegExp(`[0-9a-f]{16}0700000000000000${'ab'.repeat(32)}$`));
      expect(schema.suffix('worker', [account as string as WorkerKey])).toBe(schema.suffix('assignment', [account as string as WorkerKey]));
    });

    it('gives the default of an absent value, and null for an optional one', () => {
      expect(schema.decode('poolCount', null)).toBe(0n);
      expect(schema.decode('account', null)).toMatchObject({ free: 0n, miscFrozen: 0n, nonce: 0 });
      expect(schema.decode('pool', null)).toBeNull();
      expect(schema.decode('ledger', null)).toBeNull();
    });

    it('refuses bytes that are no such value, with a code', () => {
      expect(() => schema.decode('pool', '0x00')).toThrow(expect.objectContaining({ code: 'chain.shape' }));
    });

    it('decodes events by position, named or not', () => {
      const events = registry.createType('Vec<EventRecord>', []);
      expect(schema.decode('events', events.toHex())).toEqual([]);
      const contribution = described.events('PhalaStakePool').find((event) => event.name === 'Contribution');
      const palletIndex = metadata.asLatest.pallets.find((found) => found.name.eq('PhalaStakePool'))?.index.toNumber() as number;
      const byte = (value: number) => value.toString(16).padStart(2, '0');
      const newer = contribution?.fields.length === 4 ? '09000000000000000000000000000000' : '';
      const event = `${byte(palletIndex)}${byte(contribution?.index as number)}0100000000000000${'cd'.repeat(32)}05000000000000000000000000000000${newer}`;
      const [record] = schema.decode('events', `0x040002000000${event}00`);
      expect(record?.phase).toEqual({ type: 'ApplyExtrinsic', fields: [2] });
      const fields = [1n, `0x${'cd'.repeat(32)}`, 5n, ...(newer ? [9n] : [])];
      expect(record?.event).toEqual({ type: 'PhalaStakePool', fields: [{ type: 'Contribution', fields }] });
    });
  },
);
