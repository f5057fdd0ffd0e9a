import { type ReadContext, sessionAt } from '../../chain/context.js';
import type { Heads } from '../../chain/heads.js';
import type { AccountId, BlockHash } from '../../model/types.js';

interface Body {
  readonly block: { readonly header: { readonly number: string }; readonly extrinsics: readonly string[] };
}

/** Where a transaction stands in a block. */
export interface Found {
  readonly hash: BlockHash;
  readonly number: number;
  readonly index: number;
}

/** Questions about the chain that following a transaction asks, again and again. */
export class ChainView {
  /** Blocks read and found not to contain it. */
  private readonly without = new Set<BlockHash>();
  private finalWithout: number;

  constructor(
    private readonly context: ReadContext,
    private readonly extrinsic: `0x${string}`,
    birth: number,
  ) {
    this.finalWithout = birth;
  }

  /** Of the block at this height; `null` where the node has none. */
  hashOf = (number: number): Promise<BlockHash | null> => this.context.rpc.send('chain_getBlockHash', [number]);

  /** The transaction in this very block; `null` when it is not there. */
  async inBlock(hash: BlockHash): Promise<Found | null> {
    const body = await this.context.rpc.send<Body | null>('chain_getBlock', [hash]);
    if (body === null) return null;
    const index = body.block.extrinsics.indexOf(this.extrinsic);
    return index < 0 ? null : { hash, number: Number(body.block.header.number), index };
  }

  /** Whether the block is part of the chain as the node sees it now. */
  isCanonical = async ({ number, hash }: Pick<Found, 'number' | 'hash'>): Promise<boolean> => (await this.hashOf(number)) === hash;

  /**
   * Looks through the blocks it can be in, from the newest final one that was looked at on.
   * @param last the last block that can contain it
   * @returns `null`: it is in none of them; `undefined`: the node could not show all of them, so that is not known
   */
  async find({ best, finalized }: Heads, last: number | null): Promise<Found | null | undefined> {
    const end = Math.min(best.number, last ?? best.number);
    let isWhole = true;
    for (let number = this.finalWithout + 1; number <= end; number++) {
      const hash = number === best.number ? best.hash : await this.hashOf(number);
      if (hash === null) isWhole = false;
      if (hash === null || this.without.has(hash)) continue;
      const found = await this.inBlock(hash);
      if (found) return found;
      this.without.add(hash);
    }
    if (!isWhole || !(await this.isCanonical(best))) return undefined;
    this.finalWithout = Math.max(this.finalWithout, Math.min(finalized.number, end));
    return null;
  }

  /** The next nonce of the account at a block. */
  async nonce(account: AccountId, at: BlockHash): Promise<number> {
    return (await (await sessionAt(this.context, at)).one('account', account)).nonce;
  }
}
