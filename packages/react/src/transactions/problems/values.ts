import type { NetworkInfo } from '@stakepool-kit/sdk';
import { type AccountId, type FixedBits, formatAmount, fromFixed, sanitizeText } from '@stakepool-kit/sdk/rules';
import { type Format, shortAddress, shortKey } from '../../i18n/format';
import type { TextValue } from '../../i18n/texts';
import { addressOf } from '../../ui/address';

type Values = Readonly<Record<string, TextValue>>;

const IDS = new Set(['pid', 'actual', 'value']);
/** U64F64 bits. A target that is text is an account. */
const FIXED = new Set(['v', 'newV', 've', 'target', 'reachable']);
/** What you need is shown rounded up, what you have rounded down. */
const NEEDED = new Set(['missing', 'minimum', 'needed', 'excess', 'deposit', 'wanted', 'totalStake']);
const ACCOUNTS = new Set(['account', 'user', 'owner', 'signer', 'staker', 'operator', 'target', 'proxy']);
const PERIODS = new Set(['secondsLeft', 'period']);
const MOMENTS = new Set(['until', 'due', 'startTime']);
/** Parts per million, where they are numbers. */
const PERCENTS = new Set(['commission', 'before', 'after']);
const STATES: Readonly<Record<string, string>> = {
  MiningIdle: 'Mining',
  MiningActive: 'Mining',
  MiningUnresponsive: 'Unresponsive',
  MiningCoolingDown: 'CoolingDown',
};
/** What a warning may tell of or not: the messages ask for each. */
const OPTIONAL = ['paid', 'slashed', 'dust', 'minted', 'queued', 've', 'newV', 'operator'];

const LONGEST_TEXT = 70;
const KEY = /^0x[0-9a-f]{64}$/i;

function decimal(bits: FixedBits, { separators }: Format): string {
  return formatAmount(fromFixed(bits), { decimals: 12, fraction: 3, separators });
}

/** The shorter of the rounded and the exact form: 2,000 rather than 2,000.00. */
function amount(format: Format, planck: bigint, name: string, unit: boolean): string {
  const exact = format.amount(planck, { exact: true, unit });
  if (name === 'fee') return exact;
  const rounded = format.amount(planck, { rounding: NEEDED.has(name) ? 'up' : 'down', unit });
  return exact.length < rounded.length ? exact : rounded;
}

function bigintValues(format: Format, name: string, value: bigint): Values {
  if (FIXED.has(name)) return { [name]: decimal(value, format) };
  return {
    [name]: IDS.has(name) ? value.toString() : amount(format, value, name, true),
    [`${name}Bare`]: amount(format, value, name, false),
  };
}

function numberValues(format: Format, name: string, value: number): Values {
  if (PERIODS.has(name)) return { [name]: format.period(value) };
  if (MOMENTS.has(name)) return { [name]: format.date(value) };
  if (PERCENTS.has(name)) return { [name]: format.percent(Math.round(value)) };
  return { [name]: value };
}

function textValues(name: string, value: string, network: NetworkInfo | undefined): Values {
  if (!KEY.test(value)) {
    const text = (Object.hasOwn(STATES, value) && STATES[value]) || sanitizeText(value, { maxLength: LONGEST_TEXT });
    return { [name]: name === 'operand' ? text.replace(/ /g, '_') : text };
  }
  if (!ACCOUNTS.has(name) || network === undefined) return { [name]: shortKey(value), [`${name}Full`]: value };
  const address = addressOf(network, value.toLowerCase() as AccountId);
  return { [name]: shortAddress(address), [`${name}Full`]: address };
}

/**
 * The measured values of a reason as its messages show them: amounts as `{name}` with the unit and `{nameBare}` without, ids and
 * counts as numbers, moments, periods and percentages in the language's form, accounts and keys short as `{name}` and whole as
 * `{nameFull}`. What a reason may have or not is `none` when it is not there.
 * @param network for addresses; without it accounts are shown by their public keys
 */
export function problemValues(format: Format, params: object, network?: NetworkInfo): Values {
  const values: Record<string, TextValue> = Object.fromEntries(OPTIONAL.map((name) => [name, 'none']));
  const { preview = {}, ...rest } = params as Readonly<Record<string, unknown>>;
  const foreseen = Object.entries(preview as object).filter(([, value]) => value !== 0n);
  for (const [name, value] of [...Object.entries(rest), ...foreseen]) {
    if (typeof value === 'bigint') Object.assign(values, bigintValues(format, name, value));
    else if (typeof value === 'number') Object.assign(values, numberValues(format, name, value));
    else if (typeof value === 'string') Object.assign(values, textValues(name, value, network));
    else if (typeof value === 'boolean') values[name] = String(value);
  }
  return values;
}
