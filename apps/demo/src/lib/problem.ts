import { StakePoolKitError } from '@stakepool-kit/sdk/errors';

/** What happened, why, what to do. */
export interface Trouble {
  readonly code: string;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

/** Words for whatever was thrown. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof StakePoolKitError) {
    const { code, what, why = '', fix = '' } = error;
    return { code, what, why, fix };
  }
  const what = error instanceof Error ? error.message : String(error);
  return { code: 'unexpected', what: what.slice(0, 300) || 'Something unexpected happened.', why: '', fix: 'Try again.' };
}
