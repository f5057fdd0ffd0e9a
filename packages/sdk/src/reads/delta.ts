/** How a list of rows came from the one before. */
export interface Delta<Row> {
  readonly since: readonly Row[];
  /** Rows that are new or were replaced. */
  readonly set: readonly Row[];
  /** Rows that are gone, as they were. */
  readonly removed: readonly Row[];
}

interface Noted {
  readonly since: WeakRef<readonly unknown[]>;
  readonly set: readonly unknown[];
  readonly removed: readonly unknown[];
}

const deltas = new WeakMap<readonly unknown[], Noted>();

/**
 * What a block changed in a list that a watch gave: apply it when `since` is the list you had, so that work is done for
 * changed rows only. `null` for a list that did not come from another one, or from one that nobody holds now.
 */
export function deltaOf<Row>(rows: readonly Row[]): Delta<Row> | null {
  const noted = deltas.get(rows);
  const since = noted?.since.deref();
  return noted && since ? ({ ...noted, since } as Delta<Row>) : null;
}

/** Notes it for `deltaOf`. */
export function noteDelta<Row>(rows: readonly Row[], { since, set, removed }: Delta<Row>): void {
  deltas.set(rows, { since: new WeakRef(since), set, removed });
}
