import type { Verb } from '../../../src/index.js';
import type { Random } from '../preflight/random.js';
import { type Offer, pickOffer } from './offers.js';
import { type RARE, TROUBLES, type TroubleName } from './troubles.js';
import { MANNERS, type Manner } from './wallets.js';
import type { Kind } from './world.js';

export interface Plan {
  readonly first: Offer;
  readonly other: Offer;
  readonly manner: Manner;
  readonly kind: Kind;
  readonly companion: 'none' | 'double' | 'other';
  readonly lifetime: number;
  readonly check: boolean;
  /** The first one has a nonce too high by one. */
  readonly ahead: boolean;
  readonly steps: number;
  readonly troubles: readonly { readonly step: number; readonly name: TroubleName }[];
}

const names = <T extends object>(record: T): readonly (keyof T)[] => Object.keys(record) as (keyof T)[];

/** What each rare trouble takes: a kind of client, where it matters. */
const RARE_KINDS: Readonly<Record<keyof typeof RARE, Kind>> = {
  upgrade: 'patient',
  rate: 'patient',
  stall: 'impatient',
  stallAnswers: 'impatient',
  closeTab: 'tab',
  longUnfinal: 'patient',
};

function mannerOf(random: Random): Manner {
  if (random.chance(35)) return 'pair';
  return random.chance(50) ? random.pick(['prompt', 'slow', 'raw'] as const) : random.pick(MANNERS);
}

export function planOf(random: Random, seed: number, offers: readonly Offer[]): Plan {
  const verbs = [...new Set(offers.map(({ verb }) => verb))];
  const first = pickOffer(random, offers, verbs[seed % verbs.length] as Verb);
  const others = offers.filter((offer) => offer.pair === first.pair && offer.verb !== first.verb);
  const steps = 2 + random.below(8);
  const draw = random.below(1000);
  const rare: keyof typeof RARE | null =
    draw < 40
      ? 'closeTab'
      : draw < 52
        ? 'upgrade'
        : draw < 56
          ? 'stall'
          : draw < 60
            ? 'stallAnswers'
            : draw < 64
              ? 'rate'
              : draw < 67
                ? 'longUnfinal'
                : null;
  const common = names(TROUBLES);
  const picked: TroubleName[] = Array.from({ length: random.pick([0, 1, 1, 1, 2, 2, 3, 4]) }, () => random.pick(common));
  const kind: Kind = rare ? RARE_KINDS[rare] : draw > 980 ? 'socket' : draw > 940 ? 'tab' : 'patient';
  const troubles = [...picked, ...(rare ? [rare] : [])].map((name) => ({ step: random.below(steps), name }));
  const many = random.below(100);
  return {
    first,
    other: random.from(others, [first]),
    manner: mannerOf(random),
    kind,
    companion: many < 12 ? 'double' : many < 30 && others.length > 0 ? 'other' : 'none',
    lifetime: random.pick([4, 4, 8, 8, 8, 16, 64]),
    check: random.chance(80),
    ahead: random.chance(6),
    steps,
    troubles,
  };
}
