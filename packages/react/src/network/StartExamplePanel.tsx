import { MIN_SCORE, type Tokenomics } from '@stakepool-kit/sdk/rules';
import { useId } from 'react';
import { Amount } from '../fields/amount/Amount';
import { useFormat } from '../i18n/format';
import { useTexts } from '../i18n/texts';
import { Facts } from '../ui/Facts';
import { TextField } from '../ui/TextField';
import { fixedText } from './fixed-text';
import { CONFIDENCE_LEVELS, useStartExample } from './use-start-example';

/** Smin, Smax and Ve of a worker to try. CSS: `.spk-example`, `.spk-example-fields`. */
export function StartExamplePanel({ tokenomics }: { readonly tokenomics: Tokenomics }) {
  const { t } = useTexts();
  const format = useFormat();
  const id = useId();
  const { text, setText, trouble, confidence, setConfidence, outcome } = useStartExample(tokenomics);
  const error = trouble === 'none' ? t('network.how.start.scoreNone') : t('network.how.start.scoreLow', { least: MIN_SCORE });
  return (
    <div className="spk-example">
      <div className="spk-example-fields">
        <TextField label={t('network.how.start.score')} text={text} onText={setText} error={trouble !== null && error} />
        <div className="spk-field">
          <label className="spk-field-label" htmlFor={id}>
            {t('network.how.start.confidence')}
          </label>
          <select id={id} className="spk-input" value={confidence} onChange={({ target }) => setConfidence(Number(target.value))}>
            {CONFIDENCE_LEVELS.map((level) => (
              <option key={level} value={level}>
                {t('network.how.start.level', { level })}
              </option>
            ))}
          </select>
        </div>
      </div>
      <Facts
        title={t('network.how.start.example')}
        items={[
          { label: t('help.smin.title'), value: <Amount value={outcome?.smin ?? null} rounding="up" unit />, help: 'smin' },
          {
            label: t('help.smax.title'),
            value: outcome?.smax === null ? t('network.how.start.noSmax') : <Amount value={outcome?.smax ?? null} unit />,
            help: 'smax',
          },
          { label: t('network.how.start.veAtSmin'), value: outcome ? fixedText(outcome.veAtSmin, 2, format) : '–', help: 've' },
          {
            label: t('network.how.start.veAtSmax'),
            value: outcome?.veAtSmax != null ? fixedText(outcome.veAtSmax, 2, format) : '–',
          },
        ]}
      />
    </div>
  );
}
