import { expandMetadata } from '@polkadot/types';
import type { CallFunction } from '@polkadot/types/types';
import { describe, expect, it } from 'vitest';
import { loadMetadata, loadRuntime, runtimesPresent, V1_RUNTIMES, whenAbsent } from '../../test/runtimes.js';
import { toAccount } from '../chain/account.js';
import { CALLS, capabilitiesOf } from '../chain/metadata/capabilities.js';
import { RuntimeMetadata } from '../chain/metadata/runtime-metadata.js';
import type { Session } from '../chain/storage/session.js';
import { BlockedError } from '../errors/kit-errors.js';
import type { AccountId } from '../model/types.js';
import type { Verb, VerbArgs } from '../rules/facts.js';
import type { Problem } from '../rules/problems.js';
import { loadFacts } from './facts.js';
import type { VerbInput } from './types.js';
import type { VerbDefinition } from './verb.js';
import { definitions } from './verbs/index.js';

const WORKER = `0x${'11'.repeat(32)}`;
const SOMEBODY = `0x${'22'.repeat(32)}`;
const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Input of each verb and what its call must carry. */
const CASES: { readonly [V in Verb]: { readonly input: VerbInput[V]; readonly carries: readonly unknown[] } } = {
  createPool: { input: {}, carries: [] },
  setPayoutPref: { input: { pid: 3, commission: 500_000 }, carries: [3, 500_000] },
  setCap: { input: { pid: '3', cap: 'unlimited' }, carries: [3, `0x${'ff'.repeat(16)}`] },
  setDescription: { input: { pid: 3n, description: 'né' }, carries: [3, '0x6ec3a9'] },
  whitelistAdd: { input: { pid: 3, staker: SOMEBODY }, carries: [3, SOMEBODY] },
  whitelistRemove: { input: { pid: 3, staker: SOMEBODY }, carries: [3, SOMEBODY] },
  addWorker: { input: { pid: 3, worker: WORKER }, carries: [3, WORKER] },
  removeWorker: { input: { pid: 3, worker: WORKER }, carries: [3, WORKER] },
  contribute: { input: { pid: 3, amount: 12_345n }, carries: [3, 12_345] },
  withdraw: { input: { pid: 3, shares: 99n }, carries: [3, 99] },
  startMining: { input: { pid: 3, worker: WORKER, stake: 5n }, carries: [3, WORKER, 5] },
  changeStake: { input: { pid: 3, worker: WORKER, stake: 6n }, carries: [3, WORKER, 6] },
  stopMining: { input: { pid: 3, worker: WORKER }, carries: [3, WORKER] },
  reclaimWorker: { input: { pid: 3, worker: WORKER }, carries: [3, WORKER] },
  claimRewards: { input: { pid: 3, target: SOMEBODY }, carries: [3, SOMEBODY] },
  reconcileWithdrawQueue: { input: { pid: 3, account: SOMEBODY }, carries: [3, SOMEBODY] },
};
const VERBS = Object.keys(CASES) as Verb[];

const noState = {} as Session;
const context = (signer: AccountId | null = null) => ({
  session: noState,
  signer,
  account: (text: string) => text as AccountId,
  needSigner: () => signer as AccountId,
});
const OF_ANOTHER_NETWORK = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';
const problemsOf = async (verb: Verb, input: object): Promise<readonly Problem[]> => {
  const args = async () => definitions[verb].args(input as never, { ...context(), account: (text) => toAccount(text, 30) });
  const error: unknown = await args().catch((reason: unknown) => reason);
  if (error instanceof BlockedError) return error.problems as readonly Problem[];
  throw new Error(`${verb} takes this input, or throws ${String(error)}`);
};
const argsOf = async <V extends Verb>(verb: V, input: VerbInput[V]): Promise<VerbArgs[V]> => definitions[verb].args(input, context());

describe.skipIf(!runtimesPresent).each(V1_RUNTIMES.map((name) => [name]))(
  `calls of %s (${runtimesPresent ? 'real metadata' : whenAbsent})`,
  (name) => {
    const { metadata, registry } = runtimesPresent ? loadRuntime(name) : ({} as ReturnType<typeof loadRuntime>);
    const calls = runtimesPresent ? expandMetadata(registry, metadata).tx.phalaStakePool : undefined;

    it.each(VERBS.map((verb) => [verb]))('encodes %s so that the chain reads the same, or has no such call', async (verb) => {
      const args = await argsOf(verb, CASES[verb].input);
      const definition = definitions[verb] as VerbDefinition<Verb>;
      const method = camel(definition.call(args));
      const call = calls?.[method] as CallFunction | undefined;
      expect(call !== undefined).toBe(capabilitiesOf(RuntimeMetadata.fromHex(loadMetadata(name))).verbs.has(verb));
      if (!call) return;
      const decoded = registry.createType('Call', call(...definition.params(args)).toU8a());
      expect(decoded.method).toBe(method);
      expect(decoded.args.map((arg) => (arg.toRawType() === 'AccountId' ? arg.toHex() : arg.toJSON()))).toEqual(CASES[verb].carries);
    });
  },
);

describe('verbs', () => {
  it('have a file, a call and a definition each', () => {
    expect(Object.keys(definitions)).toEqual(Object.keys(CALLS));
    for (const verb of VERBS) expect(definitions[verb].verb).toBe(verb);
  });

  it('choose the call of the part that is claimed', async () => {
    const call = async (part: 'owner' | 'staker') =>
      definitions.claimRewards.call(await argsOf('claimRewards', { pid: 0, part, target: SOMEBODY }));
    expect([await call('owner'), await call('staker')]).toEqual(['claim_owner_rewards', 'claim_staker_rewards']);
  });

  it.each([
    ['a pool id that is no number', 'contribute', { pid: 'x', amount: 1n }, 'input.poolId'],
    ['a negative pool id', 'contribute', { pid: -1, amount: 1n }, 'input.poolId'],
    ['a worker key without 0x', 'addWorker', { pid: 0, worker: '11'.repeat(32) }, 'input.workerKey'],
    ['a worker key that is too long', 'addWorker', { pid: 0, worker: `${WORKER}00` }, 'input.workerKey'],
    ['a negative amount', 'contribute', { pid: 0, amount: -1n }, 'input.amountOutOfRange'],
    ['an amount that is a float', 'contribute', { pid: 0, amount: 1.5 }, 'input.amountOutOfRange'],
    ['an amount above u128', 'contribute', { pid: 0, amount: 2n ** 128n }, 'input.amountOutOfRange'],
    ['a commission above 100 %', 'setPayoutPref', { pid: 0, commission: 1_000_001 }, 'input.commissionOutOfRange'],
    ['a commission that is no whole number', 'setPayoutPref', { pid: 0, commission: 0.5 }, 'input.commissionOutOfRange'],
    ['a description that is too long', 'setDescription', { pid: 0, description: 'é'.repeat(2201) }, 'input.descriptionTooLong'],
    ['an account that is cut off', 'whitelistAdd', { pid: 0, staker: SOMEBODY.slice(0, -1) }, 'input.accountId'],
    ['an address of another network', 'reconcileWithdrawQueue', { pid: 0, account: OF_ANOTHER_NETWORK }, 'input.address.prefix'],
    ['an address with a wrong letter', 'claimRewards', { pid: 0, target: `${OF_ANOTHER_NETWORK.slice(0, -1)}x` }, 'input.address.checksum'],
  ] as const)('refuse %s', async (_, verb, input, code) => {
    const [problem, ...more] = await problemsOf(verb, input);
    expect([problem?.code, more]).toEqual([code, []]);
    expect(problem?.message).toMatch(/^.{10,300}\.$/);
    expect(problem?.fix).toMatch(/^.{5,80}\.$/);
  });

  it('tell everything that is wrong with the input at once', async () => {
    const problems = await problemsOf('startMining', { pid: 'one', worker: '0x12', stake: -7n });
    expect(problems.map(({ code, params }) => [code, params])).toEqual([
      ['input.poolId', { input: 'one' }],
      ['input.workerKey', { input: '0x12', length: 4 }],
      ['input.amountOutOfRange', { name: 'stake', value: -7n }],
    ]);
    const hostile = await problemsOf('contribute', { pid: {}, amount: 'x'.repeat(1_000_000) });
    expect(hostile.map(({ code }) => code)).toEqual(['input.poolId', 'input.amountOutOfRange']);
    for (const { message } of hostile) expect(message.length).toBeLessThan(300);
  });

  it('ask for the facts their preflight needs and no others', async () => {
    const asked: string[] = [];
    const session = {
      one: async (item: string) => {
        asked.push(item);
        return item === 'timestamp' ? 1_000_999n : item === 'account' ? { free: 1n } : null;
      },
    } as unknown as Session;
    const setting = { order: '1180', constants: { blockTime: 12_000 } } as Parameters<typeof loadFacts>[3];
    const facts = await loadFacts(session, definitions.createPool.facts, { signer: SOMEBODY as AccountId }, setting);
    expect(asked).toEqual(['account', 'timestamp']);
    expect(facts).toMatchObject({ order: '1180', signer: SOMEBODY, balance: { free: 1n }, now: 1012 });
  });
});
