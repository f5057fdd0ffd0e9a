import { setTimeout as sleep } from 'node:timers/promises';
import type { Chain } from '@stakepool-kit/devnet';
import { devKeys } from '@stakepool-kit/devnet/testing';
import { type AccountId, ChainError, ConnectionError } from '../../../src/index.js';
import { Random } from '../preflight/random.js';
import type { Clock } from './clock.js';
import { Edits } from './edits.js';
import { Judge } from './judge.js';
import { type Disturbed, inProcess, overSocket } from './node.js';
import { questionsOf } from './questions.js';
import { Transactions } from './transactions.js';
import { Watcher } from './watcher.js';
import { weather } from './weather.js';

/** With which a read once may fail while the node misbehaves. */
const EXCUSES = ['connection.lost', 'chain.blockUnknown', 'chain.tooLarge', 'chain.rateLimited'];
const DAY = 86_400_000;
const account = devKeys.alice?.publicKey as AccountId;
const questions = questionsOf(account);

export interface WalkOptions {
  readonly steps: number;
  readonly clock: Clock;
  /** Milliseconds in which all watches must show the head once nothing goes wrong any more. */
  readonly patience: number;
}

/** One client that watches through bad weather. The same seed takes the same steps. */
export class Walk {
  private readonly log: string[] = [];
  private readonly watchers: Watcher[];
  private readonly reads: Promise<void>[] = [];
  private readonly transactions: Transactions;
  private readonly edits: Edits;
  private upgrades = 1;
  private silent = false;

  private constructor(
    private readonly chain: Chain,
    private readonly judge: Judge,
    private readonly node: Disturbed,
    private readonly random: Random,
    private readonly options: WalkOptions,
  ) {
    this.watchers = questions.map((question) => new Watcher(node.client.reads, question));
    this.transactions = new Transactions(chain, judge, random);
    this.edits = new Edits(chain, judge, random, account);
  }

  /** @returns how many answers were compared. @throws with the seed and the steps */
  static async take(seed: number, start: Chain, options: WalkOptions): Promise<number> {
    const random = new Random(seed);
    const chain = start.fork();
    const node = await (random.chance(60) ? overSocket(chain) : inProcess(chain));
    const walk = new Walk(chain, await Judge.of(chain), node, random, options);
    try {
      await walk.settle();
      for (let step = 1; step <= options.steps; step++) await walk.step(step);
      return walk.watchers.reduce((sum, { given }) => sum + given, 0);
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`walk ${seed} over ${node.reconnects ? 'a socket' : 'a provider'}:\n${walk.log.join('\n')}\n${why}`, { cause });
    } finally {
      await walk.end();
    }
  }

  private async end(): Promise<void> {
    this.node.faults.clear();
    for (const watcher of this.watchers) watcher.stop();
    await this.node.close();
    await this.judge.close();
  }

  private note(what: string): void {
    this.log.push(`  #${this.chain.head().header.number} ${what}`);
  }

  private async step(number: number): Promise<void> {
    const { random, node, chain } = this;
    const faults = weather(random);
    const stalled = random.chance(40);
    this.log.push(`step ${number}: ${JSON.stringify(faults)}${stalled ? ', finality stalled' : ''}`);
    node.faults.set(faults);
    chain.disturb({ finalityStalled: stalled });
    for (let actions = 1 + random.below(5); actions > 0; actions--) {
      await this.act();
      if (random.chance(50)) await sleep(random.below(12));
    }
    node.faults.clear();
    chain.build();
    await this.settle();
  }

  private async act(): Promise<void> {
    const { random, chain } = this;
    const kind = random.below(100);
    if (kind < 45) this.build(await this.transactions.some());
    else if (kind < 55) this.build(await this.edits.asRoot());
    else if (kind < 60) this.build(await this.edits.fromOutside());
    else if (kind < 66) this.travel();
    else if (kind < 78) this.reorganise();
    else if (kind < 83) this.blocks(2 + random.below(4));
    else if (kind < 88) this.dropConnections();
    else if (kind < 91) this.closeSubscriptions();
    else if (kind < 94) this.restartWatch();
    else if (kind < 98) this.readOnce();
    else if (this.upgrades-- > 0) {
      // The new metadata is one value, which a small answer does not hold.
      this.node.faults.set({ responseSize: null });
      this.note('upgrade');
      chain.upgrade();
    }
  }

  private build(what: string): void {
    this.note(what);
    this.chain.build();
  }

  private travel(): void {
    const time = this.chain.time() + Math.round(DAY * this.random.pick([0.01, 0.5, 3, 7.1]));
    this.note(`time ${new Date(time).toISOString()}`);
    this.judge.willEditHead();
    this.chain.timeTravel(time);
    this.chain.build();
  }

  private reorganise(): void {
    const { chain, random } = this;
    const most = Math.min(3, chain.head().header.number - chain.finalizedHead().header.number);
    if (most < 1) return;
    const depth = 1 + random.below(most);
    const how = { depth, blocks: depth + random.below(3), empty: random.chance(50) };
    this.note(`reorganisation ${JSON.stringify(how)}`);
    chain.reorg(how);
  }

  private blocks(count: number): void {
    this.note(`${count} blocks`);
    this.chain.build({ count });
  }

  private dropConnections(): void {
    if (!this.node.reconnects) return;
    this.note('connections dropped');
    this.node.faults.dropConnections();
  }

  private closeSubscriptions(): void {
    this.note('subscriptions closed');
    this.node.faults.closeSubscriptions();
    this.silent = true;
  }

  private restartWatch(): void {
    const watcher = this.random.pick(this.watchers);
    this.note(`another watch of ${watcher.question.name}`);
    watcher.restart();
  }

  private readOnce(): void {
    const question = this.random.pick(questions);
    this.note(`get of ${question.name}`);
    const read = question.get(this.node.client.reads).then(
      (snapshot) => this.judge.check(question, snapshot),
      (error) => {
        const known = error instanceof ChainError || error instanceof ConnectionError;
        if (!known || !EXCUSES.includes(error.code)) throw error;
      },
    );
    read.catch(() => undefined);
    this.reads.push(read);
  }

  /** Nobody tells a client that its subscriptions were closed: it finds out by itself. */
  private async breakSilence(): Promise<void> {
    while (this.node.client.connection.state.status !== 'connected') await sleep(20);
    this.options.clock.skipSilence();
    this.silent = false;
  }

  /** Waits until every watch shows the head, then looks at all that was given until then. */
  private async settle(): Promise<void> {
    const right = await Promise.all(questions.map((question) => this.judge.head(question)));
    const started = Date.now();
    if (this.silent) await this.breakSilence();
    const waits = () => this.watchers.some((watcher, i) => !watcher.shows(right[i] as (typeof right)[number]));
    for (let ms = 1; waits() && Date.now() - started < this.options.patience; ms = Math.min(2 * ms, 50)) {
      await sleep(ms);
    }
    await Promise.all(this.reads.splice(0));
    for (const watcher of this.watchers) await watcher.check(this.judge);
    for (const [i, watcher] of this.watchers.entries()) watcher.explain(right[i] as (typeof right)[number]);
    this.log.push(`  #${this.chain.head().header.number} settled after ${Date.now() - started} ms`);
  }
}
