import type { VerbInput, VerbResult } from '@stakepool-kit/sdk';
import type { Warning, WarningCode } from '@stakepool-kit/sdk/advice';
import type { Planck, Problem, Verb } from '@stakepool-kit/sdk/rules';
import { type RefObject, useRef, useState } from 'react';
import { useConnectionState } from '../../provider/context';
import type { Trouble } from '../../ui/problem';
import { type Account, useAccount } from '../../wallet/accounts';
import type { Reason } from '../problems/describe';
import type { Progress } from '../progress';
import { type Submission, useSubmissions } from '../submissions';
import { focusReason } from './focus-reason';
import { type CheckStatus, useCheck } from './use-check';
import { useSubmitted } from './use-submitted';

interface TransactionFormOptions<V extends Verb> {
  readonly verb: V;
  /** `null` while the fields do not hold a complete input. */
  readonly input: VerbInput[V] | null;
  /** Why what was typed cannot be used. */
  readonly trouble?: Trouble | null;
  /** Called once, when the transaction is in a block and succeeded there; its finality follows. */
  readonly onDone?: ((result: VerbResult<V>) => void) | undefined;
}

export interface TransactionFormState {
  /** What the chain would say to this input; `checking` until that is known. */
  readonly status: CheckStatus;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Warning[];
  /** Codes of the warnings that have to be confirmed before. */
  readonly toConfirm: readonly WarningCode[];
  readonly confirmed: boolean;
  setConfirmed(confirmed: boolean): void;
  /** Why the input cannot be used or could not be checked. With `field`, that field says so itself. */
  readonly trouble: Trouble | null;
  /** Planck; `null` while it is not known. */
  readonly fee: Planck | null;
  /** What of it the account itself pays: nothing where a proxy signs for it. */
  readonly ownFee: Planck | null;
  /** Whose transaction it is; `null` while no account is chosen. */
  readonly account: Account | null;
  readonly connected: boolean;
  readonly canSubmit: boolean;
  /** The transaction, once it was submitted. */
  readonly submission: Submission | null;
  readonly progress: Progress | null;
  /** Submits, or moves the focus to why not: the field that says so, or the reasons. */
  submit(): void;
  /** Back to the fields, after it ended badly. */
  retry(): void;
  /** For the element that holds the reasons; it needs `tabIndex={-1}`. */
  readonly reasonsRef: RefObject<HTMLDivElement | null>;
}

/** The same with reasons of whichever kind, as `TransactionForm` shows them. */
export type FormState = Omit<TransactionFormState, 'problems'> & { readonly problems: readonly Reason[] };

/** All a form needs that submits one verb: preflight while typing, warnings to confirm, the fee, and then the progress. */
export function useTransactionForm<V extends Verb>(options: TransactionFormOptions<V>): TransactionFormState {
  const { verb, input, trouble = null, onDone } = options;
  const account = useAccount();
  const connected = useConnectionState().status === 'connected';
  const submissions = useSubmissions();
  const submitted = useSubmitted<VerbResult<V>>(onDone);
  const { id } = submitted;
  const verdict = useCheck(verb, id === null && trouble === null ? input : null, account);
  const reasonsRef = useRef<HTMLDivElement>(null);
  const shownTrouble = trouble ?? verdict.trouble;

  const toConfirm = verdict.warnings.filter(({ confirm }) => confirm).map(({ code }) => code);
  const toConfirmKey = toConfirm.join();
  const [confirmedKey, setConfirmedKey] = useState('');
  const confirmed = toConfirmKey !== '' && confirmedKey === toConfirmKey;
  const canSubmit = id === null && verdict.status === 'ok' && connected && (toConfirm.length === 0 || confirmed);

  return {
    ...verdict,
    trouble: shownTrouble,
    toConfirm,
    confirmed,
    setConfirmed: (yes) => setConfirmedKey(yes ? toConfirmKey : ''),
    ownFee: account?.by ? 0n : verdict.fee,
    account,
    connected,
    canSubmit,
    ...submitted,
    submit: () => {
      if (canSubmit && input !== null && account !== null)
        submitted.begin(submissions.submit({ verb, input, account, confirmed: toConfirm }));
      else focusReason(reasonsRef.current, shownTrouble?.field);
    },
    reasonsRef,
  };
}
