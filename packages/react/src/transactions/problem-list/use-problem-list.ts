import type { Planck } from '@stakepool-kit/sdk/rules';
import { useFormat } from '../../i18n/format';
import { acceptedAmount } from '../fixes';
import type { Reason } from '../problems/describe';

export interface ProblemListOptions {
  /** Why the chain would refuse, as `check` gives them: its own first reason first. */
  readonly problems: readonly Reason[];
  /** What is worth knowing before signing. */
  readonly warnings?: readonly (Reason & { readonly confirm?: boolean })[];
  readonly confirmed?: boolean;
  readonly onConfirm?: (confirmed: boolean) => void;
  /** Puts an amount that the chain would accept in the place of the one that was refused. */
  readonly onUseAmount?: ((amount: Planck) => void) | undefined;
}

export interface ListedProblem {
  readonly code: string;
  /** From 1. */
  readonly number: number;
  readonly reason: Reason;
  /** The amount that removes this problem, and what puts it in; `null` where no amount alone does. */
  readonly fix: { readonly amount: Planck; readonly text: string; apply(): void } | null;
}

export interface ProblemListState {
  readonly problems: readonly ListedProblem[];
  readonly warnings: readonly { readonly code: string; readonly reason: Reason }[];
  /** Whether some of the warnings have to be confirmed before the transaction can be signed. */
  readonly mustConfirm: boolean;
  readonly confirmProps: { readonly type: 'checkbox'; readonly checked: boolean; onChange(event: { target: { checked: boolean } }): void };
}

/** Reasons against a transaction, all at once, and the amounts that would remove them. */
export function useProblemList(options: ProblemListOptions): ProblemListState {
  const { problems, warnings = [], confirmed = false, onConfirm, onUseAmount } = options;
  const format = useFormat();
  return {
    problems: problems.map((reason, i) => {
      const accepted = onUseAmount ? acceptedAmount(reason) : null;
      return {
        code: reason.code,
        number: i + 1,
        reason,
        fix: accepted && {
          amount: accepted.amount,
          text: format.amount(accepted.amount, { rounding: accepted.rounding, unit: true }),
          apply: () => onUseAmount?.(accepted.amount),
        },
      };
    }),
    warnings: warnings.map((reason) => ({ code: reason.code, reason })),
    mustConfirm: warnings.some(({ confirm }) => confirm),
    confirmProps: { type: 'checkbox', checked: confirmed, onChange: ({ target }) => onConfirm?.(target.checked) },
  };
}
