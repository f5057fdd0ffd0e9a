import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';

/** Score of a registered worker that is in no pool; `null`: not measured yet. */
export function WaitingScore({ score }: { readonly score: number | null }) {
  const { t } = useTexts();
  const format = useFormat();
  return (
    <span className="spk-quiet">
      {score === null ? t('addWorker.waiting.noScore') : t('addWorker.waiting.score', { score: format.integer(score) })}
    </span>
  );
}
