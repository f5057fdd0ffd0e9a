import type { AccountId } from '@stakepool-kit/sdk/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeStorage } from '../provider/storage';
import { type Account, actorOf, keyOf, payerOf, sourceOf } from './accounts';
import { keptActing, proxiedAccount } from './acting-for';

const CHAIN = '0x01';
const id = (digit: string) => `0x${digit.repeat(64)}` as AccountId;
const signer: Account = { source: 'some:wallet', id: id('a'), address: '4a', name: 'Alice', signing: { account: '4a', signer: {} } };
const nora = proxiedAccount(signer, id('b'), '4b', 'Nora');

describe('an account acted for', () => {
  it('is read as itself, signed and paid for by its proxy', () => {
    expect([nora.id, nora.address, nora.name]).toEqual([id('b'), '4b', 'Nora']);
    expect(nora.signing).toEqual({ ...signer.signing, as: { proxy: id('b') } });
    expect(payerOf(nora)).toBe(signer);
    expect(payerOf(signer)).toBe(signer);
    expect(actorOf(nora)).toEqual({ account: id('a'), as: { proxy: id('b') } });
    expect(actorOf(signer)).toEqual({ account: id('a') });
  });

  it('has a key of its own, in the wallet of its proxy', () => {
    const itself: Account = { ...signer, id: id('b') };
    const byAnother = proxiedAccount({ ...signer, id: id('c') }, id('b'), '4b', 'Nora');
    expect(new Set([nora, itself, signer, byAnother].map(keyOf)).size).toBe(4);
    expect(sourceOf(keyOf(nora))).toBe('some:wallet');
  });
});

describe('what is kept', () => {
  const keptAs = (text: string) => {
    const storage = safeStorage(null);
    storage.setItem(`actingFor.${CHAIN}`, text);
    return keptActing(storage, CHAIN);
  };

  it('comes back for its chain only', () => {
    const item = { signer: id('a'), real: id('b') };
    expect(keptAs(JSON.stringify([item]))).toEqual([item]);
    expect(keptActing(safeStorage(null), CHAIN)).toEqual([]);
    const storage = safeStorage(null);
    storage.setItem(`actingFor.${CHAIN}`, JSON.stringify([item]));
    expect(keptActing(storage, '0x02')).toEqual([]);
  });

  it('leaves out whatever is no such pair of accounts', () => {
    const wrong = [null, 5, {}, { signer: id('a') }, { signer: 'x', real: id('b') }, { signer: id('a'), real: id('a') }];
    expect(keptAs(JSON.stringify([...wrong, { signer: id('a'), real: id('c') }]))).toEqual([{ signer: id('a'), real: id('c') }]);
  });

  it('takes any text without a failure', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        for (const { signer, real } of keptAs(text)) expect(signer).not.toBe(real);
      }),
    );
  });
});
