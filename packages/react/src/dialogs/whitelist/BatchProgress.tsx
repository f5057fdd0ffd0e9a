import { Address } from '../../fields/address/Address';
import { useTexts } from '../../i18n/texts';
import { Stepper } from '../../transactions/status/Stepper';
import { useWords } from '../../transactions/words';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { troubleOf } from '../../ui/problem';
import { Note } from '../../ui/TroubleBox';
import type { AccountBatch } from './use-account-batch';

/** Several accounts under way in one transaction, with an outcome for each. */
export function BatchProgress({ batch, onClose }: { readonly batch: AccountBatch; readonly onClose: () => void }) {
  const { t } = useTexts();
  const words = useWords();
  const { progress, started, outcomes, error } = batch;
  if (progress === null || started === null) return null;
  const failure = error === null ? null : words.reason(troubleOf(error));
  const isOver = progress.tone === 'failure' || progress.tone === 'declined';
  return (
    <>
      <div className="spk-dialog-body">
        <p className="spk-quiet">{t('whitelist.batch', { verb: started.verb, count: started.stakers.length })}</p>
        <div role="status">
          <Stepper
            progress={progress}
            title={({ name, state }) => t(`transactions.step.${name}.${state === 'active' ? 'todo' : state}`, { block: 'none' })}
          />
        </div>
        {failure && (
          <Note kind="danger" title={failure.what}>
            {failure.fix}
          </Note>
        )}
        <ul className="spk-list spk-verdicts">
          {started.stakers.map((staker) => {
            const outcome = outcomes.get(staker) ?? 'notReached';
            return (
              <li key={staker} className="spk-verdict" data-verdict={outcome}>
                <Icon name={outcome === 'succeeded' ? 'check' : outcome === 'failed' ? 'warning' : 'clock'} size={14} />
                <Address account={staker} plain /> <span>{t(`whitelist.row.${outcome}`)}</span>
              </li>
            );
          })}
        </ul>
      </div>
      <footer className="spk-dialog-foot">
        <span className="spk-grow" />
        {isOver && (
          <Button kind="primary" onClick={batch.reset}>
            {t('common.tryAgain')}
          </Button>
        )}
        <Button onClick={onClose}>{t('common.close')}</Button>
      </footer>
    </>
  );
}
