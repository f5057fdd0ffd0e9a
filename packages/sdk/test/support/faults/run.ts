import { setTimeout as sleep } from 'node:timers/promises';
import type { Chain, Hex } from '@stakepool-kit/devnet';
import { devKeys, signExtrinsic } from '@stakepool-kit/devnet/testing';
import type { PendingTransaction, Submission, Transaction } from '../../../src/index.js';
import { Random } from '../preflight/random.js';
import { judgeEnd } from './judge.js';
import { idOf, type Offer, pairOf } from './offers.js';
import { type Plan, planOf } from './plan.js';
import { Sent } from './sent.js';
import { cause, LEAVES_SUBSCRIPTIONS, type Scene } from './troubles.js';
import { signedSince } from './truth.js';
import { type Manner, NEVER_SIGNS, Wallet } from './wallets.js';
import type { Connected, World } from './world.js';

/** Real milliseconds in which a client must do something at all; only a hang takes so long. */
const HANG = 30_000;
/** Milliseconds in which somebody with something left to do asks the node. */
const QUIET = 10;
/** Blocks after the last possible one in which everything must have ended. */
const GRACE = 12;
const stranger = pairOf('//Stranger');
type Call = Parameters<typeof signExtrinsic>[2];
const remark: Call = { tag: 'System', value: { tag: 'remark', value: { remark: '0x01' } } };

export interface Report {
  readonly plan: Plan;
  readonly sent: readonly Sent[];
}

/** Ends after which something may still happen: their records stay. */
const MAY_GO_ON: readonly string[] = ['dropped', 'finalityTimeout'];

/** One run: something is sent, things go wrong, all gets well, and the end is judged by the chain. The same seed does the same. */
export class Run implements Scene {
  readonly random: Random;
  readonly chain: Chain;
  private readonly plan: Plan;
  private readonly sent: Sent[] = [];
  /** Those that ended without their end being known. */
  private readonly earlier: Sent[] = [];
  private readonly own = new Set<string>();
  private readonly heardOf = new Set<string>();
  private readonly born: number;
  private readonly log: string[] = [];
  private reconnectAt: number | null = null;

  private constructor(
    readonly world: World,
    seed: number,
    private node: Connected,
  ) {
    this.random = new Random(seed);
    this.plan = planOf(this.random, seed, world.offers);
    this.chain = world.begin();
    this.born = this.chain.finalizedHead().header.number;
    for (const { bytes } of signedSince(this.chain, this.born)) this.own.add(bytes);
  }

  /** @throws with the seed, the plan and what was seen */
  static async take(world: World, seed: number): Promise<Report> {
    const { kind } = planOf(new Random(seed), seed, world.offers);
    await world.renew();
    await world.reconnect();
    const run = new Run(world, seed, await world.client(kind));
    try {
      return await run.go();
    } catch (cause) {
      for (const { controller } of run.sent) controller.abort();
      const replay = `STAKEPOOL_FAULT_SEED=${seed} npx vitest run --project sdk test/transaction-faults.test.ts`;
      throw new Error([`Run ${seed} failed: ${(cause as Error).message}`, ...run.describe(), `Replay: ${replay}`].join('\n'), { cause });
    }
  }

  private describe(): string[] {
    const { kind, troubles } = this.plan;
    return [
      `  ${kind} client; ${troubles.map(({ step, name }) => `${step}: ${name}`).join(', ') || 'no trouble'}`,
      ...this.sent.map(({ subject, path }) => `  ${subject.label} ${subject.verb} by ${subject.manner}: ${path}`),
      ...this.log.map((line) => `  ${line}`),
    ];
  }

  private note(what: string): void {
    this.log.push(`#${this.chain.head().header.number} ${what}`);
  }

  private async go(): Promise<Report> {
    const { plan, world } = this;
    const api = await this.node.client.api();
    const listeners = this.node.listeners();
    const forget = this.chain.on('transaction', (hash, { kind }) => void (kind === 'ready' && this.heardOf.add(hash)));
    this.send('first', plan.first, plan.manner);
    if (plan.companion === 'double') this.send('double', plan.first, 'pair');
    if (plan.companion === 'other') this.send('other', plan.other, 'pair');
    for (let step = 0; step < plan.steps; step++) {
      for (const { name } of plan.troubles.filter((trouble) => trouble.step === step)) {
        this.note(name);
        await cause(name, this);
      }
      if (this.random.chance(70)) this.chain.build();
      await sleep(this.random.below(5));
      await this.comeBack(step);
      if (this.random.chance(40)) this.letWallets();
    }
    await this.calm();
    await this.settle();
    while ((await this.resume()) > 0) await this.settle();
    await this.quiet();
    this.chain.build({ count: 2 });
    forget();
    this.judge((await this.node.client.api()) === api ? listeners : null);
    if (this.node.kind === 'tab') await this.node.client.disconnect();
    if (plan.troubles.some(({ name }) => name === 'upgrade')) world.faults.dropConnections();
    return { plan, sent: [...this.earlier, ...this.sent] };
  }

  // ---- what is sent

  private send(label: string, { verb, input, legal, pair }: Offer, manner: Manner): void {
    const { client } = this.node;
    const wallet = manner === 'pair' ? null : new Wallet({ manner, pair, stranger, api: () => client.api() });
    const sent = new Sent({ label, verb, input: input as Sent['subject']['input'], manner, wallet }, (txHash) =>
      this.world.journal.has(txHash),
    );
    const { signal } = sent.controller;
    const nonce = this.plan.ahead && label === 'first' ? this.chain.nextNonce(idOf(pair) as Hex) + 1 : undefined;
    const account = wallet ? { account: idOf(pair), signer: wallet } : { account: pair };
    const options = {
      ...account,
      lifetime: this.plan.lifetime,
      check: legal && this.plan.check,
      confirmed: true,
      nonce,
      signal,
      onStatus: sent.onStatus,
    } as const;
    const submission = (client.tx[verb] as Transaction<'createPool'>).start(input, options) as Submission<unknown>;
    this.sent.push(sent.follow(submission));
  }

  private get alive(): Sent[] {
    return this.sent.filter(({ isOver }) => !isOver);
  }

  private records(): PendingTransaction[] {
    return this.sent.flatMap(({ submission }) => submission.record ?? []);
  }

  // ---- what can happen to it

  usurp(): void {
    const record = this.records()[0];
    const key = Object.values(devKeys).find(({ publicKey }) => publicKey === (record?.account ?? idOf(this.plan.first.pair)));
    if (!key) return;
    const nonce = record?.nonce ?? this.chain.nextNonce(key.publicKey);
    const bytes = signExtrinsic(this.chain, key, remark, { nonce, tip: BigInt(this.random.below(3)) * 10n ** 9n });
    this.own.add(bytes);
    if (this.random.chance(50)) this.chain.build({ transactions: [bytes] });
    else this.give(bytes);
  }

  private give(bytes: string): void {
    try {
      this.chain.submit(bytes as Hex);
    } catch (error) {
      this.note(`not taken: ${(error as Error).message}`);
    }
  }

  gossip(): void {
    for (const { txHash, extrinsic } of this.records()) if (this.heardOf.has(txHash)) this.give(extrinsic);
  }

  cancel(): void {
    this.random.pick(this.sent).cancel();
  }

  abort(): void {
    const sent = this.random.pick(this.sent);
    const { isUnsigned } = sent;
    sent.controller.abort();
    if (!sent.isOver) sent.wrong.push(`${sent.kind} after it was aborted`);
    sent.wasCancelled ||= isUnsigned;
  }

  async closeTab(): Promise<void> {
    await this.node.client.disconnect();
    for (const { isOver, wrong, kind } of this.sent) if (!isOver) wrong.push(`${kind} after its client was closed`);
    this.world.calm();
    this.node = await this.world.client('tab');
    await this.resume();
  }

  async outlastFinality(): Promise<void> {
    this.world.faults.set({ finalityStalled: true });
    const isIn = ({ kind }: Sent) => kind === 'inBlock' || kind === 'failed';
    for (let block = 0; block < 20 && !this.sent.some(isIn); block++) {
      this.chain.build();
      await sleep(3);
    }
    this.chain.build({ count: 515 });
    const enough = this.world.looks + 2 * this.alive.length;
    for (let wait = 0; wait < 200 && this.world.looks < enough && this.alive.length > 0; wait++) await sleep(2);
  }

  /** Everything of which the end is not known goes on in this client. */
  private async resume(): Promise<number> {
    const unknown = this.sent.filter(({ kind }) => kind === 'unknown');
    for (const sent of unknown) {
      const record = this.world.journal.get(sent.submission.record?.txHash ?? '');
      if (!record) throw new Error(`the journal has lost ${sent.subject.label}`);
      const again = new Sent({ ...sent.subject, label: `${sent.subject.label}, resumed` }, (txHash) => this.world.journal.has(txHash));
      this.note(`${sent.subject.label} goes on after ${sent.path}`);
      again.follow(
        this.node.client.resume(JSON.parse(JSON.stringify(record)), { onStatus: again.onStatus, signal: again.controller.signal }),
      );
      this.sent[this.sent.indexOf(sent)] = again;
      this.earlier.push(sent);
    }
    return unknown.length;
  }

  private async comeBack(step: number): Promise<void> {
    const { status } = this.node.client.connection.state;
    if (status === 'connected' || this.node.kind === 'socket') return;
    this.reconnectAt ??= step + this.random.below(3);
    if (step < this.reconnectAt) return;
    this.reconnectAt = null;
    await this.node.reconnect().catch(() => undefined);
  }

  private letWallets(): void {
    for (const { subject } of this.sent) if (subject.manner !== 'silent') subject.wallet?.answerNow();
  }

  // ---- how it ends

  private async calm(): Promise<void> {
    this.note('calm');
    this.world.calm();
    await this.world.reconnect();
    await this.node.reconnect().catch(() => undefined);
    this.letWallets();
    for (const sent of this.alive.filter(({ subject }) => subject.manner === 'silent')) {
      sent.cancel();
      sent.subject.wallet?.answerNow();
    }
  }

  /** Gives them blocks until all have ended, each block after they looked at the one before. */
  private async settle(): Promise<void> {
    for (let extra = 0; this.alive.length > 0; ) {
      const last = Math.max(...this.records().map(({ validUntil }) => validUntil ?? 0));
      if (this.chain.head().header.number > last && ++extra > GRACE * this.sent.length) {
        throw new Error(`${this.alive.map(({ kind }) => kind)} ${extra} blocks after the last possible one`);
      }
      this.chain.build();
      const following = this.alive.filter(({ isUnsigned }) => !isUnsigned).length;
      const enough = this.world.looks + 2 * following;
      const { length } = this.alive.map(({ path }) => path).join();
      const moved = () => this.alive.map(({ path }) => path).join().length !== length;
      await this.until(() => this.alive.length === 0 || (following > 0 ? this.world.looks >= enough : moved()));
    }
  }

  /** Until no client has anything left to do: what is sent behind the back of a submission would come now. */
  private async quiet(): Promise<void> {
    const { world } = this;
    let before = -1;
    for (const began = performance.now(); world.asked !== before; await sleep(QUIET)) {
      before = world.asked;
      if (performance.now() - began > HANG) throw new Error('the client goes on asking when everything has ended');
    }
  }

  private async until(reached: () => boolean): Promise<void> {
    for (const began = performance.now(); !reached(); await sleep(1)) {
      if (performance.now() - began > HANG) throw new Error(`nothing happens any more: ${this.alive.map(({ path }) => path)}`);
      // A connection can be lost a moment after all was well.
      if (this.node.client.connection.state.status !== 'connected') await this.node.reconnect().catch(() => undefined);
    }
  }

  private judge(listeners: number | null): void {
    const inChain = signedSince(this.chain, this.born);
    const problems = this.sent.flatMap((sent) => judgeEnd(sent, inChain, this.chain));
    const known = new Set([...this.own, ...this.records().map(({ extrinsic }) => extrinsic)]);
    for (const { bytes, number } of inChain)
      if (!known.has(bytes)) problems.push(`block ${number} has a transaction that nobody admits to`);
    for (const { subject, kind, submission } of this.sent) {
      if (NEVER_SIGNS.includes(subject.manner) && submission.record) problems.push(`${kind}, and it was never signed`);
    }
    const open = this.sent.filter(({ kind }) => MAY_GO_ON.includes(kind)).map(({ submission }) => submission.record?.txHash);
    const kept = [...this.world.journal.keys()];
    if (kept.sort().join() !== open.sort().join()) problems.push(`the journal has ${kept}, and open are ${open}`);
    const { watched } = this.world;
    const orphans = this.plan.troubles.some(({ name }) => LEAVES_SUBSCRIPTIONS.includes(name));
    if (watched > 0 && !orphans) problems.push(`${watched} transactions still watched at the node`);
    const left = this.node.listeners();
    if (left !== null && listeners !== null && left > listeners) problems.push(`${left - listeners} listeners left at the provider`);
    if (problems.length > 0) throw new Error(problems.join('; '));
  }
}
