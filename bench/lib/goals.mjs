import { COLD, FLOORS, LOAD, LOAD_FAR, MEMORY, OTHER_PEERS, UPDATE } from './plan.mjs';
import { layOut } from './table.mjs';

const atMost = (measured, limit) => measured <= limit;
const atLeast = (measured, limit) => measured >= limit;

function bestPeer(results) {
  const ratios = OTHER_PEERS.map((peer) => results.ratio(LOAD, peer, 'sdk', 'cpu')).filter((ratio) => ratio !== undefined);
  return ratios.length === 0 ? undefined : Math.min(...ratios);
}

/** The goals in the order in which they were set; `value` gives `undefined` where a part of it was not measured. */
const GOALS = [
  { goal: 'load CPU / raw floor', must: 1.25, aim: 0.9, holds: atMost, value: ({ results }) => toFloor(results, LOAD, 'cpu') },
  {
    goal: '@polkadot/api entries() load CPU / SDK',
    must: 10,
    aim: 15,
    holds: atLeast,
    value: ({ results }) => results.ratio(LOAD, 'pjs-entries', 'sdk', 'cpu'),
  },
  { goal: 'best peer load CPU / SDK', must: 3, aim: 4, holds: atLeast, value: ({ results }) => bestPeer(results) },
  { goal: 'load wall / floor, RTT 50 ms', must: 1, aim: 0.7, holds: atMost, value: ({ results }) => toFloor(results, LOAD_FAR, 'wall') },
  { goal: 'load peak memory / floor', must: 1.3, aim: 1, holds: atMost, value: ({ results }) => toFloor(results, LOAD, 'rss') },
  { goal: 'update CPU per block / floor', must: 1.5, aim: 1.1, holds: atMost, value: ({ results }) => toFloor(results, UPDATE, 'cpu') },
  { goal: 'RPC calls per block', must: 0, aim: 0, holds: atMost, value: ({ results }) => results.median(UPDATE, 'sdk', 'requests') },
  {
    goal: 'memory per 10,000 workers, MB',
    must: 8,
    aim: 6.5,
    holds: atMost,
    value: ({ results }) => results.median(MEMORY, 'sdk', 'per10k'),
  },
  {
    goal: '@polkadot/api ready CPU / SDK',
    must: 4,
    aim: 8,
    holds: atLeast,
    value: ({ results }) => results.ratio(COLD, 'pjs-entries', 'sdk', 'cpu'),
  },
  { goal: 'reads-only bundle, gzip kB', must: 40, aim: 25, holds: atMost, value: ({ bundles }) => bundles?.sdk?.gzip },
  { goal: 'browser: longest task, thread CPU ms', must: 50, aim: 50, holds: atMost, value: ({ browser }) => browser?.sdk?.longest },
];

const toFloor = (results, table, metric) => results.ratio(table, 'sdk', FLOORS[table], metric);

/** How the SDK stands against the goals. */
export function judge(measured) {
  return GOALS.map(({ goal, must, aim, holds, value }) => {
    const found = value(measured);
    const met = found === undefined ? 'not measured' : holds(found, aim) ? 'aim' : holds(found, must) ? 'must' : 'NO';
    return { goal, must: `${holds === atMost ? '≤' : '≥'} ${must}`, aim: `${holds === atMost ? '≤' : '≥'} ${aim}`, measured: found, met };
  });
}

export function renderGoals(judged) {
  const rows = judged.map(({ goal, must, aim, measured, met }) => [
    goal,
    must,
    aim,
    measured === undefined ? '–' : measured.toFixed(2),
    met,
  ]);
  return `\ngoals of the SDK\n${layOut([['goal', 'must', 'aim', 'measured', 'met'], ...rows])}`;
}
