import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createTexts, TextsContext } from '../i18n/texts';
import en from '../locales/en';
import { type KitSettings, SettingsContext } from '../provider/context';
import { LearnLink } from './LearnLink';
import { STAKING_TOPICS } from './topics';

const html = (learnUrl: KitSettings['learnUrl']) =>
  renderToStaticMarkup(
    <SettingsContext.Provider value={{ learnUrl } as KitSettings}>
      <TextsContext.Provider value={createTexts(en, null)}>
        {STAKING_TOPICS.map((topic) => (
          <LearnLink key={topic} topic={topic} />
        ))}
      </TextsContext.Provider>
    </SettingsContext.Provider>,
  );

describe('LearnLink', () => {
  it('is nothing when the host has no page for it', () => {
    expect(html(null)).toBe('');
  });

  it('leads to each topic in another tab, with words of its own', () => {
    const shown = html((topic) => `#/network/${topic}`);
    for (const topic of STAKING_TOPICS) expect(shown).toContain(`href="#/network/${topic}" target="_blank"`);
    expect(new Set([...shown.matchAll(/>([^<]+)<\/a>/g)].map(([, words]) => words)).size).toBe(STAKING_TOPICS.length);
  });
});
