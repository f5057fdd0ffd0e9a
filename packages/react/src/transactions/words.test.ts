import type { VerbInput } from '@stakepool-kit/sdk';
import { accountId, poolId, UNLIMITED_CAP, type Verb } from '@stakepool-kit/sdk/rules';
import { describe, expect, it } from 'vitest';
import { createFormat } from '../i18n/format';
import { createTexts } from '../i18n/texts';
import en from '../locales/en';
import fr from '../locales/fr';
import zh from '../locales/zh';
import type { CallDeed, ProxyRelation } from './calls';
import type { Deed } from './submissions';
import { describeButton, describeDeed, describeOutcome } from './words';

const PHA = 10n ** 12n;
const pid = poolId(7);
const worker = `0x${'8f'.repeat(32)}`;
const account = `0x${'2a'.repeat(32)}`;
const LANGUAGES = [
  [createTexts(en, null), createFormat('en', 12, 'PHA')],
  [createTexts(fr, null), createFormat('fr', 12, 'PHA')],
  [createTexts(zh, null), createFormat('zh', 12, 'PHA')],
] as const;
const [[texts, format]] = LANGUAGES;

const INPUTS: { readonly [V in Verb]: VerbInput[V] } = {
  createPool: {},
  setPayoutPref: { pid, commission: 50_000 },
  setCap: { pid, cap: 2000n * PHA },
  setDescription: { pid, description: 'x' },
  whitelistAdd: { pid, staker: account },
  whitelistRemove: { pid, staker: account },
  addWorker: { pid, worker },
  removeWorker: { pid, worker },
  contribute: { pid, amount: 2000n * PHA },
  withdraw: { pid, amount: 'all' },
  startMining: { pid, worker, stake: PHA },
  changeStake: { pid, worker, stake: PHA },
  stopMining: { pid, worker },
  reclaimWorker: { pid, worker },
  claimRewards: { pid },
  reconcileWithdrawQueue: { pid, account },
};
const deeds = Object.entries(INPUTS).map(([verb, input]) => ({ verb, input }) as Deed);
const plain = (text: string | null) => text?.replace(/\u00a0/g, ' ');

describe('describeDeed', () => {
  it('words each verb in each language', () => {
    for (const [inLanguage, figures] of LANGUAGES) {
      const said = deeds.map((deed) => describeDeed(inLanguage, figures, deed));
      expect(new Set(said).size).toBe(16);
      expect(said.join()).not.toMatch(/[{}]|undefined|object/);
    }
  });

  it('has the whole deed', () => {
    expect(plain(describeDeed(texts, format, { verb: 'contribute', input: INPUTS.contribute }))).toBe('Contribute 2,000 PHA to Pool 7');
    expect(plain(describeDeed(texts, format, { verb: 'withdraw', input: { pid, shares: 3n * PHA } }))).toBe(
      'Withdraw 3.00 shares from Pool 7',
    );
    expect(describeDeed(texts, format, { verb: 'setCap', input: { pid, cap: UNLIMITED_CAP } })).toBe('Set the cap of Pool 7 to unlimited');
  });
});

describe('calls that are no verbs', () => {
  const relation: ProxyRelation = { delegate: accountId(account), type: 'Any', delay: 0 };
  const calls: readonly CallDeed[] = [
    { verb: 'addProxy', input: relation },
    { verb: 'removeProxy', input: relation },
    { verb: 'removeProxies', input: {} },
  ];

  it('are worded as deeds and, once included, as what came of them', () => {
    for (const [inLanguage, figures] of LANGUAGES) {
      const result = { inclusion: {}, events: [], call: {} } as never;
      const said = calls.flatMap((deed) => [
        describeDeed(inLanguage, figures, deed),
        describeOutcome(inLanguage, figures, { deed, result }),
        describeButton(inLanguage, figures, deed.verb),
      ]);
      expect(new Set(said).size).toBeGreaterThanOrEqual(8);
      expect(said.join()).not.toMatch(/[{}]|undefined|object|null/);
    }
    expect(describeOutcome(texts, format, { deed: { verb: 'addProxy', input: relation }, result: null })).toBeNull();
  });
});

describe('describeButton', () => {
  it('is the verb, with its amount where there is one', () => {
    expect(plain(describeButton(texts, format, 'contribute', 2000n * PHA))).toBe('Contribute 2,000 PHA');
    expect(describeButton(texts, format, 'contribute')).toBe('Contribute');
  });
});

describe('describeOutcome', () => {
  const told = (verb: Verb, result: object) =>
    plain(describeOutcome(texts, format, { deed: { verb, input: INPUTS[verb] } as Deed, result: result as never }));

  it('tells what came of it', () => {
    expect(told('createPool', { pid: 42n, owner: account })).toBe('Pool 42 created.');
    expect(told('contribute', { pid, amount: 2000n * PHA, shares: null })).toBe('Contributed 2,000 PHA to Pool 7.');
    expect(told('withdraw', { pid, paid: 0n, queuedShares: 5n * PHA })).toBe('5.00 shares wait in the queue of Pool 7.');
    expect(told('withdraw', { pid, paid: PHA, queuedShares: 5n * PHA })).toBe(
      '1.00 PHA was paid out; 5.00 shares wait in the queue of Pool 7.',
    );
    expect(told('reclaimWorker', { pid, worker, returned: PHA, slashed: 0n })).toBe('1.00 PHA came back to Pool 7.');
  });

  it('tells nothing before there is a result', () => {
    expect(describeOutcome(texts, format, { deed: null, result: null })).toBeNull();
  });
});
