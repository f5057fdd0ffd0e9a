export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Results of measurements, by what was measured, the variant and the round. */
export class Results {
  #all = [];

  add(table, variant, round, result) {
    this.#all.push({ table, variant, round, ...result });
  }

  toJSON() {
    return this.#all;
  }

  tables() {
    return [...new Set(this.#all.map(({ table }) => table))];
  }

  variants(table) {
    return [...new Set(this.#all.filter((one) => one.table === table).map(({ variant }) => variant))];
  }

  #of(table, variant) {
    return this.#all.filter((one) => one.table === table && one.variant === variant);
  }

  count(table, variant) {
    return this.#of(table, variant).length;
  }

  /** Median over the rounds; `undefined` when nothing was measured. */
  median(table, variant, metric) {
    const found = this.#of(table, variant).map((one) => one[metric]);
    return found.length === 0 ? undefined : median(found);
  }

  /** Median of the ratios to another variant in the same round; `undefined` when no round has both. */
  ratio(table, variant, to, metric) {
    const others = new Map(this.#of(table, to).map((one) => [one.round, one[metric]]));
    const ratios = this.#of(table, variant).flatMap((one) => (others.has(one.round) ? [one[metric] / others.get(one.round)] : []));
    return ratios.length === 0 ? undefined : median(ratios);
  }
}
