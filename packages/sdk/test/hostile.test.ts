import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { shown } from '../src/chain/answers.js';
import { runtimesPresent, whenAbsent } from './runtimes.js';
import { callTarget } from './support/hostile/call-target.js';
import { changesTarget, identityTarget, keyPagesTarget, metadataTarget, storageAnswersTarget } from './support/hostile/node-targets.js';
import { Random } from './support/hostile/random.js';
import { storageTarget, typesTarget, wildTypesTarget } from './support/hostile/scale-targets.js';
import type { Target } from './support/hostile/target.js';
import { descriptionTarget, inputsTarget, statusTarget } from './support/hostile/text-targets.js';
import { isLong, progressOf } from './support/long-run.js';

const INPUTS = isLong ? 1_040_000 : 40_000;
const PORTION = 20_000;
/** The seed of an input is this and its number, which is in the message of a failure. */
const SEED = 20_220_601;
/** Milliseconds that one input may take on a busy machine, and megabytes that all of them may. */
const SLOWEST = 10_000;
const MOST_HEAP = 500;
const MOST_KEPT = 60;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const megabytes = (): number => process.memoryUsage().heapUsed / 1e6;

type Counts = Record<string, Record<string, number>>;
interface Kept {
  readonly counts: Counts;
  seconds: number;
  peak: number;
  slowest: number;
}

const progress = progressOf<Kept>('hostile');
const targets: readonly Target[] = [
  storageTarget(),
  typesTarget(),
  wildTypesTarget(),
  inputsTarget(),
  descriptionTarget(),
  statusTarget(),
  identityTarget(),
  storageAnswersTarget(),
  keyPagesTarget(),
  changesTarget(),
  callTarget(),
  metadataTarget(),
];
const turns = targets.flatMap((target) => new Array<Target>(target.weight).fill(target));

async function tryInput(number: number, kept: Kept): Promise<void> {
  const random = new Random(Math.imul(SEED + number, 0x9e3779b1));
  const target = random.pick(turns);
  const start = performance.now();
  let outcome: string;
  try {
    outcome = await target.run(random);
  } catch (error) {
    const cause = error instanceof Error ? error.cause : null;
    const why = cause instanceof Error ? `${cause.name}: ${cause.message}` : shown(cause);
    throw new Error(`input ${number} (${target.name}): ${String(error)} (${why})`, { cause: error });
  }
  const took = performance.now() - start;
  if (took > SLOWEST) throw new Error(`input ${number} (${target.name}) took ${took} ms`);
  kept.slowest = Math.max(kept.slowest, took);
  kept.counts[target.name] ??= {};
  const counts = kept.counts[target.name] as Record<string, number>;
  counts[outcome] = (counts[outcome] ?? 0) + 1;
  if (number % 500 === 0) kept.peak = Math.max(kept.peak, megabytes());
}

const sum = (counts: Readonly<Record<string, number>> = {}): number => Object.values(counts).reduce((a, b) => a + b, 0);

function report({ counts, seconds, peak, slowest }: Kept): void {
  for (const [name, outcomes] of Object.entries(counts)) console.log(name.padEnd(30), JSON.stringify(outcomes));
  const total = Object.values(counts).reduce((a, each) => a + sum(each), 0);
  console.log(`${total} hostile inputs in ${seconds.toFixed(1)} s, peak heap ${peak.toFixed(0)} MB, slowest ${slowest.toFixed(0)} ms`);
}

describe(`decoders of outside data (types of the dev chain${runtimesPresent ? ' and of real metadata' : `; real metadata ${whenAbsent}`})`, () => {
  it(`read or refuse ${INPUTS} hostile inputs by name, in bounded time and memory`, { timeout: 7_200_000 }, async () => {
    const saved = progress.read();
    const kept = saved?.kept ?? { counts: {}, seconds: 0, peak: 0, slowest: 0 };
    collect();
    const before = megabytes();
    for (let portion = (saved?.portion ?? -1) + 1; portion * PORTION < INPUTS; portion++) {
      const start = performance.now();
      for (let i = 0; i < PORTION; i++) await tryInput(portion * PORTION + i, kept);
      kept.seconds += (performance.now() - start) / 1000;
      progress.passed(portion, kept);
      if (isLong) console.log(`${(portion + 1) * PORTION} of ${INPUTS}, ${kept.seconds.toFixed(0)} s`);
    }
    report(kept);
    for (const { name } of targets) {
      const { value = 0, ...refused } = kept.counts[name] ?? {};
      expect([name, value > 0]).toEqual([name, true]);
      const total = name === 'descriptions' || name === 'transaction statuses' ? 1 : sum(refused);
      expect([name, total > 0]).toEqual([name, true]);
    }
    collect();
    expect(kept.peak - before).toBeLessThan(MOST_HEAP);
    expect(megabytes() - before).toBeLessThan(MOST_KEPT);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
