export const LOAD = 'load, RTT 0 ms';
export const LOAD_FAR = 'load, RTT 50 ms';
export const UPDATE = 'update';
export const MEMORY = 'memory';
export const COLD = 'cold start, RTT 0 ms';
export const COLD_FAR = 'cold start, RTT 50 ms';

/** What the ratios of a table are ratios to. */
export const FLOORS = { [LOAD]: 'raw-seq', [LOAD_FAR]: 'raw-seq', [UPDATE]: 'raw-sub', [COLD]: 'pjs-entries', [COLD_FAR]: 'pjs-entries' };
/** The peers other than @polkadot/api. */
export const OTHER_PEERS = ['dedot-legacy', 'dedot-legacy-tuned', 'dedot-new', 'papi', 'papi-legacy'];

const SHORT = ['raw-seq', 'raw-best', 'sdk', 'raw-nodecode'];
const READERS = [...SHORT, 'pjs-entries', 'pjs-tuned', ...OTHER_PEERS];
const STARTERS = ['sdk', 'pjs-entries', 'dedot-legacy', 'dedot-new', 'papi'];

const load = (table, rtt, variants) => ({ table, job: 'load', variants, args: () => [rtt] });
const cold = (table, rtt) => ({ table, job: 'cold', variants: STARTERS, args: () => [rtt] });
/** Blocks and blocks before them that are not measured. */
const blocksOf = (variant) => ({ 'pjs-multi': [10, 2], 'dedot-multi': [10, 2], 'papi-watch': [10, 2] })[variant] ?? [150, 30];
const update = (variants) => ({ table: UPDATE, job: 'update', variants, args: blocksOf });
const memory = { table: MEMORY, job: 'memory', variants: ['sdk', 'raw-sub'], args: () => [] };

export const FULL = [
  load(LOAD, 0, READERS),
  load(LOAD_FAR, 50, READERS),
  update(['raw-sub', 'raw-sub-best', 'sdk', 'pjs-multi', 'dedot-multi', 'papi-watch']),
  cold(COLD, 0),
  cold(COLD_FAR, 50),
  memory,
];

export const QUICK = [
  load(LOAD, 0, [...SHORT, 'pjs-entries', 'dedot-legacy', 'dedot-new', 'papi', 'papi-legacy']),
  load(LOAD_FAR, 50, ['raw-seq', 'raw-best', 'sdk', 'papi']),
  update(['raw-sub', 'raw-sub-best', 'sdk']),
  cold(COLD, 0),
  memory,
];

/** Variants that take a few seconds at most: a quick run measures them three times, as single values of theirs scatter most. */
export const repeated = (variant) => ['raw-seq', 'raw-best', 'sdk', 'raw-sub', 'raw-sub-best'].includes(variant);
