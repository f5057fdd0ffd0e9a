import { TransactionError } from '../../errors/kit-errors.js';
import type { AccountId } from '../../model/types.js';

/**
 * One transaction of an account at a time takes its nonce, is signed and is sent; two that read the same nonce would
 * push each other out.
 */
export class Lanes {
  private readonly tails = new Map<AccountId, Promise<void>>();
  private readonly underWay = new Set<string>();

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
   * @throws TransactionError `transaction.duplicate` while the same call of the same account is under way
   */
  claim(account: AccountId, call: string): () => void {
    const key = `${account}:${call}`;
    if (this.underWay.has(key)) {
      throw new TransactionError({
        code: 'transaction.duplicate',
        what: 'The same transaction of this account is on its way already.',
        why: 'It was submitted before and is in no block yet.',
        fix: 'Wait for it. To do the same twice on purpose, set `repeat`.',
        params: { account },
      });
    }
    this.underWay.add(key);
    let isMine = true;
    return () => {
      if (isMine) this.underWay.delete(key);
      isMine = false;
    };
  }
}
