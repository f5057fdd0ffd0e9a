import type { Pool, WorkerKey } from '../../model/types.js';
import type { Facts } from '../../rules/facts.js';
import { checkAddWorker } from '../../rules/preflight/add-worker.js';
import { Draft } from './draft.js';
import type { KeyRow } from './keys.js';
import { note } from './problems.js';
import type { FleetPlan, FleetSetting } from './types.js';

/** What the chain holds about a key that is to be added to the pool. */
export type AddCandidate = Readonly<Pick<Facts, 'registered' | 'workerBound' | 'minerBinding' | 'miner'>>;

export interface PlanAddInput extends FleetSetting {
  readonly pool: Pool;
  /** As `parseWorkerKeys` gives them. */
  readonly keys: readonly KeyRow[];
  /** A key without an entry counts as one the chain knows nothing of. */
  readonly candidates: ReadonlyMap<WorkerKey, AddCandidate>;
}

const UNKNOWN: AddCandidate = { registered: null, workerBound: false, minerBinding: null, miner: null };

/** Which of the pasted keys can be added to a pool: a row for each piece of the text. Those in the pool are skipped. */
export function planAdd(input: PlanAddInput): FleetPlan<'addWorker'> {
  const { keys, constants, candidates } = input;
  const { pid } = input.pool;
  const subjects = keys.map((row) => ({
    pid,
    worker: row.verdict === 'invalid' ? null : row.key,
    unreadable: row.verdict === 'invalid',
  }));
  const draft = new Draft('addWorker', subjects, [input.pool], constants);
  for (const index of draft.open()) {
    const row = keys[index] as KeyRow;
    if (row.verdict === 'invalid') {
      draft.judge(index, { call: null, problems: [row.problem], effect: () => ({}) });
      continue;
    }
    const worker = row.key;
    const pool = draft.pool(pid) ?? input.pool;
    if (pool.workers.includes(worker)) {
      draft.skip(index, note('fleet.alreadyInPool', { pid, worker }, constants));
      continue;
    }
    draft.judge(index, {
      call: { verb: 'addWorker', args: { pid, worker } },
      problems: checkAddWorker({ ...input, ...(candidates.get(worker) ?? UNKNOWN), pool }, { pid, worker }),
      effect: () => ({ pool: { ...pool, workers: [...pool.workers, worker] } }),
    });
  }
  return draft.finish();
}
