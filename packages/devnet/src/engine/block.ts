import { compact } from 'scale-ts';
import { blake2_256 } from '../scale/hash.js';
import { concat, fromHex, toHex } from '../scale/hex.js';
import type { RuntimeConstants } from './context.js';
import type { StateTree } from './storage.js';
import type { Block, Header, Hex } from './types.js';

export type Changes = ReadonlyMap<Hex, Hex | null>;

/** A block with what the node keeps beside it. */
export interface Stored {
  readonly block: Block;
  /** Null once pruned. `shown`: the changes as clients see them, once asked for, where the runtime was upgraded. */
  state: { readonly tree: StateTree; readonly changes: Changes; shown?: Changes } | null;
  /** Hashes of the transactions in it. */
  readonly transactions: readonly Hex[];
  readonly pinned: boolean;
  /** What the block's state has as its code: it runs the next block. */
  readonly runtime: RuntimeConstants;
  /** Whether values are as they were, are rewritten by this block, or were by an earlier one. */
  readonly format: 'old' | 'migrating' | 'new';
}

export const ZERO: Hex = `0x${'00'.repeat(32)}`;
/** One genesis for every chain of this kit, whatever it starts with: clients know the dev chain by it. */
export const GENESIS_HEADER: Header = {
  number: 0,
  parentHash: ZERO,
  stateRoot: toHex(blake2_256(new TextEncoder().encode('StakePool Kit devnet genesis'))),
  extrinsicsRoot: ZERO,
  digest: [],
};

export function hashHeader(header: Header): Hex {
  return toHex(
    blake2_256(
      concat(
        fromHex(header.parentHash),
        compact.enc(header.number),
        fromHex(header.stateRoot),
        fromHex(header.extrinsicsRoot),
        compact.enc(header.digest.length),
        ...header.digest.map(fromHex),
      ),
    ),
  );
}

export const sealBlock = (header: Header, extrinsics: readonly Hex[]): Block => ({ hash: hashHeader(header), header, extrinsics });

export const extrinsicsRoot = (extrinsics: readonly Hex[]): Hex => toHex(blake2_256(concat(...extrinsics.map(fromHex))));

/** A digest item of the kind `Other`, by which blocks of another branch differ from those that they replace. */
export function otherDigest(text: string): Hex {
  const bytes = new TextEncoder().encode(text);
  return toHex(concat(Uint8Array.of(0), compact.enc(bytes.length), bytes));
}

/** Not a trie root: a digest over the parent's and every change, so that different states have different roots. */
export function nextStateRoot(parent: Hex, changes: Changes): Hex {
  const parts = [...changes].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([key, value]) => [fromHex(key), fromHex(value ?? '0x')]);
  return toHex(blake2_256(concat(fromHex(parent), ...parts)));
}
