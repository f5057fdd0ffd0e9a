/** How a list of rows came from the one before. */
export interface Delta<Row> {
  readonly since: readonly Row[];
  /** Rows that are new or were replaced. */
  readonly set: readonly Row[];
  /** Rows that are gone, as they were. */
  readonly removed: readonly Row[];
}

const deltas = new WeakMap<readonly unknown[], Delta<unknown>>();

/**
 * What a block changed in a list that a watch gave: apply it when `since` is the list you had, so that work is done for
 * changed rows only. `null` for a list that did not come from another one.
 */
export const deltaOf = <Row>(rows: readonly Row[]): Delta<Row> | null => (deltas.get(rows) as Delta<Row> | undefined) ?? null;

/** Notes it for `deltaOf`. The list before is let go with the list itself. */
export function noteDelta<Row>(rows: readonly Row[], delta: Delta<Row>): void {
  deltas.delete(delta.since);
  deltas.set(rows, delta);
}
