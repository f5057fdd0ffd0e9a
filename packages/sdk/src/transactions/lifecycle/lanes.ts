import { TransactionError } from '../../errors/kit-errors.js';
import type { AccountId } from '../../model/types.js';

/** A call that may be on its way although nobody follows it. */
interface Lost {
  /** The last block that can include it; `null` when it never expires. */
  readonly validUntil: number | null;
}

const once = (act: () => void): (() => void) => {
  let done = false;
  return () => {
    if (!done) act();
    done = true;
  };
};

/**
 * One transaction of an account at a time takes its nonce, is signed and is sent; two that read the same nonce would
 * push each other out. And what is on its way is not sent a second time by mistake.
 */
export class Lanes {
  private readonly tails = new Map<AccountId, Promise<void>>();
  /** How many submissions carry each call of an account. */
  private readonly underWay = new Map<string, number>();
  private readonly lost = new Map<string, Map<string, Lost>>();
  private readonly nonces = new Map<AccountId, Set<{ readonly nonce: number }>>();

  /** Waits for its turn, which lasts until `leave` is called; `waited` tells whether somebody was before. */
  async enter(account: AccountId): Promise<{ readonly leave: () => void; readonly waited: boolean }> {
    const before = this.tails.get(account);
    let leave!: () => void;
    const own = new Promise<void>((resolve) => {
      leave = resolve;
    });
    const tail = (before ?? Promise.resolve()).then(() => own);
    this.tails.set(account, tail);
    void tail.then(() => {
      if (this.tails.get(account) === tail) this.tails.delete(account);
    });
    await before;
    return { leave, waited: before !== undefined };
  }

  /**
   * Notes a call as under way until the returned function is called.
   * @param finalized newest final block: what could be included up to it only is no longer on its way
   * @throws TransactionError `transaction.duplicate` while the same call of the same account is, or may be, under way
   */
  claim(account: AccountId, call: string, finalized: number): () => void {
    const key = `${account}:${call}`;
    const lost = this.lost.get(key);
    for (const [txHash, { validUntil }] of lost ?? []) if (validUntil !== null && validUntil <= finalized) lost?.delete(txHash);
    if ((this.underWay.get(key) ?? 0) > 0 || (lost?.size ?? 0) > 0) {
      throw new TransactionError({
        code: 'transaction.duplicate',
        what: 'The same transaction of this account is on its way already.',
        why: 'It was submitted before and is in no block yet, as far as is known.',
        fix: 'Wait for it, or resume it. To do the same twice on purpose, set `repeat`.',
        params: { account, txHashes: [...(lost?.keys() ?? [])] },
      });
    }
    return this.adopt(account, call);
  }

  /** Notes a call that is on its way anyhow. */
  adopt(account: AccountId, call: string): () => void {
    const key = `${account}:${call}`;
    this.underWay.set(key, (this.underWay.get(key) ?? 0) + 1);
    return once(() => {
      const rest = (this.underWay.get(key) ?? 1) - 1;
      if (rest > 0) this.underWay.set(key, rest);
      else this.underWay.delete(key);
    });
  }

  /** Notes that nobody follows a transaction any longer, though it may still be included. */
  lose(account: AccountId, call: string, txHash: string, validUntil: number | null): void {
    const key = `${account}:${call}`;
    const lost = this.lost.get(key) ?? new Map<string, Lost>();
    this.lost.set(key, lost.set(txHash, { validUntil }));
  }

  /** Somebody follows it again. */
  find(account: AccountId, call: string, txHash: string): void {
    this.lost.get(`${account}:${call}`)?.delete(txHash);
  }

  /** Notes the nonce of a transaction that is on its way, until the returned function is called. */
  take(account: AccountId, nonce: number): () => void {
    const taken = this.nonces.get(account) ?? new Set();
    const own = { nonce };
    this.nonces.set(account, taken.add(own));
    return () => void taken.delete(own);
  }

  /** The least nonce from `next` on that no transaction on its way has: a node that has not heard of them yet gives a used one. */
  leastNonce(account: AccountId, next: number): number {
    const taken = new Set([...(this.nonces.get(account) ?? [])].map(({ nonce }) => nonce));
    let nonce = next;
    while (taken.has(nonce)) nonce++;
    return nonce;
  }
}
