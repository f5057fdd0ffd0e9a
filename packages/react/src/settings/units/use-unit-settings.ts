import { useFormat } from '../../i18n/format';
import { type Density, type Units, useSettings } from '../../provider/context';

export interface UnitSettingsOptions {
  /** Takes what was chosen, to give it to the provider; without it units are not offered. */
  readonly onUnits?: ((units: Units) => void) | undefined;
  /** The same for how close rows stand. */
  readonly onDensity?: ((density: Density) => void) | undefined;
}

export interface UnitSettingsState {
  readonly units: Units;
  readonly density: Density;
  readonly decimals: readonly Units['decimals'][];
  readonly times: readonly Units['time'][];
  readonly densities: readonly Density[];
  /** `null` where the host does not let it be chosen. */
  readonly setDecimals: ((decimals: Units['decimals']) => void) | null;
  readonly setTime: ((time: Units['time']) => void) | null;
  readonly setDensity: ((density: Density) => void) | null;
  /** An amount and a moment as they are written now. */
  readonly sample: { readonly amount: string; readonly moment: string };
}

const DECIMALS = [2, 4, 6] as const;
const TIMES = ['local', 'utc'] as const;
const DENSITIES = ['compact', 'default', 'relaxed'] as const;
/** 26 November 2026, 09:12:30 UTC. */
const SAMPLE_MOMENT = 1_795_684_350;
const SAMPLE_DIGITS = 12_408_339_166n;

/** How figures and moments are written, and how close rows stand; the host keeps the choice. */
export function useUnitSettings({ onUnits, onDensity }: UnitSettingsOptions): UnitSettingsState {
  const { units, density } = useSettings();
  const format = useFormat();
  return {
    units,
    density,
    decimals: DECIMALS,
    times: TIMES,
    densities: DENSITIES,
    setDecimals: onUnits ? (decimals) => onUnits({ ...units, decimals }) : null,
    setTime: onUnits ? (time) => onUnits({ ...units, time }) : null,
    setDensity: onDensity ?? null,
    sample: { amount: format.amount(SAMPLE_DIGITS * 10n ** 6n, { unit: true }), moment: format.date(SAMPLE_MOMENT) },
  };
}
