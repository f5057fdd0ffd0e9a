import type { AsOf, BlockHash, Reads, Snapshot } from '../../../src/index.js';

interface Handlers {
  readonly next: (snapshot: Snapshot<unknown>) => void;
  readonly error: (error: unknown) => void;
}

/** What a client asks, once or continuously; answers are only compared. */
export interface Question {
  readonly name: string;
  get(reads: Reads, at?: BlockHash): Promise<Snapshot<unknown>>;
  watch(reads: Reads, handlers: Handlers): () => void;
}

interface Asked {
  get(options?: { readonly at?: BlockHash }): Promise<{ readonly value: unknown; readonly asOf: AsOf }>;
  watch(handlers: Handlers): () => void;
}

const question = (name: string, ask: (reads: Reads) => Asked): Question => ({
  name,
  get: (reads, at) => ask(reads).get(at === undefined ? {} : { at }),
  watch: (reads, handlers) => ask(reads).watch(handlers),
});

/** Everything that is watched in a walk. Pool 15 comes only when the walk creates it. */
export const questionsOf = (account: string): readonly Question[] => [
  question('fleet()', (reads) => reads.fleet()),
  question('pools()', (reads) => reads.pools()),
  question('workersOf([0, 1, 5, 13, 15])', (reads) => reads.workersOf([0, 1, 5, 13, 15])),
  question('totals()', (reads) => reads.totals()),
  question('myStakes()', (reads) => reads.myStakes(account)),
];
