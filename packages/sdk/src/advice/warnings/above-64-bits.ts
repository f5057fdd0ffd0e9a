import { ONE } from '../../model/fixed.js';
import type { Warnings, WrapPreview } from './warning.js';

/** What the preview's values are called, and what follows them. */
const NAMES: { readonly [K in keyof WrapPreview]-?: string } = {
  paid: 'paid {paid}',
  slashed: 'slashed {slashed}',
  dust: 'lost as dust {dust}',
  minted: '{minted#} shares',
  queued: '{queued#} shares queued',
  ve: 'Ve {ve}',
};

/**
 * The chain counts in 64 bits of planck and drops what is above. Whole stakes have been slashed by it, so whoever
 * comes near sees what would come of it and says yes once more.
 */
export function warnAbove64Bits(warnings: Warnings, operands: Readonly<Record<string, bigint>>, preview: WrapPreview): void {
  const found = Object.entries(operands).find(([, value]) => value >= ONE);
  if (found === undefined) return;
  const [operand, value] = found;
  const gives = (Object.keys(preview) as (keyof WrapPreview)[]).map((name) => NAMES[name]).join(', ');
  warnings.add(
    'warning.above64Bits',
    { operand, value, limit: ONE, preview },
    `{operand} {value#} is not below {limit#}, from where the chain's arithmetic wraps. It would give: ${gives}.|Stay below {limit}.`,
    { ...preview, ...(preview.ve === undefined ? {} : { ve: warnings.decimal(preview.ve) }) },
    true,
  );
}
