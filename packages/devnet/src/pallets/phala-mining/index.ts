import { type Context, ensureRoot, ensureSigned } from '../../engine/context.js';
import { ensure, moduleError } from '../../engine/errors.js';
import type { Pallet } from '../../engine/pallet.js';
import type { Hex } from '../../engine/types.js';
import { blake2_256 } from '../../scale/hash.js';
import { concat, fromHex, littleEndian, toHex } from '../../scale/hex.js';
import { FIXED_ONE, fixedMul } from '../fixed-point.js';
import { pushMessage } from '../phala-mq/queue.js';
import { Workers } from '../phala-registry/state.js';
import { BlockHash } from '../system/account.js';
import { onMiningInfoUpdate, onMiningReport } from './messages.js';
import { start, stop, unbind } from './miners.js';
import {
  CoolDownPeriod,
  ExpectedHeartbeatCount,
  MinerBindings,
  MiningHalvingInterval,
  MiningStartBlock,
  OnlineMiners,
  ScheduledTokenomicUpdate,
  type TokenomicParameters,
  Tokenomics,
} from './state.js';
import { onlineTarget } from './tokenomics.js';

const NAME = 'PhalaMining';
const HALVING_FACTOR = (FIXED_ONE * 3n) / 4n;
const ZERO_SEED: Hex = `0x${'00'.repeat(32)}`;
const EVERYONE: Hex = `0x${'ff'.repeat(32)}`;

function challenge(ctx: Context, seed: Hex, online_target: Hex): void {
  pushMessage(ctx, NAME, 'SystemEvent', { tag: 'HeartbeatChallenge', value: { seed, online_target } });
}

function setTokenomics(ctx: Context, params: TokenomicParameters): void {
  Tokenomics.put(ctx, params);
  pushMessage(ctx, NAME, 'GatekeeperEvent', { tag: 'TokenomicParametersChanged', value: params });
  ctx.deposit(NAME, 'TokenomicParametersChanged');
}

function maybeHalve(ctx: Context, number: number): void {
  const interval = MiningHalvingInterval.find(ctx);
  if (!interval) return;
  const elapsed = (number - (MiningStartBlock.find(ctx) ?? 0)) >>> 0;
  if (elapsed % interval !== interval - 1) return;
  const params = Tokenomics.find(ctx);
  if (!params) {
    ctx.deposit(NAME, 'InternalErrorWrongHalvingConfigured');
    return;
  }
  ctx.deposit(NAME, 'SubsidyBudgetHalved');
  setTokenomics(ctx, { ...params, budget_per_block: fixedMul(params.budget_per_block, HALVING_FACTOR) });
}

export const phalaMining: Pallet = {
  name: NAME,
  weights: { force_heartbeat: 1n, force_start_mining: 1n, force_stop_mining: 1n, update_tokenomic: 1n },
  calls: {
    set_cool_down_expiration(ctx, origin, { period }: { period: bigint }) {
      ensureRoot(origin);
      CoolDownPeriod.put(ctx, period);
      ctx.deposit(NAME, 'CoolDownExpirationChanged', { period });
    },
    unbind(ctx, origin, { miner }: { miner: Hex }) {
      const who = ensureSigned(origin);
      const worker = MinerBindings.find(ctx, miner);
      if (!worker) throw moduleError(NAME, 'MinerNotBound');
      const info = Workers.find(ctx, worker);
      if (!info) throw moduleError(NAME, 'WorkerNotRegistered');
      ensure(info.operator === who, NAME, 'BadSender');
      unbind(ctx, miner, true);
    },
    force_heartbeat(ctx, origin) {
      ensureRoot(origin);
      challenge(ctx, ZERO_SEED, EVERYONE);
    },
    force_start_mining(ctx, origin, { miner, stake }: { miner: Hex; stake: bigint }) {
      ensureRoot(origin);
      start(ctx, miner, stake);
    },
    force_stop_mining(ctx, origin, { miner }: { miner: Hex }) {
      ensureRoot(origin);
      stop(ctx, miner);
    },
    update_tokenomic(ctx, origin, { new_params }: { new_params: TokenomicParameters }) {
      ensureRoot(origin);
      ScheduledTokenomicUpdate.put(ctx, new_params);
    },
  },
  messages: { MiningReportEvent: onMiningReport, MiningInfoUpdateEvent: onMiningInfoUpdate },
  onFinalize(ctx, number) {
    const parent = BlockHash.get(ctx, number - 1);
    const seed = toHex(blake2_256(concat(fromHex(parent), littleEndian(number, 4))));
    challenge(ctx, seed, toHex(littleEndian(onlineTarget(OnlineMiners.get(ctx), ExpectedHeartbeatCount.find(ctx)), 32)));
    const scheduled = ScheduledTokenomicUpdate.find(ctx);
    if (scheduled) {
      ScheduledTokenomicUpdate.remove(ctx);
      setTokenomics(ctx, scheduled);
    }
    maybeHalve(ctx, number);
  },
};
