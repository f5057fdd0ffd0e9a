import { useTexts } from '../../i18n/texts';
import { Root } from '../../provider/Root';
import { Panel } from '../../ui/Panel';
import { Choice } from '../Choice';
import { type UnitSettingsOptions, useUnitSettings } from './use-unit-settings';

export type UnitSettingsProps = UnitSettingsOptions;

/**
 * Decimals of amounts, local time or UTC, and how close rows stand; what the host does not take is not offered.
 *
 * CSS: `.spk-settings`, `.spk-setting`, `.spk-setting-sample`, those of the panel and of `.spk-segmented`.
 */
export function UnitSettings(props: UnitSettingsProps) {
  return (
    <Root className="spk-settings">
      <UnitSettingsBody {...props} />
    </Root>
  );
}

function UnitSettingsBody(props: UnitSettingsProps) {
  const { t } = useTexts();
  const { units, density, decimals, times, densities, sample, setDecimals, setTime, setDensity } = useUnitSettings(props);
  return (
    <Panel title={t('settings.units')}>
      <div className="spk-panel-body spk-settings-list">
        {setDecimals && (
          <Choice
            label={t('settings.units.decimals')}
            value={`${units.decimals}`}
            options={decimals.map((count) => ({ value: `${count}` as const, label: count }))}
            onChange={(value) => setDecimals(decimals.find((count) => `${count}` === value) ?? units.decimals)}
            hint={t('settings.units.rounding')}
          />
        )}
        {setTime && (
          <Choice
            label={t('settings.units.time')}
            value={units.time}
            options={times.map((value) => ({ value, label: value === 'utc' ? 'UTC' : t('settings.units.time.local') }))}
            onChange={setTime}
          />
        )}
        {setDecimals && (
          <p className="spk-setting-sample" role="status">
            <span className="spk-label">{t('settings.units.sample')}</span> <span>{sample.amount}</span> <span>{sample.moment}</span>
          </p>
        )}
        {setDensity && (
          <Choice
            label={t('settings.units.density')}
            value={density}
            options={densities.map((value) => ({ value, label: t(`settings.units.density.${value}`) }))}
            onChange={setDensity}
          />
        )}
      </div>
    </Panel>
  );
}
