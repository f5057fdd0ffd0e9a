import { describe, expect, it } from 'vitest';
import { createTexts } from '../../i18n/texts';
import en from '../../locales/en';
import fr from '../../locales/fr';
import zh from '../../locales/zh';
import { fieldHelp } from './fields';

const LANGUAGES = { en, fr, zh } as const;

describe('fieldHelp', () => {
  it('covers every field the manual explains', () => {
    const explained = [
      'Owner Reward',
      'Total Shares',
      'Free Stake',
      'Releasing Stake',
      'Mining Core',
      'State',
      'Total Reward',
      'Staker',
      'Shares',
      'Countdown',
      'Locked',
    ];
    const known = fieldHelp.map(({ manualName }) => manualName);
    expect(explained.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('names each field once', () => {
    expect(new Set(fieldHelp.map(({ field }) => field)).size).toBe(fieldHelp.length);
  });

  it.each(['en', 'fr', 'zh'] as const)('has a title and a text of its own for each field in %s', (locale) => {
    const texts = createTexts(LANGUAGES[locale], null);
    const words = fieldHelp.map(({ textKey, titleKey }) => ({ title: texts.t(titleKey), text: texts.t(textKey) }));
    for (const { title, text } of words) {
      expect(title.length).toBeGreaterThan(0);
      expect(text.length).toBeGreaterThan(5);
    }
    expect(new Set(words.map(({ text }) => text)).size).toBe(words.length);
  });

  it('leaves out the slips of the French manual', () => {
    const text = fieldHelp.map(({ titleKey, textKey }) => fr.messages[titleKey] + fr.messages[textKey]).join(' ');
    expect(text).not.toMatch(/\bactions\b|piscine|jalonn|joueurs/i);
  });
});
