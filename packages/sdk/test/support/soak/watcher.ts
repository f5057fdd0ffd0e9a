import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import type { Reads, Snapshot } from '../../../src/index.js';
import { expectSame } from './difference.js';
import { checkDelta, type Judge } from './judge.js';
import type { Question } from './questions.js';

/** Rows of a list read, by what they are lists of. */
function listsOf(value: unknown): readonly (readonly { readonly pid: bigint }[])[] {
  if (Array.isArray(value)) return [value];
  const { pools, workers } = value as { readonly pools?: unknown; readonly workers?: unknown };
  return Array.isArray(pools) && Array.isArray(workers) ? [pools, workers] : [];
}

/** One watch, and all it ever gave. */
export class Watcher {
  private readonly unchecked: Snapshot<unknown>[] = [];
  private readonly errors: unknown[] = [];
  private checked: Snapshot<unknown> | null = null;
  private stopWatch: () => void;
  given = 0;

  constructor(
    private readonly reads: Reads,
    readonly question: Question,
  ) {
    this.stopWatch = this.start();
  }

  private start(): () => void {
    let open = true;
    const stop = this.question.watch(this.reads, {
      next: (snapshot) => {
        expect(open, 'given after the end').toBe(true);
        this.given++;
        this.unchecked.push(snapshot);
      },
      error: (error) => this.errors.push(error),
    });
    return () => {
      open = false;
      stop();
    };
  }

  stop(): void {
    this.stopWatch();
  }

  /** Ends the watch and begins another. What was given until then is checked as well. */
  restart(): void {
    this.stop();
    this.stopWatch = this.start();
  }

  private get last(): Snapshot<unknown> | null {
    return this.unchecked.at(-1) ?? this.checked;
  }

  /** Whether it shows this. @throws what ended the watch */
  shows(right: Snapshot<unknown>): boolean {
    if (this.errors.length > 0) throw new Error(`${this.question.name} ended`, { cause: this.errors[0] });
    return isDeepStrictEqual(this.last?.value, right.value);
  }

  /** @throws how what it shows differs */
  explain(right: Snapshot<unknown>): void {
    expectSame(`${this.question.name} in the end`, this.last?.value, right.value);
  }

  /** @throws when something it gave is not so */
  async check(judge: Judge): Promise<void> {
    for (const snapshot of this.unchecked.splice(0)) {
      await judge.check(this.question, snapshot);
      if (this.checked) {
        judge.checkOrder(this.checked, snapshot);
        const before = listsOf(this.checked.value);
        for (const [i, list] of listsOf(snapshot.value).entries()) checkDelta(before[i] ?? [], list);
      }
      this.checked = snapshot;
    }
  }
}
