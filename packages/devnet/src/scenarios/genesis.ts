import { Context, type RuntimeConstants, StorageValue } from '../engine/context.js';
import { dispatch } from '../engine/dispatch-info.js';
import { createTree, Overlay } from '../engine/storage.js';
import type { Hex } from '../engine/types.js';
import { DEV_NAMES, devKey } from '../keys.js';
import { TotalIssuance } from '../pallets/balances/account.js';
import { CoolDownPeriod, SUBSIDY_POOL, type TokenomicParameters, Tokenomics } from '../pallets/phala-mining/state.js';
import { palletMessage, QueuedOutboundMessage } from '../pallets/phala-mq/queue.js';
import { MiningEnabled } from '../pallets/phala-stake-pool/state.js';
import { CODE, codeMarker } from '../pallets/runtime.js';
import { SudoKey } from '../pallets/sudo/index.js';
import { Account } from '../pallets/system/account.js';
import { Now } from '../pallets/timestamp/index.js';
import { TREASURY } from '../pallets/treasury/index.js';
import { twox128 } from '../scale/hash.js';
import { concat, toHex } from '../scale/hex.js';

export const PHA = 10n ** 12n;
const ONE = 1n << 64n;
const DAY = 86_400n;

/** Accounts of the real test network's genesis: three collators (each held by its session keys) and the former sudo. */
const GENESIS_ACCOUNTS: readonly { account: Hex; consumers: number }[] = [
  { account: '0x88ec63712ceec7482386541ef0dcfcd3b4c823ec1e8081e9842cb6c227e0ce04', consumers: 1 },
  { account: '0x92c4573dfd319538efd3e22cf0a8fe7676c62bbfcfacff657655a9db1334b614', consumers: 1 },
  { account: '0x92436be04f9dc677f9f51b092161b6e5ba00163ad6328fb2c920fcb30b6c7362', consumers: 0 },
  { account: '0x068c557b8eea67e915cd5a4b1634372931bf2aeaa284bcc10269406cd2163408', consumers: 1 },
];

/** The test network's parameters at genesis; bits are U64F64. */
export const RHALA_TOKENOMICS: TokenomicParameters = {
  pha_rate: ONE,
  rho: 18446756370313412349n,
  budget_per_block: 100n * ONE,
  v_max: 30_000n * ONE,
  cost_k: 291740030655n,
  cost_b: 621866907450610n,
  slash_rate: 61489146912365n,
  treasury_ratio: 3689348814741910323n,
  heartbeat_window: 10,
  rig_k: 5534023222112865485n,
  rig_b: 0n,
  re: 23980767295822417101n,
  k: 100n * ONE,
  kappa: ONE,
};

/** The canary network's parameters since runtime 1130. */
export const KHALA_TOKENOMICS: TokenomicParameters = {
  ...RHALA_TOKENOMICS,
  pha_rate: 4980620899901578936n,
  budget_per_block: 3465742917103625251400n,
  cost_k: 437391350309n,
  cost_b: 932334194078877n,
  slash_rate: 0n,
  heartbeat_window: 20,
  rig_k: 8296886389974309947n,
  re: 27670116110564327424n,
  k: 50n * ONE,
};

/** Storage versions as u16, by pallet. */
const PALLET_VERSIONS: Readonly<Record<string, Hex>> = {
  Balances: '0x0000',
  TransactionPayment: '0x0000',
  Treasury: '0x0000',
  Sudo: '0x0000',
  PhalaMq: '0x0500',
  PhalaRegistry: '0x0500',
  PhalaMining: '0x0500',
  PhalaStakePool: '0x0500',
};
const Multiplier = new StorageValue<bigint>('TransactionPayment', 'NextFeeMultiplier');

export interface GenesisOptions {
  readonly constants: RuntimeConstants;
  /** Unix milliseconds. */
  readonly time: number;
  /** Planck for each of //Alice … //Ferdie. */
  readonly fund: bigint;
  /** Planck in the subsidy pool; 0: the account does not exist. */
  readonly pot: bigint;
  /** Default: `tokenomicsOf` the constants. */
  readonly tokenomics?: TokenomicParameters;
}

/** The parameters of the network whose constants are taken. */
export const tokenomicsOf = ({ specName }: RuntimeConstants): TokenomicParameters =>
  specName === 'rhala' ? RHALA_TOKENOMICS : KHALA_TOKENOMICS;

/** Raw storage of block 0. `extend` may write more through the runtime's own storage items. */
export function genesisStorage(
  { constants, time, fund, pot, tokenomics = tokenomicsOf(constants) }: GenesisOptions,
  extend: (ctx: Context) => void = () => {},
): [Hex, Hex][] {
  const ctx = new Context(new Overlay(createTree()), constants, dispatch);
  Now.put(ctx, BigInt(time));
  Multiplier.put(ctx, 10n ** 18n);
  SudoKey.put(ctx, devKey('//Alice').publicKey);
  Tokenomics.put(ctx, tokenomics);
  CoolDownPeriod.put(ctx, 7n * DAY);
  if (!constants.miningEnabledByDefault) MiningEnabled.put(ctx, true);
  QueuedOutboundMessage.put(ctx, [
    palletMessage('PhalaMining', 'GatekeeperEvent', { tag: 'TokenomicParametersChanged', value: tokenomics }),
  ]);
  for (const name of DEV_NAMES) endow(ctx, devKey(`//${name}`).publicKey, fund);
  for (const { account, consumers } of GENESIS_ACCOUNTS) endow(ctx, account, 1000n * PHA, consumers);
  endow(ctx, TREASURY, PHA / 100n);
  if (pot > 0n) endow(ctx, SUBSIDY_POOL, pot);
  for (const [pallet, version] of Object.entries(PALLET_VERSIONS)) {
    ctx.storage.set(toHex(concat(twox128(pallet), twox128(':__STORAGE_VERSION__:'))), version);
  }
  ctx.storage.set(CODE, codeMarker(constants));
  extend(ctx);
  return [...ctx.storage.changes()] as [Hex, Hex][];
}

/** Gives an account free balance out of nothing. */
export function endow(ctx: Context, who: Hex, free: bigint, consumers = 0): void {
  const account = Account.get(ctx, who);
  Account.put(ctx, who, { ...account, consumers, providers: 1, data: { ...account.data, free: account.data.free + free } });
  TotalIssuance.put(ctx, TotalIssuance.get(ctx) + free);
}
