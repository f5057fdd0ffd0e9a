import { type FieldHelpEntry, type FieldName, helpOf } from './fields';

export interface FieldHelpOptions {
  readonly field: FieldName;
}

export type FieldHelpState = FieldHelpEntry;

/** The names of the messages that explain a field. */
export const useFieldHelp = ({ field }: FieldHelpOptions): FieldHelpState => helpOf(field);
