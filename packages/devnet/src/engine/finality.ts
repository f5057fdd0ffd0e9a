import type { Hex, TransactionStatus } from './types.js';

/** Blocks that a node lets wait for finality before it gives up on the transactions of the oldest. */
const NODE_LIMIT = 512;

/** Tells transactions what becomes of the blocks they are in. */
export class FinalityWatch {
  /** Transactions by block, in the order the blocks became best. */
  readonly #waiting = new Map<Hex, readonly Hex[]>();
  #limit = NODE_LIMIT;

  constructor(readonly emit: (hash: Hex, status: TransactionStatus) => void) {}

  set limit(blocks: number) {
    this.#limit = blocks;
    this.#giveUp();
  }

  included(block: Hex, transactions: readonly Hex[]): void {
    this.restore(block, transactions);
    // The time comes first in every block.
    transactions.forEach((hash, at) => {
      this.emit(hash, { kind: 'inBlock', block, index: at + 1 });
    });
    this.#giveUp();
  }

  /** Takes up a block that was included before this watch began. */
  restore(block: Hex, transactions: readonly Hex[]): void {
    this.#waiting.set(block, transactions);
  }

  retracted(block: Hex): void {
    for (const hash of this.#take(block)) this.emit(hash, { kind: 'retracted', block });
  }

  finalized(block: Hex): void {
    this.#take(block).forEach((hash, at) => {
      this.emit(hash, { kind: 'finalized', block, index: at + 1 });
    });
  }

  clear(): void {
    this.#waiting.clear();
  }

  #take(block: Hex): readonly Hex[] {
    const transactions = this.#waiting.get(block) ?? [];
    this.#waiting.delete(block);
    return transactions;
  }

  #giveUp(): void {
    for (const block of this.#waiting.keys()) {
      if (this.#waiting.size <= this.#limit) return;
      for (const hash of this.#take(block)) this.emit(hash, { kind: 'finalityTimeout', block });
    }
  }
}
