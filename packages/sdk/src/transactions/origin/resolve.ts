import { toAccount } from '../../chain/account.js';
import { InputError } from '../../model/error.js';
import type { AccountId } from '../../model/types.js';
import type { AddressInput } from '../types.js';
import { multisigAccount, sortAccounts } from './multisig-account.js';
import type { ActingAs, OriginStep } from './types.js';

/** Steps a transaction may take to its origin. */
const MOST_STEPS = 4;

const refuse = (why: string): never => {
  throw new InputError({
    code: 'input.actingAs',
    what: 'The transaction cannot be made in this name.',
    why,
    fix: 'Give the proxied account, or threshold and the other signatories of the multisig account.',
  });
};

/**
 * From the signer to the account whose call it is.
 * @throws InputError `input.actingAs`, `input.accountId`, `input.address.…`
 */
export function resolveOrigin(
  signer: AccountId,
  as: ActingAs | readonly ActingAs[] | undefined,
  ss58Prefix: number,
): readonly OriginStep[] {
  const account = (input: AddressInput): AccountId => toAccount(input, ss58Prefix);
  const list: readonly ActingAs[] = as === undefined ? [] : Array.isArray(as) ? as : [as as ActingAs];
  if (list.length > MOST_STEPS) refuse(`It takes ${list.length} steps; the most is ${MOST_STEPS}.`);
  const steps: OriginStep[] = [];
  let from = signer;
  for (const each of list) {
    const step = 'proxy' in each ? { kind: 'proxy' as const, from, to: account(each.proxy) } : multisigStep(from, each.multisig, account);
    steps.push(step);
    from = step.to;
  }
  return steps;
}

/** Whose call it is in the end. */
export const originOf = (signer: AccountId, way: readonly OriginStep[]): AccountId => way.at(-1)?.to ?? signer;

function multisigStep(
  from: AccountId,
  { threshold, others: given }: { readonly threshold: number; readonly others: readonly AddressInput[] },
  account: (input: AddressInput) => AccountId,
): OriginStep {
  const others = sortAccounts(given.map(account));
  if (others.includes(from)) refuse('The signer is among the other signatories.');
  if (new Set(others).size < others.length) refuse('A signatory is given twice.');
  if (others.length === 0) refuse('A multisig account has at least two signatories.');
  if (!Number.isInteger(threshold) || threshold < 1 || threshold > others.length + 1) {
    refuse(`The threshold ${threshold} is not within 1 … ${others.length + 1}, the number of signatories.`);
  }
  return { kind: 'multisig', from, to: multisigAccount([...others, from], threshold), threshold, others };
}
