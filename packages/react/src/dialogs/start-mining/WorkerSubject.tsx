import { shortKey, useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { Note } from '../../ui/TroubleBox';
import type { WorkerFacts } from './use-worker-facts';

/** Which worker a dialog is about: key, pool, score, cores and confidence level, as far as they are known. */
export function WorkerSubject({ facts }: { readonly facts: WorkerFacts }) {
  const { t } = useTexts();
  const format = useFormat();
  const registered = facts.worker?.registered ?? null;
  const cores = registered?.features[0] ?? null;
  const parts = [
    t('addWorker.pool', { pid: String(facts.pid) }),
    registered !== null &&
      registered.initialScore !== null &&
      t('startMining.subject.score', { score: format.integer(registered.initialScore) }),
    cores !== null && t('startMining.subject.cores', { cores }),
    registered !== null && t('startMining.subject.confidence', { level: registered.confidenceLevel }),
  ];
  return (
    <>
      <span className="spk-mono" title={facts.key}>
        {shortKey(facts.key)}
      </span>
      {parts.filter(Boolean).map((part) => ` · ${part}`)}
    </>
  );
}

/** Where the chain has no such worker in the pool any more. */
export function WorkerGone({ facts: { loaded, worker, pid } }: { readonly facts: WorkerFacts }) {
  const { t } = useTexts();
  return loaded && worker === null && <Note kind="warning" title={t('startMining.gone', { pid: String(pid) })} />;
}
