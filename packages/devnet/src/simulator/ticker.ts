import type { Hex } from '../engine/types.js';
import type { KeyPair } from '../keys.js';
import { blake2_256 } from '../scale/hash.js';
import { concat, fromHex, littleEndian } from '../scale/hex.js';
import { type ChainState, type Head, MINER_STATES, type Tokenomics, type WorkerState } from './chain-state.js';
import { type MessageQueue, type MiningInfoUpdate, miningInfoUpdateEvent, type OffchainMessage, TOPICS } from './messages.js';
import type { Outbox } from './outbox.js';
import { settlement, share, slashed } from './rewards.js';
import { heartbeatMessage, isChallenged, type SimulatedWorker } from './worker.js';

export interface TickerOptions {
  state: ChainState;
  queue: MessageQueue;
  outbox: Outbox;
  master: KeyPair;
  seed: string;
  /** Blocks between two settlements. */
  settleEvery: number;
  /** Workers per settlement message; a larger network is settled in turns. */
  settleMax: number;
  slotMs: number;
}

/** What one tick sent. */
export interface TickReport {
  block: number;
  heartbeats: number;
  settled: number;
  offline: number;
  recovered: number;
}

/** How the simulated network is set. */
export interface SimulatorSettings {
  readonly payoutRate: number;
  readonly paused: boolean;
  /** Workers that are switched off. */
  readonly offline: readonly Hex[];
}

/** What the gatekeeper remembers of a bound worker between settlements. */
interface Tracked {
  state: (typeof MINER_STATES)[number];
  /** V as last seen on the chain: when the chain shows another, a new session began or somebody else settled. */
  chainV: bigint;
  v: bigint;
  share: bigint;
  block: number;
  /** Its P instant is still 0: it owes a first heartbeat, and earns nothing before. */
  silent: boolean;
  round: number;
}

/** A worker under control: told to be offline, or to come back. */
interface Control {
  online: boolean;
  since: number | undefined;
}

const HEARTBEATS_PER_BLOCK = 20;
const RATE_UNIT = 1_000_000;

/** The off-chain half of the mining network: what workers and the gatekeeper do after each block. */
export class Ticker {
  readonly #options: TickerOptions;
  readonly #own = new Map<Hex, SimulatedWorker>();
  readonly #controls = new Map<Hex, Control>();
  readonly #tracked = new Map<Hex, Tracked>();
  readonly #sessions = new Map<Hex, number>();
  #payoutRate = BigInt(RATE_UNIT);
  #paused = false;
  #resumed = false;
  #round = 0;
  #after: Hex | undefined;
  #settledAt: number | undefined;
  #running: Promise<TickReport> | undefined;
  #replaced = false;

  constructor(options: TickerOptions) {
    this.#options = options;
  }

  adopt(worker: SimulatedWorker): void {
    this.#own.set(worker.publicKey, worker);
  }

  setOnline(publicKey: Hex, online: boolean): void {
    this.#controls.set(publicKey, { online, since: undefined });
  }

  /** The gatekeeper has already said so: nothing is left to wait for. */
  reported(publicKey: Hex, online: boolean): void {
    this.#controls.set(publicKey, { online, since: Number.NEGATIVE_INFINITY });
  }

  setPayoutRate(rate: number): void {
    this.#payoutRate = BigInt(Math.round(rate * RATE_UNIT));
  }

  setPaused(paused: boolean): void {
    if (this.#paused && !paused) this.#resumed = true;
    this.#paused = paused;
  }

  get settings(): SimulatorSettings {
    const offline = [...this.#controls].filter(([, { online }]) => !online).map(([key]) => key);
    return { payoutRate: Number(this.#payoutRate) / RATE_UNIT, paused: this.#paused, offline };
  }

  /** What is remembered goes before the next tick: the one under way still belongs to the old chain. */
  restart(): void {
    this.#controls.clear();
    this.#replaced = true;
  }

  sessionOf(publicKey: Hex): number {
    return this.#sessions.get(publicKey) ?? 0;
  }

  tick(): Promise<TickReport> {
    this.#running ??= this.#tick().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #tick(): Promise<TickReport> {
    const { state, queue, outbox, settleEvery } = this.#options;
    if (this.#replaced) this.#forget();
    const head = await state.head();
    const report: TickReport = { block: head.number, heartbeats: 0, settled: 0, offline: 0, recovered: 0 };
    const outbound = await this.#outbound(head);
    if (this.#paused || head.timestampMs === 0) return report;
    if (this.#resumed) for (const entry of this.#tracked.values()) entry.block = head.number;
    this.#resumed = false;

    const t = await state.tokenomics(head.hash);
    const update: MiningInfoUpdate = {
      blockNumber: head.number,
      timestampMs: BigInt(head.timestampMs),
      offline: [],
      recoveredToOnline: [],
      settle: [],
    };
    if (this.#replaced) await this.#adoptSilence(head);
    await this.#reportOnline(update, head, t);
    const previous = this.#settledAt;
    const due = previous === undefined || head.number < previous || head.number - previous >= settleEvery;
    const remember = due ? await this.#settle(update, head, t) : () => undefined;

    if (update.offline.length + update.recoveredToOnline.length + update.settle.length > 0) {
      const message: OffchainMessage = {
        origin: 'gatekeeper',
        key: this.#options.master,
        topic: TOPICS.miningUpdate,
        payload: miningInfoUpdateEvent.enc(update),
      };
      if ((await outbox.post([message], head, 'gatekeeper update')) === 1) {
        remember();
        report.settled = update.settle.length;
        report.offline = update.offline.length;
        report.recovered = update.recoveredToOnline.length;
      }
    } else remember();
    const heartbeats = await this.#heartbeats(outbound ? queue.systemEvents(outbound) : [], head);
    if (heartbeats.length > 0) report.heartbeats = await outbox.post(heartbeats, head, 'heartbeat');
    return report;
  }

  #forget(): void {
    this.#tracked.clear();
    this.#sessions.clear();
    this.#round = 0;
    this.#after = undefined;
    this.#settledAt = undefined;
    this.#options.outbox.forget();
  }

  /** Takes own workers that a new chain shows as unresponsive for switched off. */
  async #adoptSilence(head: Head): Promise<void> {
    this.#replaced = false;
    const keys = [...this.#own.keys()].filter((key) => !this.#controls.has(key));
    const states = await this.#options.state.workers(keys, head.hash);
    states.forEach(({ miner }, i) => {
      if (miner && MINER_STATES[miner.state] === 'MiningUnresponsive') this.reported(keys[i] as Hex, false);
    });
  }

  async #outbound(head: Head): Promise<Uint8Array | null> {
    const { state, queue } = this.#options;
    const [outbound] = await state.values([state.runtime.storageKey('PhalaMq.OutboundMessages')], head.hash);
    for (const event of outbound ? queue.systemEvents(outbound) : []) {
      if (event.tag !== 'WorkerEvent' || event.value.event.tag !== 'MiningStart') continue;
      this.#sessions.set(event.value.publicKey, event.value.event.value.sessionId);
    }
    return outbound ?? null;
  }

  /** Offline workers are reported when they stayed silent for the window; those that came back, at once. */
  async #reportOnline(update: MiningInfoUpdate, head: Head, t: Tokenomics): Promise<void> {
    for (const control of this.#controls.values()) {
      if (control.since === undefined || control.since > head.number) control.since = head.number;
    }
    const ready = [...this.#controls].filter(([, { online, since }]) => online || head.number - (since as number) >= t.heartbeatWindow);
    const keys = ready.map(([key]) => key);
    const states = await this.#options.state.workers(keys, head.hash);
    states.forEach(({ miner }, i) => {
      const key = keys[i] as Hex;
      const online = this.#controls.get(key)?.online;
      const state = miner && MINER_STATES[miner.state];
      if (online && state === 'MiningUnresponsive') update.recoveredToOnline.push(key);
      else if (online) this.#controls.delete(key);
      else if (state === 'MiningIdle') update.offline.push(key);
    });
  }

  /** Adds a settlement for the next page of workers; what it returns is called once the message is on its way. */
  async #settle(update: MiningInfoUpdate, head: Head, t: Tokenomics): Promise<() => void> {
    const { state, settleMax } = this.#options;
    const page = await state.boundWorkers(settleMax, this.#after, head.hash);
    const workers = await state.workers(page, head.hash);
    workers.forEach((worker, i) => {
      this.#track(page[i] as Hex, worker, head);
    });
    const last = page.length < settleMax;
    if (last) for (const [key, entry] of this.#tracked) if (entry.round < this.#round) this.#tracked.delete(key);
    let totalShare = 0n;
    for (const entry of this.#tracked.values()) if (entry.state === 'MiningIdle') totalShare += entry.share;

    const outcomes: { entry: Tracked; v: bigint; chainV: bigint }[] = [];
    const headSeconds = BigInt(Math.floor(head.timestampMs / 1000));
    workers.forEach((worker, i) => {
      const key = page[i] as Hex;
      const entry = this.#tracked.get(key);
      if (!entry || !worker.miner) return;
      const blocks = BigInt(Math.max(0, head.number - entry.block));
      if (entry.state === 'MiningUnresponsive') outcomes.push({ entry, v: slashed(entry.v, blocks, t), chainV: entry.chainV });
      // One entry outside a pool ends the rewards of a whole message, one not older than the chain's own is dropped.
      if (!worker.inPool || worker.miner.vUpdatedAt >= headSeconds) return;
      if (entry.state !== 'MiningIdle' || entry.silent || this.#isOffline(key) || blocks === 0n) return;
      const result = settlement(
        { miner: worker.miner, v: entry.v, share: entry.share, totalShare, blocks, payoutRate: this.#payoutRate },
        t,
      );
      outcomes.push({ entry, v: result.v, chainV: result.v });
      update.settle.push({ publicKey: key, ...result });
    });
    return () => {
      for (const { entry, v, chainV } of outcomes) Object.assign(entry, { v, chainV, block: head.number });
      this.#settledAt = head.number;
      this.#after = last ? undefined : page.at(-1);
      if (last) this.#round++;
    };
  }

  #track(key: Hex, { miner, registered }: WorkerState, head: Head): void {
    if (!miner) return;
    const state = MINER_STATES[miner.state] ?? 'Ready';
    const known = this.#tracked.get(key);
    const same = known && known.chainV === miner.v && known.block <= head.number;
    const v = same ? known.v : miner.v;
    this.#tracked.set(key, {
      state,
      chainV: miner.v,
      v,
      share: share(v, miner.pInstant, registered?.confidenceLevel ?? 0),
      block: same ? known.block : head.number,
      silent: miner.pInstant === 0 && this.#own.has(key),
      round: this.#round,
    });
  }

  /** Answers the chain's challenge; mining workers that have not reported yet do so unasked, so that they show a P instant. */
  async #heartbeats(events: ReturnType<MessageQueue['systemEvents']>, head: Head): Promise<OffchainMessage[]> {
    const challenge = events.find((event) => event.tag === 'HeartbeatChallenge');
    const chosen = new Set<SimulatedWorker>();
    if (challenge) {
      const { seed, onlineTarget } = challenge.value;
      for (const worker of this.#own.values()) if (isChallenged(worker, seed, onlineTarget)) chosen.add(worker);
    }
    for (const [key, { silent, state }] of this.#tracked) {
      const worker = silent && state === 'MiningIdle' ? this.#own.get(key) : undefined;
      if (worker && chosen.size < HEARTBEATS_PER_BLOCK) chosen.add(worker);
    }
    const workers = [...chosen].filter(({ publicKey }) => !this.#isOffline(publicKey));
    const states = await this.#options.state.workers(
      workers.map(({ publicKey }) => publicKey),
      head.hash,
    );
    const headSeconds = BigInt(Math.floor(head.timestampMs / 1000));
    return workers.flatMap((worker, i) => {
      const miner = states[i]?.miner;
      if (!miner || MINER_STATES[miner.state] !== 'MiningIdle' || miner.challengeTimeLast >= headSeconds) return [];
      const entry = this.#tracked.get(worker.publicKey);
      if (entry) entry.silent = false;
      return [
        heartbeatMessage(
          worker,
          miner,
          this.#performance(worker, miner.pInit, head),
          this.sessionOf(worker.publicKey),
          head,
          this.#options.slotMs,
        ),
      ];
    });
  }

  #isOffline(publicKey: Hex): boolean {
    return this.#controls.get(publicKey)?.online === false;
  }

  /** P instant of this worker at this block: 92 to 107 % of its score, the same for the same seed. */
  #performance(worker: SimulatedWorker, pInit: number, head: Head): number {
    const hash = blake2_256(concat(new TextEncoder().encode(this.#options.seed), fromHex(worker.publicKey), littleEndian(head.number, 4)));
    return Math.floor((pInit * (92 + ((hash[0] as number) & 15))) / 100);
  }
}
