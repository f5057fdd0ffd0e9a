import type { AccountId, Planck, PoolId, UnixSeconds, WorkerKey } from '../../../src/index.js';
import { type Extrinsic, type Person, people } from '../preflight/node.js';
import { call, minersOf, readQueuedTimes, type World } from './world.js';

/** What one call paid one user: a reclaim, or what was planned, which comes first in its block. */
export interface Paid {
  readonly time: UnixSeconds;
  readonly user: AccountId;
  readonly by: WorkerKey | 'change';
  readonly amount: Planck;
}

/** What happened to one pool. */
export interface Happened {
  readonly paid: Paid[];
  readonly forceStopped: { readonly time: UnixSeconds; readonly workers: WorkerKey[] }[];
}

export interface Planned {
  readonly time: UnixSeconds;
  readonly who: Person;
  readonly call: Extrinsic;
}

interface EventRecord {
  readonly phase: { readonly isFinalization: boolean };
  readonly event: { readonly section: string; readonly method: string; readonly data: readonly { toHex(): string; toString(): string }[] };
}

const BLOCK = 12;

/** Leads all pools of a world through time: reclaims as soon as allowed, does what is planned, and notes what the chain does. */
export class TimeKeeper {
  readonly happened: ReadonlyMap<PoolId, Happened>;
  private readonly miners: ReadonlyMap<string, readonly [PoolId, WorkerKey]>;
  blocks = 0;

  constructor(
    private readonly world: World,
    private planned: readonly Planned[],
  ) {
    this.miners = minersOf(world);
    this.happened = new Map(world.pids.map((pid) => [pid, { paid: [], forceStopped: [] }]));
  }

  async run(): Promise<ReadonlyMap<PoolId, Happened>> {
    const start = await this.now();
    const grid = (moment: UnixSeconds, now: UnixSeconds): UnixSeconds => {
      const blocks = Math.max(Math.ceil((moment - start) / BLOCK), (now - start) / BLOCK + 1);
      return start + blocks * BLOCK;
    };
    for (;;) {
      const now = await this.now();
      const cooling = await this.cooling();
      const grace = this.world.node.client.network.constants.gracePeriod;
      const checks = (await readQueuedTimes(this.world.node)).map(([time]) => time + grace + 1);
      const moments = [...this.planned.map(({ time }) => time), ...cooling.map(({ until }) => until), ...checks];
      if (moments.length === 0) return this.happened;
      const next = Math.min(...moments.map((moment) => grid(moment, now)));
      // Nothing may happen in the block before, however near.
      if (next - BLOCK > now) await this.build(next - BLOCK, []);
      const due = this.planned.filter(({ time }) => grid(time, now) <= next);
      this.planned = this.planned.filter((one) => !due.includes(one));
      const ready = cooling.filter(({ until }) => until <= next).sort((a, b) => a.until - b.until);
      const reclaims = ready.map(({ pid, worker }) => [people.dave, call(this.world.node, 'reclaimPoolWorker', pid, worker)] as const);
      await this.build(next, [...due.map((one) => [one.who, one.call] as const), ...reclaims]);
    }
  }

  private async now(): Promise<UnixSeconds> {
    return (await this.world.node.time()) / 1000;
  }

  private async cooling(): Promise<{ pid: PoolId; worker: WorkerKey; until: UnixSeconds }[]> {
    const session = await this.world.node.session();
    const all = [...this.miners];
    const period = Number(await session.one('coolDownPeriod'));
    const records = await session.many(
      'miner',
      all.map(([miner]) => [miner as never]),
    );
    return all.flatMap(([, [pid, worker]], i) => {
      const record = records[i];
      return record?.state === 'MiningCoolingDown' ? [{ pid, worker, until: record.coolDownStart + period }] : [];
    });
  }

  private async build(time: UnixSeconds, acts: readonly (readonly [Person, Extrinsic])[]): Promise<void> {
    const { node } = this.world;
    await node.travel((time - BLOCK) * 1000);
    if (acts.length > 0) await node.actAs(acts);
    else await node.blocks();
    if ((await this.now()) !== time) throw new Error(`the block is at ${await this.now()}, not ${time}`);
    this.blocks++;
    await this.note(time);
  }

  private async note(time: UnixSeconds): Promise<void> {
    const query = this.world.node.api.query.system as unknown as { events(): Promise<readonly EventRecord[]> };
    let by: Paid['by'] = 'change';
    for (const { phase, event } of await query.events()) {
      const name = `${event.section}.${event.method}`;
      const [first, second, third] = event.data;
      if (name === 'phalaMining.MinerReclaimed') by = this.miners.get(first?.toHex() ?? '')?.[1] ?? by;
      if (name === 'phalaStakePool.Withdrawal') {
        this.notePaid(BigInt(first?.toString() ?? '') as PoolId, {
          ...{ time, by, user: second?.toHex() as AccountId },
          amount: BigInt(third?.toString() ?? ''),
        });
      }
      if (name === 'phalaMining.MinerStopped' && phase.isFinalization) this.noteStopped(first?.toHex() ?? '', time);
    }
  }

  private notePaid(pid: PoolId, one: Paid): void {
    const paid = this.happened.get(pid)?.paid as Paid[];
    const same = paid.findIndex(({ time, user, by }) => time === one.time && user === one.user && by === one.by);
    const before = paid[same];
    if (before) paid[same] = { ...before, amount: before.amount + one.amount };
    else paid.push(one);
  }

  private noteStopped(miner: string, time: UnixSeconds): void {
    const [pid, worker] = this.miners.get(miner) as readonly [PoolId, WorkerKey];
    const stops = this.happened.get(pid)?.forceStopped as Happened['forceStopped'];
    const last = stops.at(-1);
    if (last?.time === time) last.workers.push(worker);
    else stops.push({ time, workers: [worker] });
  }
}
