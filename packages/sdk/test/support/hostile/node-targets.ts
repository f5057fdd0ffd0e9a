import { getMetadata } from '@stakepool-kit/devnet';
import { isHash } from '../../../src/chain/answers.js';
import { constantsOf } from '../../../src/chain/metadata/capabilities.js';
import { RuntimeMetadata } from '../../../src/chain/metadata/runtime-metadata.js';
import { decodeMetadata } from '../../../src/chain/metadata/v14.js';
import { networkConstants, readIdentity, readVersion } from '../../../src/chain/network.js';
import type { Rpc } from '../../../src/chain/rpc.js';
import { Runtime } from '../../../src/chain/runtime.js';
import type { ItemName } from '../../../src/chain/storage/items.js';
import { layoutOf, READ_ITEMS } from '../../../src/chain/storage/layout.js';
import { StorageSchema } from '../../../src/chain/storage/schema.js';
import { Session } from '../../../src/chain/storage/session.js';
import { RemoteSource } from '../../../src/chain/storage/source.js';
import type { BlockHash } from '../../../src/model/types.js';
import { FleetFacts } from '../../../src/reads/fleet/facts.js';
import { EventReader, readOwnEvents } from '../../../src/transactions/own-events.js';
import { encodeRandom } from './encode.js';
import { jsonValue } from './json.js';
import { asAnswer, hexOf, mutated } from './mutate.js';
import { laterOutcomeOf, outcomeOf, ownWords } from './outcome.js';
import type { Random } from './random.js';
import { SHAPES } from './shape.js';
import type { Target } from './target.js';
import { isSafeText } from './text-targets.js';

const HASH = `0x${'12'.repeat(32)}` as BlockHash;
const HEX = getMetadata();
const metadata = RuntimeMetadata.fromHex(HEX);
const schema = new StorageSchema(layoutOf(metadata, [...READ_ITEMS, 'events']));
const ITEMS = Object.keys(schema.layout.items) as ItemName[];

type Answer = (method: string, params: readonly unknown[]) => unknown;
/** A node that answers as it is told; each answer comes as its text would be read. */
const nodeOf = (answer: Answer): Rpc =>
  ({ pageSize: 4, send: async (method: string, params = []) => answer(method, params) }) as unknown as Rpc;

const encoded = (name: ItemName, random: Random): readonly number[] =>
  encodeRandom(schema.layout.types, schema.layout.items[name]?.value ?? 0, random);
const rawOf = (name: ItemName, random: Random): unknown =>
  random.once(9) ? null : asAnswer(mutated(encoded(name, random), random), random);
const either = (random: Random, honest: () => unknown): unknown => (random.once(2) ? honest() : jsonValue(random));

const VERSION = { specName: 'khala', specVersion: 1180, transactionVersion: 4 };
const constants = constantsOf(metadata);

/** What a node says about itself. */
export const identityTarget = (): Target => ({
  name: 'what a node says of its chain',
  weight: 20,
  async run(random) {
    if (random.once(2)) {
      const rpc = nodeOf(() =>
        random.once(2) ? jsonValue(random) : { ...VERSION, [random.pick(Object.keys(VERSION))]: jsonValue(random) },
      );
      return laterOutcomeOf(
        () => readVersion(rpc),
        (value) => {
          const { specName, specVersion, transactionVersion } = value as typeof VERSION;
          return typeof specName === 'string' && Number.isSafeInteger(specVersion) && Number.isSafeInteger(transactionVersion);
        },
      );
    }
    const rpc = nodeOf((method) => (method === 'chain_getBlockHash' ? either(random, () => HASH) : jsonValue(random)));
    return laterOutcomeOf(
      () => readIdentity(rpc),
      (value) => {
        const { chainName, genesisHash, properties } = value as Awaited<ReturnType<typeof readIdentity>>;
        const { symbol, decimals, ss58Prefix } = networkConstants(constants, properties);
        const isNamed = isSafeText(chainName) && chainName.length > 0 && Array.from(chainName).length <= 100;
        const hasUnit = /^[\w.$-]{1,12}$/.test(symbol) && decimals >= 0 && decimals <= 30 && Number.isInteger(decimals);
        return isNamed && hasUnit && isHash(genesisHash) && ss58Prefix >= 0 && ss58Prefix <= 16_383;
      },
    );
  },
});

function changesAnswer(keys: readonly string[], random: Random): unknown {
  const changes: unknown[] = keys.map((key) => [key, rawOf(schema.itemOf(key) ?? 'pool', random)]);
  const wrong = random.below(keys.length + 1);
  switch (random.below(8)) {
    case 0:
      return jsonValue(random);
    case 1:
      return [{ block: HASH, changes: jsonValue(random) }];
    case 2:
      changes[wrong] = jsonValue(random);
      return [{ changes }];
    case 3:
      return [{ changes: changes.slice(0, wrong) }];
    case 4:
      return changes.reverse().map((change) => ({ changes: [change] }));
    default:
      return [{ changes }];
  }
}

/** Storage of a block as a node sends it: typed values, or an error. */
export const storageAnswersTarget = (): Target => ({
  name: 'storage answers',
  weight: 25,
  async run(random) {
    const rpc = nodeOf((_, [keys]) => changesAnswer(keys as string[], random));
    const session = new Session(schema, new RemoteSource(rpc, HASH));
    if (random.once(3)) {
      return laterOutcomeOf(
        () => session.asOf(),
        (value) => {
          const { number, timestamp } = value as { number: number; timestamp: number };
          return Number.isInteger(number) && Number.isFinite(timestamp);
        },
      );
    }
    const name = random.pick(['pool', 'miner', 'worker', 'stake'] as const);
    const args = [random.once(2) ? 7n : HASH] as never;
    return laterOutcomeOf(
      () => session.one(name, ...args),
      (value) => SHAPES[name](value),
    );
  },
});

/** Pages of keys: rising, falling, repeated, of other maps, or none at all. */
export const keyPagesTarget = (): Target => ({
  name: 'pages of keys',
  weight: 10,
  async run(random) {
    const prefix = schema.prefix('pool');
    const key = () => prefix + hexOf([...random.bytes(16)]).slice(2);
    const same = Array.from({ length: 4 }, key).sort();
    const style = random.below(6);
    let pages = random.below(5);
    const rpc = nodeOf((_, [, , after]) => {
      if (style === 0) return same;
      if (style === 1) return jsonValue(random);
      if (style === 2) return [key(), jsonValue(random), key()];
      if (style === 3) return Array.from({ length: 4 }, key);
      const rising = Array.from({ length: 4 }, key).sort();
      return pages-- > 0 ? rising.filter((each) => each > String(after)) : [];
    });
    const found: string[] = [];
    const scan = async () => {
      await new RemoteSource(rpc, HASH).scan(prefix, (keys) => found.push(...keys));
      return found;
    };
    return laterOutcomeOf(scan, () => found.every((each) => each.startsWith(prefix)) && new Set(found).size === found.length);
  },
});

/** Changes as a fleet takes them, and the events of a transaction. */
export const changesTarget = (): Target => ({
  name: 'changes of a block',
  weight: 15,
  run(random) {
    const name = random.pick(ITEMS);
    if (name === 'events') {
      const records = () => schema.decode('events', rawOf('events', random) as string | null);
      const session = { one: async () => records() } as unknown as Session;
      return laterOutcomeOf(
        () => readOwnEvents(session, random.below(3)),
        (value) => new EventReader(value as never).find('System', 'ExtrinsicSuccess') !== undefined,
      );
    }
    const facts = new FleetFacts(schema);
    const key = schema.prefix(name) + hexOf([...random.bytes(random.pick([0, 8, 16, 40]))]).slice(2);
    return outcomeOf(
      () => facts.put(key, rawOf(name, random) as string | null),
      () => [...facts.values.pools.values()].every(SHAPES.pool) && [...facts.values.miners.values()].every(SHAPES.miner),
    );
  },
});

const bytesOf = (hex: string): number[] => [...Buffer.from(hex.slice(2), 'hex')];

/** Metadata with wrong bytes, through the low-level reader and through the client's own opening. */
export function metadataTarget(): Target {
  const whole = bytesOf(HEX);
  const wrong = (random: Random): unknown => {
    if (random.once(4)) return asAnswer(mutated(whole.slice(0, random.below(600)), random), random);
    const bytes = Uint8Array.from(whole);
    for (let i = random.below(6); i >= 0; i--) bytes[random.below(bytes.length)] = random.next();
    return `0x${Buffer.from(random.once(4) ? bytes.subarray(0, random.below(bytes.length)) : bytes).toString('hex')}`;
  };
  return {
    name: 'metadata',
    weight: 2,
    async run(random) {
      const hex = wrong(random) as string;
      if (random.once(2)) {
        try {
          decodeMetadata(hex);
          return 'value';
        } catch (error) {
          return ownWords(error);
        }
      }
      const answers: Readonly<Record<string, () => unknown>> = {
        chain_getBlockHash: () => either(random, () => HASH),
        state_getRuntimeVersion: () => (random.once(9) ? jsonValue(random) : { ...VERSION, specName: 'other' }),
        state_getStorage: () => (random.once(4) ? rawOf('lastUpgrade', random) : null),
        state_getMetadata: () => hex,
        chain_getHeader: () => either(random, () => ({ parentHash: HASH })),
      };
      return laterOutcomeOf(
        () => Runtime.open(nodeOf((method) => answers[method]?.() ?? jsonValue(random))),
        (value) => isHash((value as Runtime).network.genesisHash),
      );
    },
  };
}
