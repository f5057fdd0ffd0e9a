import type { MessageOrigin } from '../pallets/phala-mq/queue.js';
import { queueMessage } from './execution.js';
import { type Extrinsic, eraBirth, type Signed } from './extrinsic.js';
import { type Hex, RpcError, type TransactionStatus } from './types.js';
import type { Validity } from './validity.js';

const MAX_TRANSACTIONS = 8192;

interface Entry {
  readonly extrinsic: Extrinsic;
  readonly sender: Hex;
  readonly nonce: number;
  readonly message: { sender: MessageOrigin; sequence: bigint } | null;
  readonly priority: bigint;
  readonly order: number;
  /** First block of the era the signature was checked for. */
  readonly birth: number;
  ready: boolean;
  /** Whoever watches it knows that it is ready. */
  told: boolean;
}

/** What the chain says about the state the next block is built on. */
export interface PoolState {
  readonly nextNumber: number;
  nonce(account: Hex): number;
  sequence(sender: MessageOrigin): bigint;
}

const messageKey = ({ tag, value }: MessageOrigin): string => `${tag}:${value ?? ''}`;

/** Transactions that wait: ready ones for the next block, future ones for a nonce or a message before them. */
export class TransactionPool {
  readonly #entries = new Map<Hex, Entry>();
  #order = 0;

  constructor(readonly emit: (hash: Hex, status: TransactionStatus) => void) {}

  /** Takes in a transaction that is valid on `state`. Throws RpcError as a node does. */
  add(extrinsic: Extrinsic, validity: Validity, state: PoolState): void {
    const { hash } = extrinsic;
    if (this.#entries.has(hash)) throw new RpcError(1013, 'Transaction Already Imported', hash);
    const entry = this.#entry(extrinsic, validity, state);
    const replaced = [...this.#entries.values()].filter((other) => provideTheSame(other, entry));
    const stronger = replaced.find((other) => other.priority >= entry.priority);
    if (stronger) {
      throw new RpcError(
        1014,
        `Priority is too low: (${stronger.priority} vs ${entry.priority})`,
        'The transaction has too low priority to replace another transaction already in the pool.',
      );
    }
    if (this.#entries.size - replaced.length >= MAX_TRANSACTIONS) {
      throw new RpcError(1016, 'Immediately Dropped', "The transaction couldn't enter the pool because of the limit");
    }
    for (const other of replaced) {
      this.#entries.delete(other.extrinsic.hash);
      this.emit(other.extrinsic.hash, { kind: 'usurped', by: hash });
    }
    this.#entries.set(hash, entry);
    this.#promote(state);
    this.announce();
    if (!entry.ready) this.emit(hash, { kind: 'future' });
  }

  #entry(extrinsic: Extrinsic, { sender, priority }: Validity, { nextNumber }: PoolState): Entry {
    const { nonce, era } = extrinsic.signed as Signed;
    const message = queueMessage(extrinsic.call);
    const birth = eraBirth(era, nextNumber);
    return { extrinsic, sender, nonce, message, priority, order: this.#order++, birth, ready: false, told: false };
  }

  /** Takes back what was in retracted blocks. Nobody is told before `announce`: the next block may have it already. */
  readmit(extrinsics: readonly Extrinsic[], validate: (extrinsic: Extrinsic) => Validity, state: PoolState): void {
    for (const extrinsic of extrinsics) {
      try {
        this.#entries.set(extrinsic.hash, this.#entry(extrinsic, validate(extrinsic), state));
      } catch {
        this.emit(extrinsic.hash, { kind: 'invalid' });
      }
    }
    this.#promote(state);
  }

  /** Tells what has become ready. */
  announce(): void {
    for (const entry of this.#entries.values()) {
      if (!entry.ready || entry.told) continue;
      entry.told = true;
      this.emit(entry.extrinsic.hash, { kind: 'ready' });
      this.emit(entry.extrinsic.hash, { kind: 'broadcast' });
    }
  }

  all(): Extrinsic[] {
    return [...this.#entries.values()].map((entry) => entry.extrinsic);
  }

  /** Takes out what is in a block. */
  remove(hashes: Iterable<Hex>): void {
    for (const hash of hashes) this.#entries.delete(hash);
  }

  invalidate(hash: Hex): void {
    if (this.#entries.delete(hash)) this.emit(hash, { kind: 'invalid' });
  }

  /** After a block or a change of state: what can no longer be valid leaves, what now can becomes ready. */
  update(state: PoolState): void {
    for (const { extrinsic, sender, nonce, message, birth } of [...this.#entries.values()]) {
      const { era } = extrinsic.signed as Signed;
      const expired = eraBirth(era, state.nextNumber) !== birth;
      const stale = nonce < state.nonce(sender) || (message !== null && message.sequence < state.sequence(message.sender));
      if (expired || stale) this.invalidate(extrinsic.hash);
    }
    this.#promote(state);
    this.announce();
  }

  #promote(state: PoolState): void {
    const nonces = new Map<Hex, number>();
    const sequences = new Map<string, bigint>();
    const waiting = new Set(this.#entries.values());
    for (let progress = true; progress; ) {
      progress = false;
      for (const entry of waiting) {
        const nonce = nonces.get(entry.sender) ?? state.nonce(entry.sender);
        const key = entry.message && messageKey(entry.message.sender);
        const sequence = key === null ? null : (sequences.get(key) ?? state.sequence((entry.message as { sender: MessageOrigin }).sender));
        if (entry.nonce !== nonce || (entry.message && entry.message.sequence !== sequence)) continue;
        nonces.set(entry.sender, nonce + 1);
        if (key !== null && sequence !== null) sequences.set(key, sequence + 1n);
        waiting.delete(entry);
        progress = true;
        entry.ready = true;
      }
    }
    for (const entry of waiting) {
      entry.ready = false;
      entry.told = false;
    }
  }

  /** Ready transactions, best first; those of one account still come by nonce. */
  ready(): Extrinsic[] {
    return [...this.#entries.values()]
      .filter((entry) => entry.ready)
      .sort((a, b) => (a.priority === b.priority ? a.order - b.order : a.priority > b.priority ? -1 : 1))
      .map((entry) => entry.extrinsic);
  }

  readyCount(sender: Hex): number {
    return [...this.#entries.values()].filter((entry) => entry.ready && entry.sender === sender).length;
  }

  clear(): void {
    for (const hash of [...this.#entries.keys()]) {
      this.#entries.delete(hash);
      this.emit(hash, { kind: 'dropped' });
    }
  }
}

function provideTheSame(a: Entry, b: Entry): boolean {
  if (a.sender === b.sender && a.nonce === b.nonce) return true;
  return (
    a.message !== null &&
    b.message !== null &&
    a.message.sequence === b.message.sequence &&
    messageKey(a.message.sender) === messageKey(b.message.sender)
  );
}
