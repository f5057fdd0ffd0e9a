import type { FleetPlan, FleetVerb, GoRow } from './types.js';

/** What has become of a row's call. `sent`: submitted, its fate is not known yet. */
export type RowOutcome = 'succeeded' | 'failed' | 'sent' | 'notReached';

/** The rows whose calls are to be sent, in order. */
export const rowsToSend = <V extends FleetVerb>({ rows }: FleetPlan<V>): GoRow<V>[] => rows.filter((row) => row.verdict === 'go');

/**
 * The rows whose calls are still to be sent after a run that did not come to its end. A call that succeeded is never among them, nor
 * one that may still succeed.
 * @param outcomes by `row.index`; a row that is missing was not reached
 */
export const remainingRows = <V extends FleetVerb>(
  plan: FleetPlan<V>,
  outcomes: ReadonlyMap<number, RowOutcome>,
  { retryFailed = false }: { readonly retryFailed?: boolean } = {},
): GoRow<V>[] =>
  rowsToSend(plan).filter(({ index }) => {
    const outcome = outcomes.get(index) ?? 'notReached';
    return outcome === 'notReached' || (retryFailed && outcome === 'failed');
  });
