import type { Random } from './random.js';

/** Something that takes data from outside, with a maker of hostile data for it. */
export interface Target {
  readonly name: string;
  /** How often it has its turn, in thousandths. */
  readonly weight: number;
  /** Tries one input. Says what came of it; throws when that is not allowed. */
  run(random: Random): string | Promise<string>;
}
