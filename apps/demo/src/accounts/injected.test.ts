import { describe, expect, it } from 'vitest';
import { usableAccounts } from './injected';

describe('usableAccounts', () => {
  it('offers accounts of this kind of chain, free or bound to this one', () => {
    const free = { address: 'a', genesisHash: null };
    const bound = { address: 'b', genesisHash: '0x01', type: 'sr25519' } as const;
    const elsewhere = { address: 'c', genesisHash: '0x02' };
    const other = { address: 'd', type: 'ethereum' } as const;
    expect(usableAccounts([free, bound, elsewhere, other], '0x01')).toEqual([free, bound]);
  });
});
