import type { Planck } from '@stakepool-kit/sdk/rules';
import type { Format } from '../../i18n/format';

/** An amount on a button: exact where that is short, as in 2,000 PHA; else rounded, since the field has it in full. */
export function labelAmount(format: Format, planck: Planck): string {
  const exact = format.amount(planck, { exact: true, unit: true });
  const rounded = format.amount(planck, { unit: true });
  return exact.length < rounded.length ? exact : rounded;
}
