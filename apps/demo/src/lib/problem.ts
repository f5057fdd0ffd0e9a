import { StakePoolKitError } from '@stakepool-kit/sdk/errors';

/** What happened, why, what to do. */
export interface Trouble {
  readonly code: string;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

/** Network prefixes a user is likely to paste an address of. */
const PREFIXES: Readonly<Record<number, string>> = {
  0: 'Polkadot',
  2: 'Kusama',
  5: 'Astar',
  30: 'Phala and Khala',
  42: 'Substrate in general',
  1284: 'Moonbeam',
};

export const prefixName = (prefix: number): string => PREFIXES[prefix] ?? `ss58 prefix ${prefix}`;

/** Words for whatever was thrown. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof StakePoolKitError) {
    const { code, what, why = '', fix = '', params } = error;
    if (code !== 'input.address.prefix') return { code, what, why, fix };
    const found = Number(params.found);
    const expected = Number(params.expected);
    return {
      code,
      what: `This is an address of ${prefixName(found)} (prefix ${found}).`,
      why: `This network uses prefix ${expected}.`,
      fix: 'Copy the address for this network from your wallet.',
    };
  }
  const what = error instanceof Error ? error.message : String(error);
  return { code: 'unexpected', what: what.slice(0, 300) || 'Something unexpected happened.', why: '', fix: 'Try again.' };
}
