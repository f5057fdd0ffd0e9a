import type { ConnectionState } from '../../chain/connection/types.js';
import { hasCode, messageOf } from '../../chain/errors.js';
import { type Heads, readHeads } from '../../chain/heads.js';
import { onAbort } from '../../chain/on-abort.js';
import { ChainError, ConnectionError, TransactionError } from '../../errors/kit-errors.js';
import { StakePoolKitError } from '../../model/error.js';
import type { BlockHash } from '../../model/types.js';
import type { TransactionContext } from '../context.js';
import { ChainView, type Found } from './chain-view.js';
import { type InvalidReason, reasonInWords, reasonOfValidity } from './invalid-reason.js';
import { type NodeStatus, readNodeStatus } from './node-status.js';
import type { Included } from './read-inclusion.js';
import type { SignedTransaction } from './record.js';
import type { Progress } from './submission.js';

type Verdict = Extract<NodeStatus, { readonly kind: 'invalid' | 'dropped' | 'usurped' }>;
type Block = BlockHash;

/** Blocks after inclusion, or after the last possible block, at which finality is no longer waited for. As nodes have it. */
const FINALITY_LIMIT = 512;
/** How often a transaction that the pool put out is given to it again. */
const SENDS = 3;
/** Looks at the chain that may fail one after another before nobody looks any longer. */
const FAILURES = 20;
/** While the node tells of the transaction by itself, only every so many intervals is the chain looked at. */
const CALM = 4;

/**
 * Follows one signed transaction to its end. The chain is the authority: whatever the node's pool says only makes it look
 * sooner. So notifications that are lost, late or out of order change nothing in what is reported.
 */
export class Tracker<R> {
  private readonly view: ChainView;
  private readonly words: NodeStatus[] = [];
  private readonly cleanups: (() => void)[] = [];
  private included: (Found & { value?: Included<R> }) | null = null;
  private verdict: Verdict | null = null;
  private unwatch: (() => void) | null = null;
  private sends = 0;
  /** Whether a node has taken it, or may have: then others can have it too. */
  private mayBeOut: boolean;
  private mustSend: boolean;
  private failures = 0;
  private wake: () => void = () => undefined;
  private onSent: () => void = () => undefined;

  /** @param mayResend whether the same bytes may be given to the node again when it does not have them */
  constructor(
    private readonly context: TransactionContext,
    private readonly signed: SignedTransaction,
    private readonly progress: Progress<R>,
    private readonly read: (found: Found) => Promise<Included<R>>,
    private readonly mayResend: boolean,
  ) {
    this.view = new ChainView(context, signed.extrinsic, signed.birth);
    this.mustSend = mayResend;
    this.mayBeOut = !mayResend;
  }

  /**
   * Sends it (unless it only looks) and returns when the end is known. It never throws.
   * @param onSent called, perhaps more than once, as soon as the node knows it or its end is known
   */
  async run(onSent: () => void): Promise<void> {
    const { closed, connection, rpc } = this.context;
    const given = () => this.giveUp(this.gone('The client was closed.'));
    const follow = (state: ConnectionState) => {
      if (state.status === 'failed') this.giveUp(this.gone(messageOf(state.error)));
    };
    this.cleanups.push(
      onAbort(closed, given),
      rpc.provider.on('disconnected', () => this.onDisconnected()),
      rpc.provider.on('connected', () => this.wake()),
      connection.subscribe(follow),
    );
    this.progress.onEnd(() => this.wake());
    this.progress.onEnd(onSent);
    this.onSent = onSent;
    if (this.mayResend) this.progress.set({ kind: 'submitted', txHash: this.signed.txHash });
    if (closed.aborted) given();
    follow(connection.state);
    if (this.mustSend && !this.progress.isOver) await this.attempt(() => this.send());
    while (!this.progress.isOver) {
      await this.attempt(() => this.step());
      if (!this.progress.isOver && this.words.length === 0) await this.pause();
    }
    this.unwatch?.();
    for (const cleanup of this.cleanups) cleanup();
  }

  private pause(): Promise<void> {
    const calm = this.unwatch !== null && this.verdict === null;
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.wake(), this.context.pollInterval * (calm ? CALM : 1));
      this.wake = () => {
        clearTimeout(timer);
        this.wake = () => undefined;
        resolve();
      };
    });
  }

  /** A failure to ask is no answer: it is asked again, for as long as the connection may come back. */
  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.failures = 0;
    } catch (error) {
      // A node that is slow with one answer may still tell of the transaction.
      const isLost = error instanceof ConnectionError && !(error.code === 'connection.timeout' && this.context.rpc.provider.isConnected);
      if (isLost) return this.unwatch === null ? this.onDisconnected() : undefined;
      if (error instanceof ConnectionError && this.unwatch === null) this.onDisconnected();
      if (++this.failures < FAILURES) return;
      this.giveUp(error instanceof StakePoolKitError ? error : this.gone(messageOf(error)));
    }
  }

  private onDisconnected(): void {
    this.unwatch = null;
    this.mustSend = this.mayResend;
    if (this.included === null) this.progress.set({ kind: 'searching', txHash: this.signed.txHash });
  }

  private gone(why: string): ConnectionError {
    const what = 'Nobody follows the transaction any longer.';
    const fix = 'Whether it was included is not known: resume it with its record, or look at the account before sending again.';
    return new ConnectionError({ code: 'connection.lost', what, why, fix, params: { txHash: this.signed.txHash } });
  }

  /** Ends it without knowing its end. */
  giveUp(error: StakePoolKitError): void {
    const { txHash } = this.signed;
    if (this.included === null) {
      this.progress.set({ kind: 'unknown', txHash, error });
      return;
    }
    const { hash, number } = this.included;
    const seen = new TransactionError({
      code: 'transaction.outcomeUnknown',
      what: `The transaction is in block ${number}; whether it succeeded and stays there is not known.`,
      why: error.message,
      fix: 'Resume it with its record, on an archive node when the state of that block is gone.',
      params: { txHash, block: hash },
      cause: error,
    });
    this.progress.set({ kind: 'unknown', txHash, error: seen });
  }

  private async send(): Promise<void> {
    const { rpc } = this.context;
    this.mustSend = false;
    this.sends++;
    const methods = ['author_submitAndWatchExtrinsic', 'author_unwatchExtrinsic'] as const;
    const receive = (raw: unknown) => {
      this.words.push(readNodeStatus(raw));
      this.wake();
    };
    try {
      const stop = await rpc.subscribe('author_extrinsicUpdate', methods, [this.signed.extrinsic], receive);
      this.mayBeOut = true;
      if (this.progress.isOver) return stop();
      this.unwatch = stop;
      this.verdict = null;
      this.onSent();
      this.progress.set({ kind: 'submitted', txHash: this.signed.txHash });
    } catch (error) {
      if (!(error instanceof ChainError) || hasCode(error, 'chain.rateLimited')) {
        this.mustSend = true;
        this.mayBeOut ||= error instanceof ConnectionError;
        throw error;
      }
      const detail = String(error.params.message ?? error.message);
      this.verdict = { kind: 'invalid', reason: detail };
    }
  }

  private async step(): Promise<void> {
    for (let word = this.words.shift(); word !== undefined && !this.progress.isOver; word = this.words.shift()) await this.hear(word);
    if (!this.progress.isOver) await this.look();
  }

  /** What the node says about it. */
  private async hear(word: NodeStatus): Promise<void> {
    const { txHash } = this.signed;
    switch (word.kind) {
      case 'ready':
      case 'future':
      case 'broadcast':
        if (this.included === null) this.progress.set({ kind: word.kind, txHash });
        return;
      case 'inBlock':
        return this.includeIfCanonical(word.block);
      case 'finalized':
        await this.includeIfCanonical(word.block);
        return this.included?.hash === word.block ? this.report(true) : undefined;
      case 'retracted':
        if (this.included?.hash === word.block) this.retract(word.block);
        return;
      case 'finalityTimeout':
      case 'unrecognized':
        return;
      default:
        this.verdict = word;
        this.unwatch?.();
        this.unwatch = null;
    }
  }

  /** The word may be about a block that has lost its place meanwhile. */
  private async includeIfCanonical(block: Block): Promise<void> {
    const found = await this.view.inBlock(block);
    if (found && (await this.view.isCanonical(found))) await this.include(found);
  }

  private async include(found: Found | null): Promise<void> {
    if (found === null || found.hash === this.included?.hash) return;
    this.included = found;
    this.verdict = null;
    this.onSent();
    await this.report(false);
  }

  private retract(block: Block): void {
    this.included = null;
    this.progress.set({ kind: 'retracted', txHash: this.signed.txHash, block });
  }

  private async report(finalized: boolean): Promise<void> {
    const { txHash } = this.signed;
    const { included } = this;
    if (included === null) return;
    included.value ??= await this.read(included);
    const { value } = included;
    if (!value.ok) {
      const { failure, inclusion, call } = value;
      return this.progress.set({ kind: 'failed', txHash, failure, inclusion, call, finalized });
    }
    this.progress.set({ kind: finalized ? 'finalized' : 'inBlock', txHash, result: value.result });
  }

  /** Asks the chain itself. */
  private async look(): Promise<void> {
    const { txHash, validUntil } = this.signed;
    const heads = await readHeads(this.context.rpc);
    if (this.included !== null) {
      const { included } = this;
      const hash = await this.view.hashOf(included.number);
      // A node that is behind cannot tell.
      if (hash === null) return;
      if (hash === included.hash) {
        if (heads.finalized.number >= included.number) return this.report(true);
        if (included.value === undefined) return this.report(false);
        const waited = heads.best.number - included.number;
        if (waited >= FINALITY_LIMIT) this.progress.set({ kind: 'finalityTimeout', txHash, block: included.hash });
        return;
      }
      this.retract(included.hash);
    }
    const found = await this.view.find(heads, validUntil);
    if (found === undefined) return;
    if (found === null) return this.absent(heads);
    await this.include(found);
    if (heads.finalized.number >= found.number) await this.report(true);
  }

  /** It is in no block of the chain as it stands. */
  private async absent(heads: Heads): Promise<void> {
    const { txHash, validUntil, account, nonce } = this.signed;
    if (validUntil !== null && Math.min(heads.finalized.number, heads.best.number) >= validUntil) {
      return this.progress.set({ kind: 'timedOut', txHash, validUntil });
    }
    if (validUntil !== null && heads.best.number >= validUntil + FINALITY_LIMIT) {
      return this.giveUp(this.gone(`Its last block ${validUntil} is not final after ${FINALITY_LIMIT} more.`));
    }
    const isUsed = async (at: Block): Promise<boolean> => (await this.view.nonce(account, at)) > nonce;
    if (await isUsed(heads.best.hash)) {
      // Until the other one is final, its block can be retracted and this one included after all.
      if (!(await isUsed(heads.finalized.hash))) return this.progress.set({ kind: 'searching', txHash });
      const by = this.verdict?.kind === 'usurped' ? this.verdict.by : null;
      return this.progress.set({ kind: 'usurped', txHash, by });
    }
    if (this.verdict !== null) return this.judge(this.verdict, heads.best.hash);
    if (this.mustSend && this.unwatch === null) await this.send();
  }

  /** The pool does not have it any longer, and the chain could still take it. */
  private async judge(verdict: Verdict, at: Block): Promise<void> {
    const { txHash, validUntil } = this.signed;
    if (verdict.kind === 'usurped') return this.progress.set({ kind: 'searching', txHash });
    const said: InvalidReason = verdict.kind === 'invalid' ? reasonInWords(verdict.reason) : 'poolFull';
    if (said === 'alreadyImported' || said === 'banned') {
      this.mayBeOut = true;
      this.verdict = null;
      return this.onSent();
    }
    const reason = await this.validity(at);
    if (reason === null && this.mayResend && this.sends < SENDS && said !== 'priorityTooLow') {
      this.verdict = null;
      return this.send();
    }
    if (reason === null && said === 'other') {
      // The runtime would take it: the refusal is the node's own, such as one subscription too many. It is tried again.
      this.verdict = null;
      this.mustSend = this.mayResend;
      return this.progress.set({ kind: 'searching', txHash });
    }
    if (reason === null && this.mayBeOut && said !== 'poolFull') return this.progress.set({ kind: 'searching', txHash });
    if (said === 'poolFull') return this.progress.set({ kind: 'dropped', txHash, validUntil });
    const detail = verdict.kind === 'invalid' ? verdict.reason : 'The pool put it out.';
    this.progress.set({ kind: 'invalid', txHash, reason: said === 'other' ? (reason ?? said) : said, detail });
  }

  /** What the runtime itself says of it after a block; `null` when it would take it, if only later, or cannot be asked. */
  private async validity(head: Block): Promise<InvalidReason | null> {
    const { rpc } = this.context;
    const data = `0x00${this.signed.extrinsic.slice(2)}${head.slice(2)}`;
    try {
      const reason = reasonOfValidity(await rpc.send<string>('state_call', ['TaggedTransactionQueue_validate_transaction', data, head]));
      return reason === 'future' || reason === 'exhaustsResources' ? null : reason;
    } catch (error) {
      if (error instanceof ConnectionError) throw error;
      return /trap|codec|aborted/i.test(messageOf(error)) ? 'undecodable' : null;
    }
  }
}
