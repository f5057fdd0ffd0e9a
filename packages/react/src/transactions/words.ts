import type { NetworkInfo, VerbInput, VerbResult } from '@stakepool-kit/sdk';
import type { FleetPlan } from '@stakepool-kit/sdk/advice';
import { type AccountId, type Planck, UNLIMITED_CAP, type Verb } from '@stakepool-kit/sdk/rules';
import { useMemo } from 'react';
import { type Format, shortAddress, shortKey, useFormat } from '../i18n/format';
import { type Texts, type TextValue, useTexts } from '../i18n/texts';
import { useNetwork } from '../provider/context';
import { addressOf } from '../ui/address';
import { type CallDeed, type CallInput, type CallName, isCall } from './calls';
import { describeReason, type Reason, type ReasonWords } from './problems/describe';
import type { Deed, Submission } from './submissions';

type Values = Readonly<Record<string, TextValue>>;
type Spoken = { readonly [V in Verb]: (input: VerbInput[V]) => Values } & { readonly [C in CallName]: (input: CallInput[C]) => Values };
type Told = { readonly [V in Verb]: (result: VerbResult<V>) => Values };

const KEY = /^0x[0-9a-f]{64}$/i;

/** How values are written in a deed or an outcome. */
function writers(format: Format, network: NetworkInfo | undefined) {
  const account = (text: string): string => {
    if (!KEY.test(text)) return shortAddress(text);
    return network === undefined ? shortKey(text) : shortAddress(addressOf(network, text.toLowerCase() as AccountId));
  };
  return {
    account,
    exact: (planck: Planck) => format.amount(planck, { exact: true, unit: true }),
    about: (planck: Planck) => format.amount(planck, { unit: true }),
    shares: (shares: bigint) => format.amount(shares),
    proxy: ({ delegate, type }: CallInput['addProxy']) => ({ delegate: account(delegate), type }),
    pool: ({ pid }: { readonly pid: unknown }) => ({ pid: String(pid) }),
    worker: ({ pid, worker }: { readonly pid: unknown; readonly worker: string }) => ({ pid: String(pid), worker: shortKey(worker) }),
    cap: (cap: Planck | 'unlimited') => {
      const unlimited = cap === 'unlimited' || cap === UNLIMITED_CAP;
      return { unlimited: String(unlimited), cap: unlimited ? '∞' : format.amount(cap, { exact: true, unit: true }) };
    },
  };
}

function deedValues(format: Format, network: NetworkInfo | undefined): Spoken {
  const { account, exact, shares, pool, proxy, worker, cap } = writers(format, network);
  return {
    createPool: () => ({}),
    setPayoutPref: (input) => ({ ...pool(input), commission: format.percent(input.commission) }),
    setCap: (input) => ({ ...pool(input), ...cap(input.cap) }),
    setDescription: pool,
    whitelistAdd: (input) => ({ ...pool(input), staker: account(input.staker) }),
    whitelistRemove: (input) => ({ ...pool(input), staker: account(input.staker) }),
    addWorker: worker,
    removeWorker: worker,
    contribute: (input) => ({ ...pool(input), amount: exact(input.amount) }),
    withdraw: (input) => {
      if ('shares' in input) return { ...pool(input), by: 'shares', shares: shares(input.shares) };
      return { ...pool(input), ...(input.amount === 'all' ? { by: 'all' } : { by: 'amount', amount: exact(input.amount) }) };
    },
    startMining: (input) => ({ ...worker(input), stake: exact(input.stake) }),
    changeStake: (input) => ({ ...worker(input), stake: exact(input.stake) }),
    stopMining: worker,
    reclaimWorker: worker,
    claimRewards: (input) => ({ ...pool(input), part: input.part ?? 'all' }),
    reconcileWithdrawQueue: (input) => ({ ...pool(input), account: account(input.account) }),
    addProxy: proxy,
    removeProxy: proxy,
    removeProxies: () => ({}),
  };
}

function outcomeValues(format: Format, network: NetworkInfo | undefined): Told {
  const { account, exact, about, shares, pool, worker, cap } = writers(format, network);
  return {
    createPool: pool,
    setPayoutPref: (result) => ({ ...pool(result), commission: format.percent(result.commission) }),
    setCap: (result) => ({ ...pool(result), ...cap(result.cap) }),
    setDescription: pool,
    whitelistAdd: (result) => ({ ...pool(result), staker: account(result.staker), whitelistCreated: String(result.whitelistCreated) }),
    whitelistRemove: (result) => ({ ...pool(result), staker: account(result.staker), whitelistDeleted: String(result.whitelistDeleted) }),
    addWorker: worker,
    removeWorker: (result) => ({ ...worker(result), stopped: String(result.stopped) }),
    contribute: (result) => ({
      ...pool(result),
      amount: exact(result.amount),
      shares: result.shares === null ? 'none' : shares(result.shares),
    }),
    withdraw: (result) => {
      const { paid, queuedShares } = result;
      const by = queuedShares === 0n ? 'paid' : paid === 0n ? 'queued' : 'both';
      return { ...pool(result), by, paid: about(paid), queuedShares: shares(queuedShares) };
    },
    startMining: (result) => ({ ...worker(result), stake: exact(result.stake) }),
    changeStake: (result) => ({ ...worker(result), stake: exact(result.stake) }),
    stopMining: worker,
    reclaimWorker: (result) => {
      const { returned, slashed } = result;
      return { ...worker(result), returned: about(returned), slashed: about(slashed), hasSlash: String(slashed > 0n) };
    },
    claimRewards: (result) => ({ ...pool(result), amount: about(result.amount), target: account(result.target) }),
    reconcileWithdrawQueue: pool,
  };
}

function valuesOf(format: Format, deed: Deed | CallDeed, network: NetworkInfo | undefined): Values {
  const values = deedValues(format, network)[deed.verb] as (input: (Deed | CallDeed)['input']) => Values;
  return values(deed.input);
}

/** The whole deed: `Contribute 2,000 PHA to Pool 7`. */
export function describeDeed(texts: Texts, format: Format, deed: Deed | CallDeed, network?: NetworkInfo): string {
  return texts.t(`transactions.deed.${deed.verb}`, valuesOf(format, deed, network));
}

/** What it brought about: `Pool 42 created.`; `null` before it is in a block, or when it did not succeed. */
export function describeOutcome(
  texts: Texts,
  format: Format,
  { deed, result }: Pick<Submission, 'deed' | 'result'>,
  network?: NetworkInfo,
): string | null {
  if (deed === null || result === null) return null;
  // What a call brings about is what it says.
  if (isCall(deed)) return texts.t(`transactions.outcome.${deed.verb}`, valuesOf(format, deed, network));
  const values = outcomeValues(format, network)[deed.verb] as (result: VerbResult<Verb>) => Values;
  return texts.t(`transactions.outcome.${deed.verb}`, values(result as VerbResult<Verb>));
}

/** The verb with its amount, as a button has it: `Contribute 2,000 PHA`. */
export function describeButton(texts: Texts, format: Format, verb: Verb | CallName, amount: Planck | null = null): string {
  const shown = amount === null ? 'none' : format.amount(amount, { exact: true, unit: true });
  return texts.t(`transactions.button.${verb}`, { amount: shown });
}

function describeAccount({ t }: Texts, { id, name, by }: Submission['account']): string {
  const account = name || shortKey(id);
  return by === undefined ? account : t('transactions.proxy.name', { signer: by.name, account });
}

/** A plan for many: `Stop 12 workers`. */
function describePlan(texts: Texts, { verb, rows }: Pick<FleetPlan, 'verb' | 'rows'>): string {
  return texts.t('transactions.fleet.deed', { verb, count: rows.filter(({ verdict }) => verdict === 'go').length });
}

export interface Words {
  /** With only the call data known, by its hash. */
  deed(transaction: Pick<Submission, 'deed'> & ({ readonly record: Submission['record'] } | { readonly txHash: string | null })): string;
  outcome(submission: Pick<Submission, 'deed' | 'result'>): string | null;
  button(verb: Verb | CallName, amount?: Planck | null): string;
  /** Whose transaction it is: `Alice`, or `Alice as proxy of Nora`. */
  account(account: Submission['account']): string;
  plan(plan: Pick<FleetPlan, 'verb' | 'rows'>): string;
  /** A problem, warning, note, error or trouble, by its code. */
  reason(reason: Reason): ReasonWords;
}

/** All of these in the provider's language, with addresses of the connected network. Inside a Root. */
export function useWords(): Words {
  const texts = useTexts();
  const format = useFormat();
  const network = useNetwork();
  return useMemo(
    () => ({
      deed: ({ deed, ...rest }) => {
        if (deed !== null) return describeDeed(texts, format, deed, network);
        const hash = 'txHash' in rest ? rest.txHash : rest.record?.txHash;
        return texts.t('transactions.deed.unknown', { hash: hash ? shortKey(hash) : '' });
      },
      outcome: (submission) => describeOutcome(texts, format, submission, network),
      button: (verb, amount) => describeButton(texts, format, verb, amount),
      account: (account) => describeAccount(texts, account),
      plan: (plan) => describePlan(texts, plan),
      reason: (reason) => describeReason(texts, format, reason, network),
    }),
    [texts, format, network],
  );
}
