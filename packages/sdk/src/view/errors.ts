import { type ErrorParts, quote, StakePoolKitError } from '../model/error.js';

export type ViewErrorCode = 'view.column';

/** A table view was asked for something it does not have; it stays as it was. */
export class ViewError extends StakePoolKitError {
  override readonly name = 'ViewError';
  declare readonly code: ViewErrorCode;

  constructor(parts: ErrorParts & { readonly code: ViewErrorCode }) {
    super(parts);
  }
}

export function unknownColumn(column: string, columns: readonly string[]): ViewError {
  return new ViewError({
    code: 'view.column',
    what: `The table cannot be sorted by ${quote(column)}.`,
    why: `Its columns are ${columns.join(', ')}.`,
    fix: 'Sort by one of these, or add the column to the definition of the table.',
    params: { column: column.slice(0, 70), columns },
  });
}
