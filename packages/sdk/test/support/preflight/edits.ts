import type { Codec } from '@polkadot/types/types';
import { u8aToHex } from '@polkadot/util';
import { minerAccount, SUBSIDY_POT } from '../../../src/index.js';
import type { Entry, Hex, TestNode } from './node.js';
import type { Subject } from './scene.js';

type Fields = Record<string, unknown>;
interface ItemMeta {
  readonly type: { readonly isMap: boolean; readonly asMap: { readonly value: number }; readonly asPlain: number };
}
interface Item {
  key(...args: readonly unknown[]): Hex;
  readonly creator: { readonly meta: ItemMeta };
}

/** SCALE bytes; `toHex` of a number would be its digits. */
const bytesOf = (value: Codec): Hex => u8aToHex(value.toU8a());

/** Writes storage in the runtime's own types, found by metadata, so that it also works on older runtimes. */
export class Editor {
  constructor(private readonly node: TestNode) {}

  private async item(pallet: string, name: string, args: readonly unknown[]) {
    const { api } = this.node;
    const found = (api.query as unknown as Record<string, Record<string, Item>>)[pallet]?.[name];
    if (!found) throw new Error(`this runtime has no ${pallet}.${name}`);
    const { type } = found.creator.meta;
    const lookup = type.isMap ? type.asMap.value : type.asPlain;
    return { key: found.key(...args), type: api.registry.createLookupType(lookup as never) };
  }

  async write(pallet: string, name: string, args: readonly unknown[], value: unknown): Promise<Entry[]> {
    const { key, type } = await this.item(pallet, name, args);
    return [[key, value === null ? null : bytesOf(this.node.api.registry.createType(type, value))]];
  }

  /** Changes fields of a record; does nothing where there is none. */
  async change(pallet: string, name: string, args: readonly unknown[], fields: (old: Fields) => Fields): Promise<Entry[]> {
    const { key, type } = await this.item(pallet, name, args);
    const raw = await this.node.storage(key);
    if (raw === null) return [];
    const { registry } = this.node.api;
    const old = registry.createType(type, raw).toJSON() as Fields;
    return [[key, bytesOf(registry.createType(type, { ...old, ...fields(old) }))]];
  }

  pool({ pid }: Subject, fields: (old: Fields) => Fields): Promise<Entry[]> {
    return this.change('phalaStakePool', 'stakePools', [pid], fields);
  }

  staker({ pid, signer }: Subject, fields: (old: Fields) => Fields): Promise<Entry[]> {
    return this.change('phalaStakePool', 'poolStakers', [[pid, signer.id]], fields);
  }

  registered({ worker }: Subject, fields: Fields): Promise<Entry[]> {
    return this.change('phalaRegistry', 'workers', [worker], () => fields);
  }

  miner({ pid, worker }: Subject, fields: Fields): Promise<Entry[]> {
    return this.change('phalaMining', 'miners', [minerAccount(pid, worker)], () => fields);
  }

  ofMiner(name: 'stakes' | 'minerBindings', { pid, worker }: Subject, value: unknown): Promise<Entry[]> {
    return this.write('phalaMining', name, [minerAccount(pid, worker)], value);
  }

  /** Replaces an account's balances; makes it exist. */
  account(id: string, data: { free: bigint; reserved?: bigint; miscFrozen?: bigint; feeFrozen?: bigint }, nonce = 0): Promise<Entry[]> {
    return this.write('system', 'account', [id], { nonce, providers: 1, data: { reserved: 0n, miscFrozen: 0n, feeFrozen: 0n, ...data } });
  }

  pot(free: bigint): Promise<Entry[]> {
    return this.account(SUBSIDY_POT, { free });
  }
}

/** Numbers of a record in JSON: small ones as numbers, large ones in hex. */
export const big = (value: unknown): bigint => BigInt(value as string | number);
