import { useState } from 'react';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { CopyKey } from '../../ui/CopyKey';
import type { Submission } from '../submissions';
import { type Decoded, useTransactionDetails } from './use-transaction-details';
import type { Failure } from './use-transaction-status';

function DecodedCall({ name, args }: Decoded) {
  return (
    <div className="spk-decoded">
      <span className="spk-mono">{name}</span>
      {args.length > 0 && (
        <dl className="spk-decoded-args">
          {args.map((arg) => (
            <div key={arg.name} className="spk-decoded-arg">
              <dt className="spk-details-term">{arg.name}</dt>
              <dd className="spk-details-value spk-mono spk-wrap">{arg.text}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

interface DetailsProps {
  readonly submission: Submission;
  readonly failure: Failure | null;
}

/** Call data, decoded arguments, events and block of a submission, behind a disclosure. */
export function Details({ submission, failure }: DetailsProps) {
  const { t } = useTexts();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const { record, inclusion } = submission;
  const details = useTransactionDetails(submission, open);
  return (
    <details className="spk-details" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="spk-details-summary">{t('transactions.action.details')}</summary>
      {record === null ? (
        <p className="spk-quiet">{t('transactions.details.none')}</p>
      ) : (
        <dl className="spk-details-list">
          {failure?.errorName && (
            <>
              <dt className="spk-details-term">{t('transactions.details.error')}</dt>
              <dd className="spk-details-value spk-mono spk-wrap">{failure.errorName}</dd>
            </>
          )}
          <dt className="spk-details-term">{t('transactions.details.hash')}</dt>
          <dd className="spk-details-value">
            <CopyKey value={record.txHash} kind="hash" />
          </dd>
          {inclusion && (
            <>
              <dt className="spk-details-term">{t('transactions.details.block')}</dt>
              <dd className="spk-details-value">
                {t('transactions.details.blockValue', { block: format.integer(inclusion.block.number), index: inclusion.index })}{' '}
                <CopyKey value={inclusion.block.hash} kind="hash" />
              </dd>
            </>
          )}
          <dt className="spk-details-term">{t('transactions.details.nonce')}</dt>
          <dd className="spk-details-value">{format.integer(record.nonce)}</dd>
          {record.validUntil !== null && (
            <>
              <dt className="spk-details-term">{t('transactions.details.validUntil')}</dt>
              <dd className="spk-details-value">#{format.integer(record.validUntil)}</dd>
            </>
          )}
          <dt className="spk-details-term">{t('transactions.details.call')}</dt>
          <dd className="spk-details-value">{details.data ? <DecodedCall {...details.data.call} /> : t('transactions.details.loading')}</dd>
          <dt className="spk-details-term">{t('transactions.details.callData')}</dt>
          <dd className="spk-details-value">
            <CopyKey value={record.callData} kind="hash" />
          </dd>
          {inclusion && (
            <>
              <dt className="spk-details-term">{t('transactions.details.events')}</dt>
              <dd className="spk-details-value">
                {details.data?.events?.map((event, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: events are known by their place
                  <DecodedCall key={i} {...event} />
                ))}
                {details.data?.events === null && t('transactions.details.failed')}
                {details.isPending && t('transactions.details.loading')}
              </dd>
            </>
          )}
        </dl>
      )}
    </details>
  );
}
