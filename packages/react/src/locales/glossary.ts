import { poolTerms } from './glossary-pools';
import { workerTerms } from './glossary-workers';
import type { MessageKey } from './types';

/** Where a term was taken from. `kit`: nobody had one, or the one there was misleads (the note says why). */
export type GlossarySource = 'french manual' | 'official console' | 'phala wiki zh' | 'kit';

interface InLanguages<T> {
  readonly en: T;
  readonly fr: T;
  readonly zh: T;
}

export interface GlossaryTerm extends InLanguages<string> {
  readonly term: string;
  readonly source: InLanguages<GlossarySource>;
  /** Messages that contain the term in every language. */
  readonly keys?: readonly MessageKey[];
  /** What must not stand for it in messages of that language: beginnings of words, as regular expressions; ◦ is any value. */
  readonly avoid?: Partial<InLanguages<readonly string[]>>;
  readonly note?: string;
}

/** One word for each thing; messages keep to it (see glossary.test.ts). */
export const glossary: readonly GlossaryTerm[] = [...poolTerms, ...workerTerms];
