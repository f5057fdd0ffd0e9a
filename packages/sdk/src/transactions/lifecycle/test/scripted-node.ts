import { ChainError } from '../../../errors/kit-errors.js';
import type { BlockHash } from '../../../model/types.js';
import type { TransactionContext } from '../../context.js';
import { Lanes } from '../lanes.js';

type Listener = () => void;
type Receive = (raw: unknown) => void;
type Validity = string | ((head: BlockHash) => string);

/** A node that says what it is told to say, for what a real one seldom says. Only what following a transaction asks. */
export class ScriptedNode {
  readonly submitted: string[] = [];
  /** Next nonce of the account from this block on; it is 4 before. */
  readonly nonces = new Map<number, number>();
  readonly pruned = new Set<string>();
  /** Words with which transactions are refused. */
  refusal: string | null = null;
  /** What the runtime says of the transaction. */
  validity: Validity = '0x00';
  /** What every question is answered with. */
  failure: Error | null = null;
  /** The one method that fails so; `null`: all. */
  failing: string | null = null;
  /** It answers an older block as its best one, as an endpoint that is behind. */
  best: number | null = null;
  /** It knows the hashes of no more blocks, as one that is behind. */
  behind: number | null = null;
  /** Transactions that are watched. */
  open = 0;
  /** How often it was looked at. */
  asked = 0;
  private readonly blocks: { readonly hash: BlockHash; readonly extrinsics: readonly string[] }[] = [];
  private readonly known = new Map<string, { readonly number: number; readonly extrinsics: readonly string[] }>();
  private readonly listening = { connected: new Set<Listener>(), disconnected: new Set<Listener>(), state: new Set<Listener>() };
  private readonly closing = new AbortController();
  private receive: Receive = () => undefined;
  private made = 0;
  private final = 0;
  private state: object = { status: 'connected' };

  constructor() {
    this.build([]);
  }

  get height(): number {
    return this.blocks.length - 1;
  }

  get listeners(): number {
    return Object.values(this.listening).reduce((sum, { size }) => sum + size, 0);
  }

  hash(number: number): BlockHash {
    return this.blocks[number]?.hash as BlockHash;
  }

  build(extrinsics: readonly string[]): void {
    const hash = `0x${(++this.made).toString(16).padStart(64, '0')}` as BlockHash;
    this.known.set(hash, { number: this.blocks.length, extrinsics });
    this.blocks.push({ hash, extrinsics });
  }

  retract(count: number): void {
    this.blocks.splice(-count);
  }

  finalize(): void {
    this.final = this.height;
  }

  tell(word: unknown): void {
    this.receive(word);
  }

  disconnect(): void {
    this.open = 0;
    for (const listener of this.listening.disconnected) listener();
  }

  connect(): void {
    for (const listener of this.listening.connected) listener();
  }

  close(): void {
    this.closing.abort();
  }

  fail(): void {
    this.state = { status: 'failed', error: new Error('all attempts are used up') };
  }

  mustHaveState(hash: string): void {
    if (!this.pruned.has(hash)) return;
    throw new ChainError({ code: 'chain.blockUnknown', what: 'Gone.', why: 'State already discarded.', fix: 'Ask an archive.' });
  }

  private mustAnswer(method: string): void {
    if (this.failure && (this.failing === null || this.failing === method)) throw this.failure;
  }

  /** Until it was looked at so many times more. */
  async looks(count: number): Promise<void> {
    for (const enough = this.asked + count; this.asked < enough; ) await new Promise((resolve) => setTimeout(resolve, 1));
  }

  private readonly on = (event: keyof typeof this.listening, listener: Listener) => {
    this.listening[event].add(listener);
    return () => this.listening[event].delete(listener);
  };

  private readonly send = async (method: string, params: readonly unknown[] = []): Promise<unknown> => {
    if (method === 'chain_getFinalizedHead') this.asked++;
    this.mustAnswer(method);
    const [at] = params;
    switch (method) {
      case 'chain_getBlockHash':
        if (at === undefined) return this.hash(this.best ?? this.height);
        return this.behind !== null && Number(at) > this.behind ? null : (this.hash(Number(at)) ?? null);
      case 'chain_getFinalizedHead':
        return this.hash(this.final);
      case 'chain_getHeader':
        return { number: `0x${(this.known.get(String(at))?.number ?? 0).toString(16)}` };
      case 'chain_getBlock': {
        const block = this.known.get(String(at));
        return block ? { block: { header: { number: `0x${block.number.toString(16)}` }, extrinsics: block.extrinsics } } : null;
      }
      case 'state_call':
        return typeof this.validity === 'string' ? this.validity : this.validity(params[2] as BlockHash);
      case 'state_queryStorageAt':
        this.mustHaveState(String(params[1]));
        return [{ block: params[1], changes: [['0x00', `0x${this.nonceAt(String(params[1])).toString(16)}`]] }];
      default:
        throw new Error(`nobody expected ${method}`);
    }
  };

  private readonly subscribe = async (_: string, __: unknown, [extrinsic]: readonly string[], receive: Receive) => {
    this.submitted.push(extrinsic as string);
    this.mustAnswer('author_submitAndWatchExtrinsic');
    if (this.refusal) {
      throw new ChainError({ code: 'chain.rpc', what: 'No.', why: 'So.', fix: 'Wait.', params: { message: this.refusal } });
    }
    this.open++;
    this.receive = receive;
    let isOpen = true;
    return () => {
      if (isOpen) this.open--;
      isOpen = false;
    };
  };

  private nonceAt(hash: string): number {
    const { number } = this.known.get(hash) ?? { number: 0 };
    return [...this.nonces].reduce((nonce, [from, next]) => (number >= from ? next : nonce), 4);
  }

  get context(): TransactionContext {
    const schema = { key: () => '0x00', decode: (_: string, raw: string) => ({ nonce: Number(raw) }) };
    return {
      rpc: { send: this.send, subscribe: this.subscribe, pageSize: 1000, provider: { on: this.on, isConnected: true } },
      runtime: { schema, schemaAt: async () => schema },
      closed: this.closing.signal,
      connection: { state: this.state, subscribe: (listener: Listener) => this.on('state', listener) },
      lanes: new Lanes(),
      journal: null,
      pollInterval: 1,
      onHostError: () => undefined,
    } as unknown as TransactionContext;
  }
}
