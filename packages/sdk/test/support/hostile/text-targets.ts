import { readDescription } from '../../../src/advice/description/index.js';
import { decodeAddress, decodeAnyAddress } from '../../../src/model/accounts.js';
import { parseAmount } from '../../../src/model/decimal.js';
import { accountId, blockHash, minerId, poolId, workerKey } from '../../../src/model/ids.js';
import { sanitizeText } from '../../../src/model/sanitize.js';
import { encodeAddress } from '../../../src/model/ss58.js';
import type { AccountId } from '../../../src/model/types.js';
import { readNodeStatus } from '../../../src/transactions/lifecycle/node-status.js';
import { jsonText, jsonValue } from './json.js';
import { asAnswer, hexOf, mutated } from './mutate.js';
import { outcomeOf } from './outcome.js';
import type { Random } from './random.js';
import type { Check } from './shape.js';
import type { Target } from './target.js';

const ID = /^0x[0-9a-f]{64}$/;
const isId: Check = (value) => typeof value === 'string' && ID.test(value);
const isWhole =
  (end: bigint): Check =>
  (value) =>
    typeof value === 'bigint' && value >= 0n && value < end;

const codesOf = (text: string): number[] => Array.from(text, (character) => character.codePointAt(0) ?? 0);
const wild = (random: Random): string =>
  String.fromCodePoint(...Array.from({ length: random.below(30) }, () => random.pick([random.below(0x110000), random.below(128)])));

function amountText(random: Random): unknown {
  if (random.once(10)) return jsonValue(random);
  const digits = Array.from({ length: random.below(60) }, () => random.pick('0123456789.,eE-+x _\u202f٣'.split(''))).join('');
  return random.once(200) ? '0'.repeat(random.below(100_000)) + digits : digits;
}

const address = (random: Random): unknown =>
  random.once(10)
    ? jsonValue(random)
    : String.fromCodePoint(...mutated(codesOf(encodeAddress(hexOf([...random.bytes(32)]) as AccountId, random.below(16_384))), random));

const idText = (random: Random): unknown => asAnswer(mutated([...random.bytes(32)], random), random);
const poolText = (random: Random): unknown =>
  random.pick([
    () => jsonValue(random),
    () => random.next() - 2 ** 31,
    () => random.next() / 3,
    () => BigInt(random.next()) ** 3n,
    () => wild(random),
    () => `${random.next()}`.repeat(1 + random.below(3)),
  ])();

const PARSERS: readonly (readonly [input: (random: Random) => unknown, parse: (input: never) => unknown, fits: Check])[] = [
  [idText, workerKey, isId],
  [idText, accountId, isId],
  [idText, minerId, isId],
  [idText, blockHash, isId],
  [poolText, poolId, isWhole(2n ** 64n)],
  [amountText, (text: string) => parseAmount(text, 12), isWhole(2n ** 128n)],
  [amountText, (text: string) => parseAmount(text, 0, { decimal: ',', group: '.' }), isWhole(2n ** 128n)],
  [address, (text: string) => decodeAnyAddress(text).account, isId],
  [address, (text: string) => decodeAddress(text, 30), isId],
];

export const inputsTarget = (): Target => ({
  name: 'ids, addresses and amounts',
  weight: 100,
  run(random) {
    const [input, parse, fits] = random.pick(PARSERS);
    const given = input(random) as never;
    return outcomeOf(() => parse(given), fits);
  },
});

/** Code points that no text to show has, by their numbers: the code under test says it in classes. */
function isForbidden(code: number): boolean {
  const within = (from: number, to: number) => code >= from && code <= to;
  const controls = (code < 0x20 && code !== 0x0a) || within(0x7f, 0x9f) || within(0xd800, 0xdfff);
  const directions = code === 0x061c || within(0x200b, 0x200f) || within(0x2028, 0x202e) || within(0x2060, 0x206f);
  const fillers = [0xad, 0x034f, 0x115f, 0x1160, 0x180e, 0x3164, 0xfeff, 0xffa0].includes(code) || within(0xfe00, 0xfe0f);
  return controls || directions || fillers || within(0xe0000, 0xe0fff) || within(0xe000, 0xf8ff) || within(0xfff9, 0xfffb);
}
export const isSafeText = (text: string): boolean => !codesOf(text).some(isForbidden) && !/\p{M}{4}/u.test(text);

export function isSafeHref(href: string | null): boolean {
  if (href === null) return true;
  const { protocol, username, password, href: same } = new URL(href);
  return /^https?:$/.test(protocol) && username + password === '' && same === href && !/[^\x21-\x7e]/.test(href);
}

const RECORD = ['telegram', 'discord', 'wechat', 'twitter', 'email', 'forum', 'ann', 'version', '__proto__'];
const VALUES = [
  'https://xn--e1awd7f.example/a?b#c',
  'http://user:pass@bank.example/',
  'https://аррӏе.com/',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '@name',
  '..',
  'a'.repeat(300),
];

export function descriptionBytes(random: Random): Uint8Array {
  const text = (): string =>
    random.pick([() => JSON.stringify(random.pick(VALUES)), () => JSON.stringify(wild(random)), () => jsonText(random)])();
  const record = () => `{${Array.from({ length: random.below(9) }, () => `"${random.pick(RECORD)}":${text()}`).join(',')}}`;
  const source = random.pick([record, record, () => wild(random).repeat(1 + random.below(400)), () => jsonText(random)])();
  return Uint8Array.from(mutated([...new TextEncoder().encode(source)], random));
}

const KINDS = ['official', 'text', 'binary', 'empty'];

export const descriptionTarget = (): Target => ({
  name: 'descriptions',
  weight: 90,
  run(random) {
    const bytes = descriptionBytes(random);
    const raw = random.once(2) ? bytes : new TextDecoder().decode(bytes);
    return outcomeOf(
      () => readDescription(raw),
      (value) => {
        const { kind, text, announcement, contacts } = value as ReturnType<typeof readDescription>;
        const texts = [text, announcement ?? '', ...contacts.map((contact) => contact.text)];
        const again = sanitizeText(text, { maxLength: 4400, maxLines: 60 });
        return (
          KINDS.includes(kind) &&
          texts.every((each) => isSafeText(each) && codesOf(each).length <= 4400 && each.split('\n').length <= 60) &&
          contacts.every(({ href, text: shown }) => isSafeHref(href) && !shown.includes('\n') && codesOf(shown).length <= 200) &&
          again === text
        );
      },
    );
  },
});

const STATUS: Readonly<Record<string, Check>> = {
  ready: () => true,
  future: () => true,
  broadcast: () => true,
  dropped: () => true,
  unrecognized: () => true,
  inBlock: isId,
  finalized: isId,
  retracted: isId,
  finalityTimeout: isId,
  usurped: isId,
  invalid: (reason) => typeof reason === 'string' && reason.length < 1000,
};
const WORDS = ['ready', 'Future', 'inBlock', 'InBlock', 'finalized', 'retracted', 'finalityTimeout', 'usurped', 'invalid', 'constructor'];

export const statusTarget = (): Target => ({
  name: 'transaction statuses',
  weight: 40,
  run(random) {
    const hash = asAnswer(mutated([...random.bytes(32)], random), random);
    const raw = random.pick([
      () => jsonValue(random),
      () => random.pick(WORDS),
      () => ({ [random.pick(WORDS)]: hash }),
      () => ({ [random.pick(WORDS)]: jsonValue(random) }),
    ])();
    return outcomeOf(
      () => readNodeStatus(raw),
      (value) => {
        const { kind, block, by, reason } = value as Record<string, string>;
        return STATUS[kind as string]?.(block ?? by ?? reason) === true;
      },
    );
  },
});
