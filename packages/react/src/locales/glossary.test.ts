// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { en } from './en';
import { fr } from './fr';
import { glossary } from './glossary';
import type { MessageKey } from './types';
import { zh } from './zh';

const LOCALES = { en, fr, zh } as const;
const NAMES = ['en', 'fr', 'zh'] as const;
const keys = Object.keys(en) as MessageKey[];

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

function argumentsOf(elements: readonly Element[]): string[] {
  return elements.flatMap(({ type, value, options, children }) => [
    ...(type !== 0 && type !== 7 && value !== undefined ? [value] : []),
    ...Object.values(options ?? {}).flatMap((option) => argumentsOf(option.value)),
    ...argumentsOf(children ?? []),
  ]);
}

const argumentNames = (message: string, locale: string): string =>
  [...new Set(argumentsOf(new IntlMessageFormat(message, locale).getAst() as unknown as readonly Element[]))].sort().join(' ');

describe.each(NAMES)('messages in %s', (name) => {
  const messages: Readonly<Record<string, string>> = LOCALES[name];

  it('are all there and none is empty', () => {
    expect(Object.keys(messages).sort()).toEqual([...keys].sort());
    expect(Object.entries(messages).filter(([, message]) => message.trim() === '')).toEqual([]);
  });

  it('take the same values as the English ones', () => {
    const wrong = keys.filter((key) => argumentNames(messages[key] ?? '', name) !== argumentNames(en[key], 'en'));
    expect(wrong).toEqual([]);
  });

  it('keep to the glossary', () => {
    const off = glossary.flatMap(({ avoid }) =>
      (avoid?.[name] ?? []).flatMap((word) => {
        const found = new RegExp(name === 'zh' ? word : `(?<!\\p{L})${word}`, 'iu');
        return keys.filter((key) => !key.startsWith('help.') && found.test(messages[key] ?? '')).map((key) => `${key}: ${word}`);
      }),
    );
    expect(off).toEqual([]);
  });
});

describe('each message', () => {
  it('is used by the source', () => {
    const unused = keys.filter((key) => !sources.includes(`'${key}'`) && !composed.some((start) => key.startsWith(start)));
    expect(unused).toEqual([]);
  });

  it('is written in its own language', () => {
    const proper = /^[\s\w{}.,:%#()/+–-]*$/;
    const copied = keys.filter((key) => en[key] === zh[key] && !proper.test(en[key].replace(/[A-Z][\w ]*/g, '')));
    expect(copied).toEqual([]);
  });
});
