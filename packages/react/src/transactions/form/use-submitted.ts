import { useEffect, useRef, useState } from 'react';
import { type Progress, progressOf } from '../progress';
import { type Submission, useSubmission, useSubmissions } from '../submissions';

interface Submitted {
  readonly submission: Submission | null;
  readonly progress: Progress | null;
  /** Back to the fields, after it ended badly. */
  retry(): void;
}

/**
 * The transaction of a form that is open, once there is one.
 * @param onDone called once, when it is in a block and succeeded there
 */
export function useSubmitted<R>(
  onDone: ((result: R) => void) | undefined,
): Submitted & { readonly id: number | null; begin(id: number): void } {
  const submissions = useSubmissions();
  const [id, setId] = useState<number | null>(null);
  const submission = useSubmission(id);

  useEffect(() => {
    if (id === null) return;
    const leave = submissions.inDialog(id);
    return () => {
      const shown = submissions.find(id);
      // A success that the dialog has told to its end is not told again by a toast.
      if (shown?.kind === 'verb' && progressOf(shown).tone === 'success') submissions.dismiss(id);
      leave();
    };
  }, [id, submissions]);

  const done = useRef(onDone);
  done.current = onDone;
  const result = submission?.result ?? null;
  const isDone = result !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each submission, not for each block it is in
  useEffect(() => {
    if (result !== null) done.current?.(result as R);
  }, [isDone, id]);

  return {
    id,
    begin: setId,
    submission,
    progress: submission && progressOf(submission),
    retry: () => {
      if (id !== null) submissions.dismiss(id);
      setId(null);
    },
  };
}
