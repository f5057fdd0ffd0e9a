import type { CallOutcome, CallStatus } from '../../../src/transactions/outcome/index.js';
import { type Account, type Cast, itemsOf, type Origin, originWithin, type Plan } from './plan.js';

/** What the pallets' rules say becomes of a plan. */
export interface Expected {
  readonly plan: Plan;
  readonly status: CallStatus;
  /** What the call itself returns to its carrier: `Pallet.Name`. */
  readonly error: string | null;
  readonly items: readonly Expected[];
}

const BAD_ORIGIN = 'Dispatch.BadOrigin';

const all = (plan: Plan, status: CallStatus): Expected => ({
  plan,
  status,
  error: null,
  items: itemsOf(plan).map((item) => all(item, status)),
});
const refusedItself = (plan: Plan, error: string): Expected => ({
  plan,
  status: 'failed',
  error,
  items: itemsOf(plan).map((item) => all(item, 'notReached')),
});

/** What a call that was rolled back with its carrier had in it: nothing succeeded. */
const undone = ({ plan }: Expected): Expected => all(plan, 'rolledBack');

function fails(plan: Plan, account: Account, flat: boolean, cast: Cast): string | null {
  const isFunded = cast.funded.has(account);
  switch (plan.kind) {
    case 'transfer':
      return isFunded ? null : 'Balances.InsufficientBalance';
    case 'dust':
      return isFunded ? 'Balances.ExistentialDeposit' : 'Balances.InsufficientBalance';
    case 'store':
      return BAD_ORIGIN;
    case 'setPref':
      return 'PhalaStakePool.PoolDoesNotExist';
    case 'proxy':
      return cast.mayProxy(account, plan.real) ? null : 'Proxy.NotProxy';
    case 'threshold1':
      return plan.others.length === 0 ? 'Multisig.TooFewSignatories' : null;
    case 'sudo':
    case 'sudoAs':
      return account === cast.alice ? null : 'Sudo.RequireSudo';
    case 'batchAll':
      return flat ? 'System.CallFiltered' : null;
    case 'multi':
      if (plan.step === 'unexpected') return 'Multisig.UnexpectedTimepoint';
      return plan.step === 'open' && !isFunded ? 'Balances.InsufficientBalance' : null;
    default:
      return null;
  }
}

export function expectedOf(plan: Plan, origin: Origin, cast: Cast): Expected {
  const isBatch = 'items' in plan;
  const refusal =
    origin === 'root' ? (isBatch || plan.kind === 'store' ? null : BAD_ORIGIN) : fails(plan, origin.account, origin.flat, cast);
  if (refusal) return refusedItself(plan, refusal);
  const inner = originWithin(plan, origin, cast);
  if (isBatch) return batch(plan, inner, cast);
  if (!('item' in plan)) return { plan, status: 'succeeded', error: null, items: [] };
  if (plan.kind === 'multi' && plan.step === 'open')
    return { plan, status: 'succeeded', error: null, items: [all(plan.item, 'notExecuted')] };
  const item = expectedOf(plan.item, inner, cast);
  const passes = plan.kind === 'derivative' || plan.kind === 'threshold1';
  return { plan, status: item.status === 'failed' ? 'failed' : 'succeeded', error: passes ? item.error : null, items: [item] };
}

function batch(plan: Extract<Plan, { readonly items: readonly Plan[] }>, inner: Origin, cast: Cast): Expected {
  const items: Expected[] = [];
  let stopped: Expected | null = null;
  for (const item of plan.items) {
    if (stopped) {
      items.push(all(item, 'notReached'));
      continue;
    }
    const found = expectedOf(item, inner, cast);
    items.push(found);
    if (found.error && plan.kind !== 'forceBatch') stopped = found;
  }
  const status = items.some((item) => item.status === 'failed') ? 'failed' : 'succeeded';
  if (plan.kind !== 'batchAll' || !stopped) return { plan, status, error: null, items };
  const failing = stopped;
  const kept = items.map((item) => (item === failing || item.status === 'notReached' ? item : undone(item)));
  return { plan, status, error: failing.error, items: kept };
}

export interface Difference {
  readonly path: readonly number[];
  readonly actual: unknown;
  readonly expected: unknown;
}

const sameOrUnknown = (actual: CallOutcome, { items, error }: Expected): 'same' | 'unknown' =>
  error !== null &&
  items.length > 0 &&
  actual.items.every(({ status }) => status === 'rolledBack') &&
  !items.every((item) => item.status === 'rolledBack')
    ? 'unknown'
    : 'same';

/** Where an outcome differs from what was expected, and how many carriers did not tell which of their calls was refused. */
export function compare(
  actual: CallOutcome,
  expected: Expected,
  path: readonly number[] = [],
): { differences: Difference[]; unknown: number } {
  const differences: Difference[] = [];
  let unknown = 0;
  const code = actual.failure && `${actual.failure.pallet}.${actual.failure.name}`;
  const wanted = expected.status === 'failed' ? firstError(expected) : null;
  if (actual.status !== expected.status || code !== wanted) {
    differences.push({ path, actual: [actual.status, code], expected: [expected.status, wanted, expected.plan.kind] });
  }
  if (sameOrUnknown(actual, expected) === 'unknown') return { differences, unknown: 1 };
  if (actual.items.length !== expected.items.length) {
    differences.push({ path, actual: actual.items.length, expected: expected.items.length });
    return { differences, unknown };
  }
  expected.items.forEach((item, i) => {
    const found = compare(actual.items[i] as CallOutcome, item, [...path, i]);
    differences.push(...found.differences);
    unknown += found.unknown;
  });
  return { differences, unknown };
}

const firstError = ({ error, items }: Expected): string | null => {
  const failed = items.find(({ status }) => status === 'failed');
  return failed ? firstError(failed) : error;
};
