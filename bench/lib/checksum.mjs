/**
 * One number for what a variant has read: for each pool by its id the total stake and the list of workers in its order, for each of these
 * workers state, V, P instant and stake. Throws where a worker of a pool has no row.
 */
export function checksum({ pools, rows }) {
  const byPlace = new Map(rows.map((row) => [`${row.pid} ${row.worker}`, row]));
  const hash = new Hash();
  for (const pool of [...pools].sort((a, b) => Number(a.pid) - Number(b.pid))) {
    hash.add(`pool ${pool.pid} ${pool.totalStake} ${pool.workers.length}`);
    for (const worker of pool.workers) {
      const row = byPlace.get(`${pool.pid} ${worker}`);
      if (!row) throw new Error(`worker ${worker} of pool ${pool.pid} has no row`);
      const { mining, stake } = row;
      hash.add(`${worker} ${mining?.state} ${mining?.v} ${mining?.pInstant} ${stake}`);
    }
  }
  return `${pools.length}-${byPlace.size}-${hash.text()}`;
}

/** Two 32-bit FNV-1a sums with different starts; runs in browsers too. */
class Hash {
  #a = 0x811c9dc5;
  #b = 0x1b873593;

  add(text) {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      this.#a = Math.imul(this.#a ^ code, 0x01000193);
      this.#b = Math.imul(this.#b ^ code, 0x01000193) + i;
    }
  }

  text() {
    return [this.#a, this.#b].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
  }
}

/** What an overview shows: reads the fields of every row and pool, so that none of the measured work is put off. */
export function totals({ pools, rows }) {
  let stake = 0n;
  let v = 0n;
  let score = 0;
  const states = {};
  for (const row of rows) {
    stake += row.stake;
    const { mining } = row;
    if (mining === null) continue;
    v += mining.v;
    score += mining.pInstant;
    states[mining.state] = (states[mining.state] ?? 0) + 1;
  }
  let total = 0n;
  let listed = 0;
  for (const pool of pools) {
    total += pool.totalStake;
    listed += pool.workers.length;
  }
  return { stake, v, score, states, total, listed };
}
