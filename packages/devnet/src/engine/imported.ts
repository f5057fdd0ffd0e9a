import { BlockHash, BlockNumber } from '../pallets/system/account.js';
import type { Archive } from './archive.js';
import { nextStateRoot, type Stored, sealBlock, ZERO } from './block.js';
import { BLOCK_HASH_COUNT } from './execution.js';
import { createTree, withChanges } from './storage.js';
import type { Header, Hex } from './types.js';

/** Adds a block that has this state, at this number or right after the head. */
export function appendImported(archive: Archive, { number, top }: { number: number; top: Record<Hex, Hex> }): Stored {
  const { block: parent, runtime, format } = archive.head();
  const next = Math.max(parent.header.number + 1, number);
  archive.skipTo(next);
  const tree = withChanges(createTree(Object.entries(top) as [Hex, Hex][]), ownPast(archive, next));
  const changes = new Map<Hex, Hex | null>(tree.entries());
  for (const key of archive.headTree().keys()) if (!tree.has(key)) changes.set(key, null);
  const header: Header = {
    number: next,
    parentHash: parent.hash,
    stateRoot: nextStateRoot(parent.header.stateRoot, changes),
    extrinsicsRoot: ZERO,
    digest: [],
  };
  const stored: Stored = { block: sealBlock(header, []), state: { tree, changes }, transactions: [], pinned: false, runtime, format };
  archive.append(stored);
  return stored;
}

/** What a state says of the blocks before it, as this chain has them: mortal transactions are checked against it. */
function ownPast(archive: Archive, number: number): [Hex, Hex | null][] {
  const entries: [Hex, Hex | null][] = [[BlockNumber.key, BlockNumber.encode(number)]];
  for (let n = Math.max(0, number - BLOCK_HASH_COUNT); n < number; n++) {
    entries.push([BlockHash.keyOf(n), BlockHash.encode(archive.hashOf(n) as Hex)]);
  }
  return entries;
}
