import { describe, expect, it } from 'vitest';
import en from '../locales/en';
import fr from '../locales/fr';
import zh from '../locales/zh';
import { createTexts } from './texts';

describe('texts', () => {
  it('fill in values in the language', () => {
    expect(createTexts(fr, null).t('amountInput.understood', { amount: '1,5 PHA' })).toBe('Compris\u202f: 1,5 PHA');
    expect(createTexts(zh, null).t('common.copyKey', { kind: 'address', short: '45XN…q7Vd' })).toBe('复制地址 45XN…q7Vd');
  });

  it('prefer the words of the host', () => {
    expect(createTexts(en, { 'common.close': 'Shut' }).t('common.close')).toBe('Shut');
  });

  it('show the source of a message that lacks a value rather than break the screen', () => {
    expect(createTexts(en, null).t('amountInput.understood')).toBe(en.messages['amountInput.understood']);
  });

  it('know which messages there are, and no others', () => {
    const { has } = createTexts(en, null);
    expect([has('common.close'), has('common.nothing'), has('toString')]).toEqual([true, false, false]);
  });

  it('put elements into a sentence in its order', () => {
    const { rich } = createTexts(en, null);
    expect(JSON.stringify(rich('network.age', { age: 'now' }))).toContain('now');
  });
});
