import { SUBSIDY_POT } from '../../model/pots.js';
import { payerOf, transferable } from '../../rules/balances.js';
import type { VerbArgs } from '../../rules/facts.js';
import { claimable } from '../../rules/rewards.js';
import { warnAbove64Bits } from './above-64-bits.js';
import type { WarnFacts } from './facts.js';
import { warnOfFees } from './fees.js';
import { type Warning, Warnings } from './warning.js';

export function warnClaimRewards(facts: WarnFacts['claimRewards'], { pid, part, target }: VerbArgs['claimRewards']): readonly Warning[] {
  const { pool, staker, signer, constants, targetBalance } = facts;
  const warnings = new Warnings(facts);
  const rewards = pool === null ? null : claimable(pool, staker, signer);
  const amount = rewards === null ? 0n : part === 'all' ? rewards.total : rewards[part];
  warnOfFees(warnings, facts, { gained: target === payerOf(facts).account ? amount : 0n });
  const shown = { target: warnings.address(target) };
  if (target !== signer)
    warnings.add(
      'warning.otherTarget',
      { pid, target, signer, amount },
      'The reward of {amount} goes to {target}, which is not the account that claims.|Compare every character of the address.',
      shown,
    );
  if (amount === 0n || target === SUBSIDY_POT) return warnings.list;
  if (part !== 'owner') warnAbove64Bits(warnings, { 'your shares': staker?.shares ?? 0n }, { paid: amount });
  const minimum = constants.existentialDeposit;
  if (targetBalance.free + targetBalance.reserved === 0n)
    warnings.add(
      'warning.newAccount',
      { pid, target, amount, minimum },
      '{target} does not exist yet. {amount} creates it, and {minimum} of it must stay there.|Claim to an account in use unless you want a new one.',
      shown,
    );
  const available = transferable(facts.subsidyBalance, constants);
  const left = available - amount;
  if (left >= 0n && left < amount)
    warnings.add(
      'warning.subsidyShort',
      { pid, amount, available, left },
      'The account that pays rewards has {available}, and {left} after this: later claims may fail until it is filled.|Claim soon.',
    );
  return warnings.list;
}
