import { type Format, useFormat } from '../../i18n/format';
import { type Texts, useTexts } from '../../i18n/texts';
import type { Step } from '../progress';
import { useWords, type Words } from '../words';
import type { TransactionStatusState } from './use-transaction-status';

interface TransactionWords {
  /** What was submitted: `Contribute 2,000 PHA to Pool 7`. */
  readonly deed: string;
  /** How it stands, in a few words. */
  readonly headline: string;
  /** What that means and what to do; empty where there is nothing to say. */
  readonly text: string;
  step(step: Step): string;
}

type Told = Pick<
  TransactionStatusState,
  'submission' | 'progress' | 'phase' | 'failure' | 'block' | 'fee' | 'expected' | 'waited' | 'validUntil'
>;

function headlineOf({ t }: Texts, words: Words, { submission, progress, phase, block, failure }: Told): string {
  if (submission === null || progress === null) return '';
  switch (progress.tone) {
    case 'success':
      return words.outcome(submission) ?? t('transactions.headline.success');
    case 'failure':
      return t('transactions.headline.failure', {
        verb: submission.deed === null ? words.deed(submission) : words.button(submission.deed.verb),
      });
    case 'declined':
      return t(
        failure?.reasons[0]?.code === 'transaction.cancelled' ? 'transactions.headline.cancelled' : 'transactions.headline.declined',
      );
    case 'waiting':
      return t('transactions.headline.waiting');
    case 'working':
      if (phase === 'building') return t('transactions.headline.building');
      if (phase === 'retracted') return t('transactions.headline.retracted');
      if (progress.current === 'sign') return t('transactions.headline.sign');
      return block === null ? t('transactions.headline.send') : t('transactions.headline.block', { block });
  }
}

function phaseText({ t }: Texts, format: Format, { phase, expected, waited, validUntil }: Told): string {
  if (phase === null) return '';
  const text = t(`transactions.status.${phase}`, {
    expected: format.period(Math.round(expected / 1000)),
    waited: format.period(Math.round(waited / 1000)),
    until: validUntil === null ? 'none' : format.integer(validUntil),
  });
  return phase === 'slow' ? `${text} ${t('transactions.status.slowFix')}` : text;
}

function textOf(texts: Texts, format: Format, words: Words, told: Told): string {
  const { submission, progress, failure, fee, block } = told;
  if (submission === null || progress === null) return '';
  const { t } = texts;
  const shownFee = fee === null ? null : format.amount(fee, { exact: true, unit: true });
  if (failure !== null) {
    const reasons = failure.reasons.flatMap((reason) => {
      const { what, fix } = words.reason(reason);
      // The headline says already that it was declined.
      return progress.tone === 'declined' ? [fix] : [what, fix];
    });
    const charged = shownFee === null ? '' : t('transactions.fee.wasCharged', { fee: shownFee });
    return [...reasons, charged].filter(Boolean).join(' ');
  }
  if (progress.tone === 'success') {
    const where = block === null ? '' : t('transactions.status.finalized', { block: format.integer(block) });
    return [where, shownFee && t('transactions.fee.charged', { fee: shownFee })].filter(Boolean).join(' ');
  }
  const outcome = submission.status?.kind === 'inBlock' ? words.outcome(submission) : null;
  return [outcome, phaseText(texts, format, told)].filter(Boolean).join(' ');
}

/** What a submission's status says in the provider's language; the same in a dialog and in a toast. */
export function useTransactionWords(told: Told): TransactionWords {
  const texts = useTexts();
  const format = useFormat();
  const words = useWords();
  const block = told.block === null ? 'none' : format.integer(told.block);
  return {
    deed: told.submission === null ? '' : words.deed(told.submission),
    headline: headlineOf(texts, words, { ...told }),
    text: textOf(texts, format, words, told),
    step: ({ name, state }) => {
      const isReached = state === 'done' || (state === 'active' && name === 'block' && told.block !== null);
      const variant = isReached ? 'done' : state === 'failed' ? 'failed' : 'todo';
      return texts.t(`transactions.step.${name}.${variant}`, { block });
    },
  };
}
