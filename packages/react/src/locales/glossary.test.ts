// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { en } from './en';
import { fr } from './fr';
import { glossary } from './glossary';
import type { MessageKey, Messages } from './types';
import { zh } from './zh';

const LOCALES: Readonly<Record<'en' | 'fr' | 'zh', Messages>> = { en, fr, zh };
const NAMES = ['en', 'fr', 'zh'] as const;
type Name = (typeof NAMES)[number];
const keys = Object.keys(en) as MessageKey[];

/** Messages that tell which words mean the same: they name the avoided ones. */
const SYNONYMS: ReadonlySet<string> = new Set<MessageKey>(['help.worker.text']);

const listOf = (words: string): ReadonlySet<string> => new Set(words.toLowerCase().match(/\S+/g));
/** Names, units and terms that are the same in every language. */
const PROPER = listOf(`
  PHA planck pid nonce sudo host path https ws wss MB Esc APR CSV JSON RPC
  Cap Gap Core Mining Instant Payout Pref Smax Smin Ve StakePool StakePools
  Astar Khala Kusama Phala Polkadot Rhala Substrate Discord Telegram Twitter Gatekeeper`);
/** Words French writes as English does. */
const FRENCH = listOf(`
  an attention budget commissions options refuse pool pools Worker Workers staker stakers kit benchmark pallet runtime runtimes score mode machine
  attestation archive arguments change chose cluster commission Conf confirmation console contacts contribution contributions description
  division documentation est extensions file format forum hash instant mail max message messages mine miner multisig normal
  on page part parts phrase place plan point possible proportion proxy quote rotation signature signer total transaction transactions type
  version versions Ethereum WeChat`);

const src = fileURLToPath(new URL('..', import.meta.url));
const sources = readdirSync(src, { recursive: true })
  .map(String)
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('locales') && !/\.(test|stories)\.tsx?$/.test(path))
  .map((path) => readFileSync(join(src, path), 'utf8'))
  .join('\n');

/** Beginnings of keys that are put together from codes and states: t(`console.place.${name}`). */
const composed = [...sources.matchAll(/`([\w.-]+)\$\{/g)].map(([, start = '']) => start).filter((start) => start.includes('.'));

interface Element {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Element[] }>>;
  readonly children?: readonly Element[];
}

const LITERAL = 0;
const POUND = 7;

const elementsOf = (message: string, locale: string) => new IntlMessageFormat(message, locale).getAst() as unknown as readonly Element[];

function argumentsOf(elements: readonly Element[]): string[] {
  return elements.flatMap(({ type, value, options, children }) => [
    ...(type !== LITERAL && type !== POUND && value !== undefined ? [value] : []),
    ...Object.values(options ?? {}).flatMap((option) => argumentsOf(option.value)),
    ...argumentsOf(children ?? []),
  ]);
}

/** What a reader sees of a message, whatever the values: all branches, a mark for each value. */
const textOf = (elements: readonly Element[]): string =>
  elements
    .map(({ type, value = '', options, children = [] }) => {
      if (type === LITERAL) return value;
      const branches = Object.values(options ?? {}).map((option) => textOf(option.value));
      return branches.length > 0 ? `\n${branches.join('\n')}\n` : `◦${textOf(children)}`;
    })
    .join('');

const argumentNames = (key: MessageKey, name: Name): string =>
  [...new Set(argumentsOf(elementsOf(LOCALES[name][key] ?? '', name)))].sort().join(' ');

const textsIn = (name: Name) => keys.map((key) => [key, textOf(elementsOf(LOCALES[name][key] ?? '', name))] as const);
const texts = { en: textsIn('en'), fr: textsIn('fr'), zh: textsIn('zh') };

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{Script=Latin}{2,}/gu) ?? [];
const offending = (name: Name, wrong: RegExp): string[] =>
  texts[name].flatMap(([key, text]) => {
    const [found] = wrong.exec(text) ?? [];
    return found === undefined ? [] : [`${key}: ${found}`];
  });

describe.each(NAMES)('messages in %s', (name) => {
  const messages: Readonly<Record<string, string>> = LOCALES[name];

  it('are all there and none is empty', () => {
    expect(Object.keys(messages).sort()).toEqual([...keys].sort());
    expect(Object.entries(messages).filter(([, message]) => message.trim() === '')).toEqual([]);
  });

  it('take the same values as the English ones', () => {
    expect(keys.filter((key) => argumentNames(key, name) !== argumentNames(key, 'en'))).toEqual([]);
  });

  it('keep to the glossary', () => {
    const off = glossary.flatMap(({ avoid }) =>
      (avoid?.[name] ?? []).flatMap((word) => {
        const found = new RegExp(name === 'zh' ? word : `(?<!\\p{L})(?:${word})`, 'iu');
        return texts[name].filter(([key, text]) => !SYNONYMS.has(key) && found.test(text)).map(([key]) => `${key}: ${word}`);
      }),
    );
    expect(off).toEqual([]);
  });

  it('say each term of the glossary where it belongs', () => {
    const missing = glossary.flatMap(({ keys: said = [], ...term }) =>
      said.filter((key) => !(messages[key] ?? '').toLowerCase().includes(term[name].toLowerCase())).map((key) => `${key}: ${term[name]}`),
    );
    expect(missing).toEqual([]);
  });
});

describe('each message', () => {
  it('is used by the source', () => {
    const unused = keys.filter((key) => !sources.includes(`'${key}'`) && !composed.some((start) => key.startsWith(start)));
    expect(unused).toEqual([]);
  });

  it('is written in French, without an English word', () => {
    const english = new Set(texts.en.flatMap(([, text]) => wordsOf(text)));
    const left = texts.fr.flatMap(([key, text]) =>
      SYNONYMS.has(key)
        ? []
        : wordsOf(text)
            .filter((word) => english.has(word) && !PROPER.has(word) && !FRENCH.has(word))
            .map((word) => `${key}: ${word}`),
    );
    expect(left).toEqual([]);
  });

  it('is written in Chinese, without an English word', () => {
    const left = texts.zh.flatMap(([key, text]) =>
      SYNONYMS.has(key)
        ? []
        : wordsOf(text)
            .filter((word) => !PROPER.has(word))
            .map((word) => `${key}: ${word}`),
    );
    expect(left).toEqual([]);
  });

  it('addresses the reader politely', () => {
    expect(offending('fr', /(?<![\p{L}’])(?:tu|toi|ton|ta|tes)(?!\p{L})/iu)).toEqual([]);
    expect(offending('zh', /你/)).toEqual([]);
  });

  it('is set as its language is printed', () => {
    expect(offending('en', /['"]| [;:!?%]/)).toEqual([]);
    expect(offending('fr', /['"]|[^\u202f\n][;!?»%](?!\/)|[^\u202f\n\d]:(?!\/)|«(?!\u202f)/)).toEqual([]);
    expect(
      offending(
        'zh',
        /\p{Script=Han}[,;:!?]|\p{Script=Han} ?[()]|[()] ?\p{Script=Han}|(?:\p{Script=Han}|◦) [，。；：、！？（）“”]|[，。；：、！？（）“”] (?:\p{Script=Han}|◦)|\p{Script=Han} \p{Script=Han}/u,
      ),
    ).toEqual([]);
  });
});
