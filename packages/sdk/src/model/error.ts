export interface ErrorParts {
  /** Stable identifier, for example `input.amount.tooManyDecimals`. */
  readonly code: string;
  /** What happened. */
  readonly what: string;
  /** Why it happened, with the values that decided it. */
  readonly why?: string;
  /** What to do about it. */
  readonly fix?: string;
  /** Measured values, for hosts that word the message themselves. */
  readonly params?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/** Root of every error the kit throws. `message` is what, why and fix in one text; the parts are fields. */
export class StakePoolKitError extends Error {
  override readonly name: string = 'StakePoolKitError';
  readonly code: string;
  readonly what: string;
  readonly why: string | undefined;
  readonly fix: string | undefined;
  readonly params: Readonly<Record<string, unknown>>;

  constructor(parts: ErrorParts) {
    const options = parts.cause === undefined ? undefined : { cause: parts.cause };
    super([parts.what, parts.why, parts.fix].filter(Boolean).join(' '), options);
    this.code = parts.code;
    this.what = parts.what;
    this.why = parts.why;
    this.fix = parts.fix;
    this.params = parts.params ?? {};
  }

  /** Page about this error, relative to the documentation's root. */
  get docsPath(): string {
    return `errors/${this.code}`;
  }
}

export type InputErrorCode =
  | 'input.poolId'
  | 'input.workerKey'
  | 'input.accountId'
  | 'input.blockHash'
  | 'input.amount.empty'
  | 'input.amount.notANumber'
  | 'input.amount.negative'
  | 'input.amount.tooManyDecimals'
  | 'input.amount.tooLarge'
  | 'input.address.notBase58'
  | 'input.address.length'
  | 'input.address.checksum'
  | 'input.address.prefix'
  | 'input.descriptionTooLong'
  | 'input.workerKeys'
  | 'input.pendingTransaction'
  | 'input.preparedTransaction'
  | 'input.signature'
  | 'input.actingAs'
  | 'input.history';

/** Untrusted text for a message: one line, at most 70 characters. */
export const quote = (text: string): string => JSON.stringify(text.slice(0, 70));

/** Text of an input that callers without types may have given as anything. */
export const textOf = (input: unknown): string =>
  typeof input === 'string' ? input : typeof input === 'number' || typeof input === 'bigint' ? String(input) : '';

/** A value given by the caller cannot be used; nothing was sent. */
export class InputError extends StakePoolKitError {
  override readonly name = 'InputError';
  declare readonly code: InputErrorCode;

  constructor(parts: ErrorParts & { readonly code: InputErrorCode }) {
    super(parts);
  }
}
