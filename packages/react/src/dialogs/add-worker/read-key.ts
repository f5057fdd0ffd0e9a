import { type WorkerKey, workerKey } from '@stakepool-kit/sdk/rules';
import { type Trouble, troubleOf } from '../../ui/problem';

interface ReadKey {
  readonly key: WorkerKey | null;
  /** Why it is none; `null` too while the text is empty. */
  readonly trouble: Trouble | null;
}

/** A worker public key as typed or pasted: `0x` and 64 hexadecimal digits and nothing else. */
export function readKey(text: string): ReadKey {
  if (text.trim() === '') return { key: null, trouble: null };
  try {
    return { key: workerKey(text), trouble: null };
  } catch (error) {
    return { key: null, trouble: troubleOf(error) };
  }
}
