import { useTexts } from '../i18n/texts';
import { useSettings } from '../provider/context';
import type { StakingTopic } from './topics';

/** Leads to where it is explained, beside what is being typed: in another tab. Nothing when the host has no such place. CSS: `.spk-learn`. */
export function LearnLink({ topic }: { readonly topic: StakingTopic }) {
  const { t } = useTexts();
  const { learnUrl } = useSettings();
  if (learnUrl === null) return null;
  return (
    <p className="spk-learn">
      <a className="spk-link" href={learnUrl(topic)} target="_blank" rel="noopener">
        {t(`network.learn.${topic}`)}
      </a>
    </p>
  );
}
