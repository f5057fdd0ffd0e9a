import type { VerbResult } from '@stakepool-kit/sdk';
import { type PoolDescription, readDescription } from '@stakepool-kit/sdk/advice';
import type { PoolIdInput } from '@stakepool-kit/sdk/rules';
import { sanitizeText } from '@stakepool-kit/sdk/rules';
import { useMemo, useState } from 'react';
import { useDescription } from '../../data/queries';
import { type TransactionFormState, useTransactionForm } from '../../transactions/form/use-transaction-form';
import { troubleOf } from '../../ui/problem';
import { composeDescription, type DescriptionDraft, type DescriptionField, draftOf, isChanged } from './draft';

/** Most bytes the chain stores. */
const DESCRIPTION_LIMIT = 4400;

export interface DescriptionDialogOptions {
  readonly pid: PoolIdInput;
  /** Called when it is stored. */
  readonly onDone?: ((result: VerbResult<'setDescription'>) => void) | undefined;
}

export interface DescriptionDialogState {
  /** Whether what is stored now has been read. Until then the fields are empty. */
  readonly loaded: boolean;
  /** Stored bytes that are no text: they cannot be edited, only replaced. */
  readonly unreadable: boolean;
  readonly draft: DescriptionDraft;
  setForm(form: DescriptionDraft['form']): void;
  setField(field: DescriptionField, value: string): void;
  setText(text: string): void;
  /** Names of the parts of the stored record that the form does not know and keeps. */
  readonly kept: readonly string[];
  /** Of what would be stored. */
  readonly bytes: number;
  readonly limit: number;
  /** As consoles will show it, safe to show. */
  readonly preview: PoolDescription;
  readonly changed: boolean;
  readonly form: TransactionFormState;
}

/** Names of a stranger's choice, safe to show; more are not of interest. */
const keptNames = ({ rest }: DescriptionDraft): readonly string[] =>
  Object.keys(rest)
    .filter((name) => name !== 'version')
    .slice(0, 10)
    .map((name) => sanitizeText(name, { maxLength: 30 }));

/** Edits what a pool says of itself: contacts and an announcement as the official console stores them, or plain text. */
export function useDescriptionDialog({ pid, onDone }: DescriptionDialogOptions): DescriptionDialogState {
  const stored = useDescription(String(pid), true).data;
  const raw = stored?.value ?? '';
  const initial = useMemo(() => draftOf(raw), [raw]);
  const [edited, setEdited] = useState<DescriptionDraft | null>(null);
  const draft = edited ?? initial;
  const composed = useMemo(() => composeDescription(draft), [draft]);
  const changed = edited !== null && isChanged(raw, draft, composed);
  const form = useTransactionForm({
    verb: 'setDescription',
    input: changed && composed.text !== null ? { pid, description: composed.text } : null,
    trouble: composed.error && troubleOf(composed.error),
    onDone,
  });
  return {
    loaded: stored !== undefined,
    unreadable: readDescription(raw).kind === 'binary',
    draft,
    setForm: (next) => setEdited({ ...draft, form: next }),
    setField: (field, value) => setEdited({ ...draft, fields: { ...draft.fields, [field]: value } }),
    setText: (text) => setEdited({ ...draft, text }),
    kept: draft.form === 'official' ? keptNames(draft) : [],
    bytes: composed.bytes,
    limit: DESCRIPTION_LIMIT,
    preview: readDescription(composed.text ?? draft.fields.announcement ?? ''),
    changed,
    form,
  };
}
