import type { FaultSettings } from '@stakepool-kit/devnet';
import type { Random } from '../preflight/random.js';

type Fault = (random: Random) => FaultSettings;

/** Limits are such that a client can live with them: eight values fit into an answer, each watch can have two subscriptions. */
const FAULTS: readonly Fault[] = [
  (random) => ({ latency: 1 + random.below(15) }),
  () => ({ muteSubscriptions: true }),
  () => ({ muteSubscriptions: ['state_storage'] }),
  () => ({ muteSubscriptions: ['state_runtimeVersion'] }),
  (random) => ({ responseSize: 14_000 + random.below(30_000) }),
  (random) => ({ rate: { requests: 15 + random.below(40), perSeconds: 1 } }),
  (random) => ({ subscriptions: 12 + random.below(4) }),
  (random) => ({ keepBlocks: 1 + random.below(3) }),
  () => ({ reorderSubscriptions: true }),
];

/** What goes wrong for a while: nothing, or some faults at once. */
export function weather(random: Random): FaultSettings {
  const settings: FaultSettings = {};
  for (let count = random.below(4); count > 0; count--) Object.assign(settings, random.pick(FAULTS)(random));
  return settings;
}
