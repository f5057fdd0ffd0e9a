import type { ClaimPart } from '@stakepool-kit/sdk/rules';

/** What was ticked. */
interface Ticked {
  readonly owner: boolean;
  readonly staker: boolean;
}

/** The part to claim; `null` when nothing is ticked. A runtime that knows no parts always claims all there is. */
export function partOf({ owner, staker }: Ticked, parts: ReadonlySet<ClaimPart>): ClaimPart | null {
  if (!parts.has('owner') || !parts.has('staker') || (owner && staker)) return 'all';
  if (owner) return 'owner';
  return staker ? 'staker' : null;
}
