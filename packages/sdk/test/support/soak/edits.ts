import { type Chain, getMetadata } from '@stakepool-kit/devnet';
import { RuntimeMetadata } from '../../../src/chain/metadata/runtime-metadata.js';
import { layoutOf } from '../../../src/chain/storage/layout.js';
import { StorageSchema } from '../../../src/chain/storage/schema.js';
import type { AccountId, Fleet } from '../../../src/index.js';
import type { Random } from '../preflight/random.js';
import type { Judge } from './judge.js';
import { callOf, submitAsRoot } from './transactions.js';

export type Entry = readonly [key: `0x${string}`, value: `0x${string}` | null];

const schema = new StorageSchema(layoutOf(RuntimeMetadata.fromHex(getMetadata())));
const keyOf = (...args: Parameters<typeof schema.key>) => schema.key(...args) as `0x${string}`;

/** Little-endian bytes. */
function bytes(value: bigint, length: number): `0x${string}` {
  const digits = value.toString(16).padStart(2 * length, '0');
  return `0x${digits.match(/../g)?.reverse().join('') ?? ''}`;
}

/**
 * Values that no call writes so. They stay such as a chain can have them: what is releasing in a pool is accounted for by
 * workers that cool down, because a load looks for removed workers by that.
 */
export class Edits {
  /** Registrations that were taken away. */
  private readonly gone: Entry[] = [];

  constructor(
    private readonly chain: Chain,
    private readonly judge: Judge,
    private readonly random: Random,
    private readonly account: AccountId,
  ) {}

  private get top(): Readonly<Record<string, `0x${string}`>> {
    return this.chain.exportState().top;
  }

  private async make(): Promise<Entry[]> {
    const { random } = this;
    const fleet = await this.judge.fleet();
    switch (random.below(7)) {
      case 0:
        return [[keyOf('coolDownPeriod', []), bytes(BigInt(random.below(8 * 86_400)), 8)]];
      case 1:
        return this.unregister(fleet);
      case 2:
        return this.gone.splice(0);
      case 3:
        return this.swapMiners(fleet);
      case 4:
        return [[keyOf('totalIssuance', []), bytes(random.bigint(10n ** 24n), 16)]];
      case 5:
        return [[keyOf('onlineMiners', []), bytes(BigInt(random.below(1000)), 4)]];
      default:
        return [[keyOf('ledger', [this.account]), random.chance(20) ? null : bytes(random.bigint(10n ** 18n), 16)]];
    }
  }

  private unregister({ workers }: Fleet): Entry[] {
    const { top } = this;
    const chosen = workers.filter(() => this.random.chance(15)).map(({ worker }) => keyOf('worker', [worker]));
    const there = [...new Set(chosen)].filter((key) => top[key] !== undefined);
    for (const key of there) this.gone.push([key, top[key] ?? null]);
    return there.map((key) => [key, null]);
  }

  /** Records and stakes of workers that mine change places. */
  private swapMiners({ workers }: Fleet): Entry[] {
    const mining = workers.filter(({ state }) => state === 'Mining').map(({ miner }) => miner);
    const { top } = this;
    const items = ['miner', 'stake'] as const;
    return mining
      .filter(() => this.random.chance(30))
      .flatMap((miner, i, list) => items.map((item): Entry => [keyOf(item, [miner]), top[keyOf(item, [list.at(i - 1) ?? miner])] ?? null]));
  }

  /** Writes the head itself, behind the back of everyone who read it. */
  async fromOutside(): Promise<string> {
    const entries = await this.make();
    this.judge.willEditHead();
    this.chain.setStorage(entries);
    return `${entries.length} values written from outside`;
  }

  /** Has the next block write them. */
  async asRoot(): Promise<string> {
    const entries = await this.make();
    const items = entries.filter(([, value]) => value !== null);
    const killed = entries.filter(([, value]) => value === null).map(([key]) => key);
    const calls = [callOf('System', 'set_storage', { items }), callOf('System', 'kill_storage', { keys: killed })];
    const refused = submitAsRoot(this.chain, callOf('Utility', 'batch', { calls }));
    return `${entries.length} values written by root${refused}`;
  }
}
