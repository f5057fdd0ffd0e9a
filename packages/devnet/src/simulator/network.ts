import { compact } from 'scale-ts';
import type { Hex } from '../engine/types.js';
import { devKey, type KeyPair } from '../keys.js';
import { fromHex, readLittleEndian, toHex } from '../scale/hex.js';
import { ChainState, type Head, MINER_STATES, type WorkerState } from './chain-state.js';
import { SimulatorError } from './errors.js';
import {
  MessageQueue,
  type MiningInfoUpdate,
  miningInfoUpdateEvent,
  type OffchainMessage,
  publicKeys,
  registryEvent,
  TOPICS,
} from './messages.js';
import { Outbox, type SignedCall } from './outbox.js';
import type { JsonRpc } from './rpc.js';
import { optionOf, Runtime } from './runtime.js';
import { type SimulatorSettings, Ticker, type TickReport } from './ticker.js';
import { benchmarkMessage, ecdhPublicKey, heartbeatMessage, numberedWorker, type SimulatedWorker, simulatedWorker } from './worker.js';

export interface SimulatorOptions {
  rpc: JsonRpc;
  /** The chain's sudo key. */
  sudo: KeyPair;
  /** Pays for the messages of workers and gatekeeper; needs a balance. */
  relayer: KeyPair;
  /** The gatekeeper's own worker key; default: derived from `seed`. */
  gatekeeper?: KeyPair;
  /** The key gatekeepers share and sign settlements with; default: derived from `seed`. */
  master?: KeyPair;
  /** Makes worker keys and figures reproducible: letters, digits, dashes. Default `simulator`. */
  seed?: string;
  /** Makes a block, on chains that build only on demand (`dev_newBlock`). Without it, inclusion is waited for. */
  build?: () => Promise<void>;
  /** Milliseconds to wait for inclusion; default 60,000. */
  timeoutMs?: number;
  /** Blocks between the settlements of `tick()`; default 10. */
  settleEvery?: number;
  /** Workers per settlement of `tick()`; larger networks are settled in turns. Default 500. */
  settleMax?: number;
}

/** Amounts are U64F64 bits of PHA (see `bitsFromPlanck`). */
export interface SettleItem {
  worker: WorkerRef;
  v: bigint;
  payout: bigint;
  treasury?: bigint;
}

export interface Registration {
  /** A number makes a key from the seed; a key pair registers that key. */
  worker: number | KeyPair;
  /** Account that may add the worker to its pools; none leaves it without. */
  operator?: Hex;
  /** 1 … 6000, rounded up to a multiple of 6 as the chain does; none leaves it without a benchmark. */
  score?: number;
}

/** A worker by its public key, or anything that has one. */
export type WorkerRef = Hex | { readonly publicKey: Hex };

const keyOf = (worker: WorkerRef): Hex => (typeof worker === 'string' ? worker : worker.publicKey);

/** The account that pays rewards (PalletId `phala/pp`). */
export const SUBSIDY_POOL: Hex = `0x6d6f646c7068616c612f7070${'00'.repeat(20)}`;

/** Seconds ahead of the chain's clock from which waiting for it makes no sense. */
const CLOCK_PATIENCE_SECONDS = 120n;

/**
 * Workers and a gatekeeper for any chain with Phala's v1 mining pallets and a sudo key, over JSON-RPC alone. Calls that change
 * something resolve when the change is in the chain's best block. Errors are `SimulatorError`s with a stable `code`.
 */
export class Simulator {
  readonly #state: ChainState;
  readonly #outbox: Outbox;
  readonly #ticker: Ticker;
  readonly #sudo: KeyPair;
  readonly #gatekeeper: KeyPair;
  readonly #master: KeyPair;
  readonly #seed: string;
  readonly #slotMs: number;

  constructor(
    readonly runtime: Runtime,
    options: SimulatorOptions,
  ) {
    const { rpc, sudo, relayer, build, timeoutMs = 60_000, seed = 'simulator', settleEvery = 10, settleMax = 500 } = options;
    this.#seed = seed;
    this.#sudo = sudo;
    this.#gatekeeper = options.gatekeeper ?? devKey(`//${seed}//gatekeeper`);
    this.#master = options.master ?? devKey(`//${seed}//master`);
    this.#state = new ChainState(rpc, runtime);
    const queue = new MessageQueue(runtime);
    const minimumPeriod = runtime.constant('Timestamp', 'MinimumPeriod');
    this.#slotMs = minimumPeriod ? 2 * Number(readLittleEndian(minimumPeriod)) : 12_000;
    this.#outbox = new Outbox({ state: this.#state, queue, relayer, build, timeoutMs });
    this.#ticker = new Ticker({
      state: this.#state,
      queue,
      outbox: this.#outbox,
      master: this.#master,
      seed,
      settleEvery,
      settleMax,
      slotMs: this.#slotMs,
    });
  }

  /**
   * Makes this simulator's gatekeeper the chain's, so that its settlements count. Does nothing where that is done.
   * @throws SimulatorError `not-sudo`, `foreign-master-key` when the chain obeys another master key.
   */
  async setupGatekeeper(): Promise<void> {
    const { runtime } = this;
    const gatekeeper = this.#gatekeeper.publicKey;
    const head = await this.#state.head();
    const masterItem = runtime.storageKey('PhalaRegistry.GatekeeperMasterPubkey');
    const [listed, master] = await this.#state.values([runtime.storageKey('PhalaRegistry.Gatekeeper'), masterItem], head.hash);
    if (master) {
      if (toHex(master) === this.#master.publicKey) return;
      throw new SimulatorError(
        'foreign-master-key',
        `The chain's gatekeepers already share the master key ${toHex(master)}, and it is kept for good. Pass that key as \`master\`, or start from a fresh chain.`,
      );
    }
    const isListed = listed ? publicKeys.dec(listed).includes(gatekeeper) : false;
    if (!isListed) {
      await this.#landSudo([
        { call: this.#registration(gatekeeper, undefined), label: 'register the gatekeeper as worker' },
        { call: runtime.call('PhalaRegistry.register_gatekeeper', fromHex(gatekeeper)), label: 'register gatekeeper' },
      ]);
    }
    const payload = registryEvent.enc({ tag: 'MasterPubkey', value: { masterPubkey: this.#master.publicKey } });
    const message: OffchainMessage = { origin: { worker: gatekeeper }, key: this.#gatekeeper, topic: TOPICS.registryEvent, payload };
    const after = await this.#outbox.landMessages([message], 'upload master key');
    const [stored] = await this.#state.values([masterItem], after.hash);
    if (!stored || toHex(stored) !== this.#master.publicKey) {
      throw new SimulatorError('no-effect', `The chain did not take the master key: ${gatekeeper} is not one of its gatekeepers.`);
    }
  }

  /** A worker of this network by number, or by its own key; from then on `tick()` answers heartbeats for it. Sends nothing. */
  worker(worker: number | KeyPair): SimulatedWorker {
    const simulated = typeof worker === 'number' ? numberedWorker(this.#seed, worker) : simulatedWorker(worker);
    this.#ticker.adopt(simulated);
    return simulated;
  }

  /** Registers one worker, see `registerWorkers`. */
  async registerWorker(worker: number | KeyPair, options: Omit<Registration, 'worker'> = {}): Promise<SimulatedWorker> {
    const [simulated] = await this.registerWorkers([{ worker, ...options }]);
    return simulated as SimulatedWorker;
  }

  /**
   * Registers workers by sudo in one block and benchmarks those with a score in the next. A worker that was registered before
   * is overwritten and loses its benchmark.
   * @throws SimulatorError `not-sudo`, `bad-argument`
   */
  async registerWorkers(registrations: readonly Registration[]): Promise<SimulatedWorker[]> {
    const workers = registrations.map(({ worker }) => this.worker(worker));
    const head = await this.#landSudo(
      registrations.map(({ operator }, i) => {
        const { publicKey } = workers[i] as SimulatedWorker;
        return { call: this.#registration(publicKey, operator), label: `register worker ${publicKey}` };
      }),
    );
    const states = await this.#state.workers(workers.map(keyOf), head.hash);
    states.forEach(({ registered }, i) => {
      const wanted = registrations[i]?.operator;
      const found = registered?.operator && toHex(registered.operator);
      if (!registered || found !== wanted)
        throw new SimulatorError('no-effect', `Worker ${keyOf(workers[i] as SimulatedWorker)} was not registered: the sudo call failed.`);
    });
    await this.#benchmarks(workers.flatMap((worker, i) => (registrations[i]?.score ? [{ worker, score: registrations[i].score }] : [])));
    return workers;
  }

  /** Reports a benchmark for a registered worker; the chain rounds the score up to a multiple of 6. */
  benchmark(worker: SimulatedWorker, score: number): Promise<void> {
    return this.#benchmarks([{ worker, score }]);
  }

  /**
   * Sends a heartbeat after which the miner's P instant is `pInstant` (default: its score; the chain caps it at 1.2 times that).
   * @throws SimulatorError `worker-not-mining`, `clock-behind`
   */
  async heartbeat(worker: SimulatedWorker, pInstant?: number): Promise<void> {
    const head = await this.#state.head();
    const [state] = await this.#state.workers([worker.publicKey], head.hash);
    if (!state?.miner)
      throw new SimulatorError('worker-not-mining', `Worker ${worker.publicKey} is in no pool: add it to one before it sends heartbeats.`);
    const session = this.#ticker.sessionOf(worker.publicKey);
    const message = heartbeatMessage(worker, state.miner, pInstant ?? state.miner.pInit, session, head, this.#slotMs);
    await this.#outbox.landMessages([message], `heartbeat of ${worker.publicKey}`);
  }

  /**
   * Settles workers by one gatekeeper message, after waiting until the chain's clock is past their last settlement.
   * @throws SimulatorError `worker-not-in-pool` (one such entry would end the rewards of the whole message; `allowUnknown` sends it
   * nevertheless), `clock-behind`
   */
  async settle(items: readonly SettleItem[], { allowUnknown = false }: { allowUnknown?: boolean } = {}): Promise<void> {
    const keys = items.map(({ worker }) => keyOf(worker));
    for (;;) {
      const head = await this.#state.head();
      const states = await this.#state.workers(keys, head.hash);
      const stray = keys.find((_, i) => !states[i]?.inPool);
      if (stray && !allowUnknown) {
        throw new SimulatorError(
          'worker-not-in-pool',
          `Worker ${stray} is in no pool: the chain would drop the rewards of every entry after it. Leave it out.`,
        );
      }
      const updatedAt = states.reduce((latest, { miner }) => (miner && miner.vUpdatedAt > latest ? miner.vUpdatedAt : latest), 0n);
      const now = BigInt(Math.floor(head.timestampMs / 1000));
      if (updatedAt < now) {
        const settle = items.map(({ v, payout, treasury = 0n }, i) => ({ publicKey: keys[i] as Hex, v, payout, treasury }));
        await this.#sendUpdate({ settle }, head, 'settlement');
        return;
      }
      if (updatedAt > now + CLOCK_PATIENCE_SECONDS) {
        throw new SimulatorError(
          'clock-behind',
          `A worker was last settled at ${updatedAt} s, the chain's clock is at ${now} s. Move the clock forward.`,
        );
      }
      await this.#outbox.nextBlock(head);
    }
  }

  /**
   * The gatekeeper reports mining workers as unresponsive; `tick()` keeps them so until `recover` or `setOnline(worker, true)`.
   * @throws SimulatorError `worker-not-mining`
   */
  offline(workers: readonly WorkerRef[]): Promise<void> {
    return this.#reportOnline(workers, false);
  }

  /** The gatekeeper reports unresponsive workers as back. @throws SimulatorError `worker-not-mining` */
  recover(workers: readonly WorkerRef[]): Promise<void> {
    return this.#reportOnline(workers, true);
  }

  /** Adds planck to the account that pays rewards. */
  fundPot(planck: bigint): Promise<void> {
    return this.fund(SUBSIDY_POOL, planck);
  }

  /** Adds planck to an account's free balance, by sudo. @throws SimulatorError `not-sudo` */
  async fund(account: Hex, planck: bigint): Promise<void> {
    const { runtime } = this;
    const name = runtime.callArity('Balances.set_balance') === undefined ? 'Balances.force_set_balance' : 'Balances.set_balance';
    const head = await this.#state.head();
    const [before] = await this.#state.accounts([account], head.hash);
    const free = (before?.free ?? 0n) + planck;
    const args = [runtime.address(account), compact.enc(free)];
    if (runtime.callArity(name) === 3) args.push(compact.enc(before?.reserved ?? 0n));
    const after = await this.#landSudo([{ call: runtime.call(name, ...args), label: `fund ${account}` }]);
    const [now] = await this.#state.accounts([account], after.hash);
    if (now?.free === before?.free && planck > 0n)
      throw new SimulatorError('no-effect', `The balance of ${account} did not change: the sudo call failed.`);
  }

  /**
   * One step of the living network; call it after each block. Reads the head, then sends without waiting: a settlement of all
   * online miners every `settleEvery` blocks, heartbeats, reports of workers gone or back.
   */
  tick(): Promise<TickReport> {
    return this.#ticker.tick();
  }

  /**
   * Switches a worker off or on for `tick()`: off, it misses heartbeats, earns nothing and is reported unresponsive after the
   * chain's heartbeat window; on again, it is reported as recovered.
   */
  setOnline(worker: WorkerRef, online: boolean): void {
    this.#ticker.setOnline(keyOf(worker), online);
  }

  /** The part of the chain's budget that `tick()` pays out, e.g. 0.5 for half of it. @throws SimulatorError `bad-argument` below 0 or above 1,000 */
  setPayoutRate(rate: number): void {
    if (!(rate >= 0 && rate <= 1000)) throw new SimulatorError('bad-argument', `The payout rate is a factor from 0 to 1000, not ${rate}.`);
    this.#ticker.setPayoutRate(rate);
  }

  /** Stops and resumes `tick()`; the time paused is not paid for. */
  setPaused(paused: boolean): void {
    this.#ticker.setPaused(paused);
  }

  /** How `tick()` is set. */
  get settings(): SimulatorSettings {
    return this.#ticker.settings;
  }

  /**
   * Tells `tick()` that the chain was reset or its state replaced: it drops what it remembers of the old one. Workers of this
   * network that the new state shows as unresponsive stay so until `setOnline(worker, true)`; all others are online.
   */
  restart(): void {
    this.#ticker.restart();
  }

  #registration(publicKey: Hex, operator: Hex | undefined): Uint8Array {
    const args = [fromHex(publicKey), ecdhPublicKey(publicKey), optionOf(operator ? fromHex(operator) : null)];
    return this.runtime.call('PhalaRegistry.force_register_worker', ...args);
  }

  async #landSudo(calls: readonly { call: Uint8Array; label: string }[]): Promise<Head> {
    const head = await this.#state.head();
    const [key] = await this.#state.values([this.runtime.storageKey('Sudo.Key')], head.hash);
    if (!key || toHex(key) !== this.#sudo.publicKey) {
      throw new SimulatorError(
        'not-sudo',
        `The chain's sudo key is ${key ? toHex(key) : 'not set'}, not ${this.#sudo.publicKey}. Pass its key pair as \`sudo\`.`,
      );
    }
    return this.#outbox.land(
      calls.map(({ call, label }): SignedCall => ({ signer: this.#sudo, call: this.runtime.call('Sudo.sudo', call), label })),
    );
  }

  async #benchmarks(items: readonly { worker: SimulatedWorker; score: number }[]): Promise<void> {
    if (items.length === 0) return;
    const head = await this.#state.head();
    const keys = items.map(({ worker }) => worker.publicKey);
    const before = await this.#state.workers(keys, head.hash);
    const missing = keys.find((_, i) => !before[i]?.registered);
    if (missing) throw new SimulatorError('worker-not-registered', `Worker ${missing} is not registered: call registerWorker first.`);
    const after = await this.#outbox.landMessages(
      items.map(({ worker, score }) => benchmarkMessage(worker, score, head)),
      'benchmark report',
    );
    const states = await this.#state.workers(keys, after.hash);
    const lost = keys.find((_, i) => states[i]?.registered?.initialScore === undefined);
    if (lost) throw new SimulatorError('no-effect', `The chain did not take the benchmark of worker ${lost}.`);
  }

  async #reportOnline(workers: readonly WorkerRef[], online: boolean): Promise<void> {
    const keys = workers.map(keyOf);
    const head = await this.#state.head();
    const states = await this.#state.workers(keys, head.hash);
    const idle = keys.find((_, i) => !isMining(states[i]));
    if (idle)
      throw new SimulatorError('worker-not-mining', `Worker ${idle} is not mining: the chain would ignore the report. Start it first.`);
    for (const key of keys) this.#ticker.reported(key, online);
    await this.#sendUpdate(online ? { recoveredToOnline: keys } : { offline: keys }, head, online ? 'recovery report' : 'offline report');
  }

  async #sendUpdate(update: Partial<MiningInfoUpdate>, head: Head, label: string): Promise<void> {
    const payload = miningInfoUpdateEvent.enc({
      blockNumber: head.number,
      timestampMs: BigInt(head.timestampMs),
      offline: [],
      recoveredToOnline: [],
      settle: [],
      ...update,
    });
    await this.#outbox.landMessages([{ origin: 'gatekeeper', key: this.#master, topic: TOPICS.miningUpdate, payload }], label);
  }
}

function isMining(worker: WorkerState | undefined): boolean {
  const state = worker?.miner && MINER_STATES[worker.miner.state];
  return state === 'MiningIdle' || state === 'MiningUnresponsive';
}

/**
 * Connects the simulated network to a chain: reads its metadata, sends nothing yet.
 * @throws SimulatorError `metadata-unsupported`, `missing-call`, `missing-storage` when the chain lacks the pallets.
 */
export async function createSimulator(options: SimulatorOptions): Promise<Simulator> {
  const runtime = await Runtime.load(options.rpc);
  for (const call of ['Sudo.sudo', 'PhalaRegistry.force_register_worker', 'PhalaMq.sync_offchain_message']) {
    if (runtime.callArity(call) === undefined) {
      throw new SimulatorError(
        'missing-call',
        `${runtime.name} has no call ${call}. The simulated network needs Phala's v1 mining pallets and a sudo key.`,
      );
    }
  }
  return new Simulator(runtime, options);
}
