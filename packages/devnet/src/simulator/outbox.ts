import type { Hex } from '../engine/types.js';
import type { KeyPair } from '../keys.js';
import { readLittleEndian } from '../scale/hex.js';
import type { ChainState, Head } from './chain-state.js';
import { SimulatorError } from './errors.js';
import { signExtrinsic, ss58 } from './extrinsic.js';
import type { MessageQueue, OffchainMessage } from './messages.js';

export interface SignedCall {
  signer: KeyPair;
  call: Uint8Array;
  /** What it does, for error messages. */
  label: string;
}

export interface OutboxOptions {
  state: ChainState;
  queue: MessageQueue;
  /** Pays for the messages. */
  relayer: KeyPair;
  build?: (() => Promise<void>) | undefined;
  timeoutMs: number;
}

interface Sent {
  item: SignedCall;
  extrinsic: Hex;
  nonce: number;
}

const ERA_BLOCKS = 64;
/** A message not included after so many blocks was lost; its sequence is used again. */
const LOST_AFTER_BLOCKS = 8;
const MAX_BUILDS = 3;
const MAX_SENDS = 3;
const POLL_MS = 250;

/** Sends transactions and queue messages, several per block, with the right nonces and sequences. */
export class Outbox {
  readonly #options: OutboxOptions;
  readonly #inFlight = new Map<Hex, { sequence: bigint; block: number }>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  /** Sends the calls in order and returns the head that includes them. */
  async land(calls: readonly SignedCall[]): Promise<Head> {
    return this.#land(async () => {
      const sentAt = await this.#options.state.head();
      return { sent: await this.#submit(calls, sentAt), sentAt };
    });
  }

  /**
   * Sends messages and returns the head that includes them.
   * @throws SimulatorError `no-effect` when the chain did not accept a message's signature.
   */
  async landMessages(messages: readonly OffchainMessage[], label: string): Promise<Head> {
    const { state, queue } = this.#options;
    const keys = messages.map(({ origin }) => queue.ingressKey(origin));
    let sequences: bigint[] = [];
    const head = await this.#land(async () => {
      const sentAt = await state.head();
      const next = await this.#sequences(keys, sentAt);
      sequences = keys.map((key, i) => this.#reserve(key, next[i] as bigint, sentAt));
      return { sent: await this.#submitMessages(keys, this.#calls(messages, sequences, label), sentAt), sentAt };
    });
    const reached = await this.#sequences(keys, head);
    if (sequences.some((sequence, i) => (reached[i] as bigint) <= sequence)) {
      for (const key of keys) this.#inFlight.delete(key);
      throw new SimulatorError(
        'no-effect',
        `${label}: the chain included the message but did not accept it. Its signature must be by the worker's own key, or by the gatekeeper master key that the chain holds.`,
      );
    }
    return head;
  }

  /** Sends messages without waiting. An origin whose last message is not included yet is left out; returns how many were sent. */
  async post(messages: readonly OffchainMessage[], head: Head, label: string): Promise<number> {
    return this.#exclusive(async () => {
      const keys = messages.map(({ origin }) => this.#options.queue.ingressKey(origin));
      const next = await this.#sequences(keys, head);
      const free = messages.map((_, i) => i).filter((i) => !this.#busy(keys[i] as Hex, next[i] as bigint, head));
      const freeKeys = free.map((i) => keys[i] as Hex);
      const sequences = free.map((i) => this.#reserve(keys[i] as Hex, next[i] as bigint, head));
      const calls = this.#calls(
        free.map((i) => messages[i] as OffchainMessage),
        sequences,
        label,
      );
      await this.#submitMessages(freeKeys, calls, head);
      return calls.length;
    });
  }

  /** The chain was replaced: what was on its way to the old one will not arrive. */
  forget(): void {
    this.#inFlight.clear();
  }

  /** Waits for a later block than `head`, building it where the chain is manual. */
  async nextBlock(head: Head): Promise<Head> {
    return this.#until(
      (now) => Promise.resolve(now.number > head.number),
      () => 'No block followed the head',
    );
  }

  #calls(messages: readonly OffchainMessage[], sequences: readonly bigint[], label: string): SignedCall[] {
    const { queue, relayer } = this.#options;
    return messages.map((message, i) => ({ signer: relayer, call: queue.syncCall(message, sequences[i] as bigint), label }));
  }

  async #submitMessages(keys: readonly Hex[], calls: readonly SignedCall[], head: Head): Promise<Sent[]> {
    try {
      return await this.#submit(calls, head);
    } catch (error) {
      for (const key of keys) this.#inFlight.delete(key);
      throw error;
    }
  }

  async #sequences(keys: readonly Hex[], at: Head): Promise<bigint[]> {
    const values = await this.#options.state.values(keys, at.hash);
    return values.map((value) => (value ? readLittleEndian(value) : 0n));
  }

  #busy(key: Hex, next: bigint, head: Head): boolean {
    const sent = this.#inFlight.get(key);
    return sent !== undefined && sent.sequence >= next && Math.abs(head.number - sent.block) < LOST_AFTER_BLOCKS;
  }

  #reserve(key: Hex, next: bigint, head: Head): bigint {
    const sent = this.#inFlight.get(key);
    const sequence = sent && this.#busy(key, next, head) ? sent.sequence + 1n : next;
    this.#inFlight.set(key, { sequence, block: head.number });
    return sequence;
  }

  #exclusive<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work, work);
    this.#last = done.catch(() => undefined);
    return done;
  }

  async #submit(calls: readonly SignedCall[], head: Head): Promise<Sent[]> {
    const nonces = new Map<Hex, number>();
    const sent: Sent[] = [];
    for (const item of calls) {
      const { publicKey } = item.signer;
      const one = await this.#send(item, nonces.get(publicKey) ?? (await this.#nextNonce(publicKey)), head);
      nonces.set(publicKey, one.nonce + 1);
      sent.push(one);
    }
    return sent;
  }

  async #nextNonce(account: Hex): Promise<number> {
    const { rpc, runtime } = this.#options.state;
    return Number(await rpc.request('system_accountNextIndex', [ss58(runtime, account)]));
  }

  /** Takes a later nonce than given when somebody else spent that meanwhile. */
  async #send(item: SignedCall, nonce: number, head: Head): Promise<Sent> {
    const { rpc, runtime } = this.#options.state;
    const extrinsic = signExtrinsic(runtime, item.signer, item.call, {
      nonce,
      era: { period: ERA_BLOCKS, number: head.number, hash: head.hash },
    });
    try {
      await rpc.request('author_submitExtrinsic', [extrinsic]);
      return { item, extrinsic, nonce };
    } catch (error) {
      const reason = describe(error);
      const fresh = /outdated|stale|priority/i.test(reason) ? await this.#nextNonce(item.signer.publicKey) : nonce;
      if (fresh > nonce) return this.#send(item, fresh, head);
      throw new SimulatorError(
        'rpc-refused',
        `${item.label}: the node refused the transaction (${reason}). Check that ${ss58(runtime, item.signer.publicKey)} can pay the fee and that nobody else sends the same messages.`,
        error,
      );
    }
  }

  /** Waits until everything sent is in blocks. What another transaction with the same nonce displaced is sent again. */
  async #land(send: () => Promise<{ sent: Sent[]; sentAt: Head }>): Promise<Head> {
    const { state } = this.#options;
    let { sent, sentAt } = await this.#exclusive(send);
    for (let round = 1; ; round++) {
      const labels = () => `Not included: ${[...new Set(sent.map(({ item }) => item.label))].join(', ')}`;
      const head = await this.#until(async (now) => {
        const accounts = await state.accounts(
          sent.map(({ item }) => item.signer.publicKey),
          now.hash,
        );
        return accounts.every(({ nonce }, i) => nonce > (sent[i] as Sent).nonce);
      }, labels);
      const included = await this.#extrinsics(sentAt.number + 1, head.number);
      const displaced = sent.filter(({ extrinsic }) => !included.has(extrinsic)).map(({ item }) => item);
      if (displaced.length === 0) return head;
      if (round === MAX_SENDS)
        throw new SimulatorError(
          'not-included',
          `${labels()}: other transactions of the same signer took their place. Use a signer of its own.`,
        );
      sentAt = head;
      sent = await this.#exclusive(() => this.#submit(displaced, head));
    }
  }

  async #extrinsics(from: number, to: number): Promise<Set<string>> {
    const { rpc } = this.#options.state;
    const found = new Set<string>();
    for (let number = from; number <= to; number++) {
      const hash = await rpc.request('chain_getBlockHash', [number]);
      const { block } = (await rpc.request('chain_getBlock', [hash])) as { block: { extrinsics: string[] } };
      for (const extrinsic of block.extrinsics) found.add(extrinsic);
    }
    return found;
  }

  async #until(reached: (head: Head) => Promise<boolean>, what: () => string): Promise<Head> {
    const { state, build, timeoutMs } = this.#options;
    const deadline = Date.now() + timeoutMs;
    for (let round = 0; ; round++) {
      if (build) await build();
      const head = await state.head();
      if (await reached(head)) return head;
      if (build && round + 1 >= MAX_BUILDS) {
        throw new SimulatorError(
          'not-included',
          `${what()} after building ${MAX_BUILDS} blocks. Does \`build\` make a block on this chain?`,
        );
      }
      if (Date.now() > deadline) {
        throw new SimulatorError(
          'not-included',
          `${what()} within ${timeoutMs} ms. If the chain builds blocks only on demand, pass \`build\`.`,
        );
      }
      if (!build) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }
}

/** Nodes put the useful half of the reason in `data`. */
function describe(error: unknown): string {
  const { message, data } = error as { message?: unknown; data?: unknown };
  const detail =
    typeof data === 'string' ? data : typeof data === 'object' && data !== null ? (data as { data?: unknown }).data : undefined;
  const text = String(message ?? error);
  return typeof detail === 'string' && !text.includes(detail) ? `${text}: ${detail}` : text;
}
