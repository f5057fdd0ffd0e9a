import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownText, usableAccounts, walletTitle } from './injected';

const isAddress = (address: string): boolean => !address.startsWith('0x');

describe('usableAccounts', () => {
  it('offers accounts of this kind of chain, free or bound to this one, and counts the others', () => {
    const free = { address: 'a', genesisHash: null };
    const bound = { address: 'b', genesisHash: '0x01', type: 'sr25519' } as const;
    const elsewhere = { address: 'c', genesisHash: '0x02' };
    const ethereum = { address: 'd', type: 'ethereum' } as const;
    const foreign = { address: '0xd' };
    expect(usableAccounts([free, bound, elsewhere, ethereum, foreign, free], '0x01', isAddress)).toEqual({
      accounts: [free, bound],
      hidden: { otherChain: 1, otherKind: 2 },
    });
  });

  it('takes whatever a wallet answers', () => {
    const item = fc.oneof(fc.anything(), fc.record({ address: fc.anything(), genesisHash: fc.anything(), type: fc.anything() }));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.array(item)), (answer) => {
        const { accounts, hidden } = usableAccounts(answer, '0x01', isAddress);
        expect(accounts.every(({ address }) => typeof address === 'string')).toBe(true);
        expect(accounts.length + hidden.otherChain + hidden.otherKind).toBeLessThanOrEqual(Array.isArray(answer) ? answer.length : 0);
      }),
    );
  });

  it('shows no more than a person can choose from', () => {
    const many = Array.from({ length: 2000 }, (_, i) => ({ address: `a${i}` }));
    expect(usableAccounts(many, '0x01', isAddress).accounts).toHaveLength(500);
  });
});

describe('texts of wallets', () => {
  it('are one short line without tricks', () => {
    expect(shownText('Savings\u202e\n gnp.exe', 60)).toBe('Savings gnp.exe');
    expect(shownText({ toString: () => 'name' }, 60)).toBe('');
    expect([...shownText('x'.repeat(200), 60)]).toHaveLength(60);
  });

  it('name well-known wallets, and others as they call themselves', () => {
    expect(walletTitle('polkadot-js')).toBe('Polkadot{.js}');
    expect(walletTitle('my-wallet')).toBe('my-wallet');
    expect(walletTitle('\u200b')).not.toBe('');
  });
});
