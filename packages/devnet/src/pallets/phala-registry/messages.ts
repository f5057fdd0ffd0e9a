import type { Context } from '../../engine/context.js';
import { ensure, moduleError, Trap } from '../../engine/errors.js';
import type { Hex } from '../../engine/types.js';
import type { Tagged } from '../../scale/interface.js';
import { type MessageOrigin, pushMessage, pushWorkerEvent } from '../phala-mq/queue.js';
import { Now } from '../timestamp/index.js';
import { Gatekeeper, GatekeeperMasterPubkey, MasterKeyRotationLock, Workers } from './state.js';

const NAME = 'PhalaRegistry';
const MAX_SCORE = 6000n;

type RegistryEvent = Tagged<'BenchReport', { start_time: bigint; iterations: bigint }> | Tagged<'MasterPubkey', { master_pubkey: Hex }>;

export function onRegistryEvent(ctx: Context, sender: MessageOrigin, event: RegistryEvent): void {
  if (sender.tag !== 'Worker') throw moduleError(NAME, 'InvalidSender');
  const pubkey = sender.value as Hex;
  if (event.tag === 'BenchReport') {
    const now = Now.get(ctx);
    ensure(now > event.value.start_time, NAME, 'InvalidBenchReport');
    const seconds = (now - event.value.start_time) / 1000n;
    if (seconds === 0n) throw new Trap('a benchmark report of less than a second divides by zero');
    const rate = BigInt.asUintN(32, BigInt.asUintN(64, (event.value.iterations / seconds) * 6n));
    const score = Number(rate < MAX_SCORE ? rate : MAX_SCORE);
    const worker = Workers.find(ctx, pubkey);
    if (worker) Workers.put(ctx, pubkey, { ...worker, initial_score: score, last_updated: now });
    pushWorkerEvent(ctx, NAME, pubkey, 'BenchScore', score);
    return;
  }
  ensure(Gatekeeper.get(ctx).includes(pubkey), NAME, 'InvalidGatekeeper');
  const saved = GatekeeperMasterPubkey.find(ctx);
  const { master_pubkey } = event.value;
  if (saved !== null) {
    ensure(saved === master_pubkey, NAME, 'MasterKeyMismatch');
    return;
  }
  GatekeeperMasterPubkey.put(ctx, master_pubkey);
  pushMessage(ctx, NAME, 'GatekeeperLaunch', { tag: 'MasterPubkeyOnChain', value: master_pubkey });
}

type RotationEvent = Tagged<'RotatedMasterPubkey', { rotation_id: bigint; master_pubkey: Hex }>;

export function onGatekeeperRegistryEvent(ctx: Context, sender: MessageOrigin, event: RotationEvent): void {
  ensure(sender.tag === 'Gatekeeper', NAME, 'InvalidSender');
  const { rotation_id, master_pubkey } = event.value;
  const rotation_lock = MasterKeyRotationLock.get(ctx);
  if (rotation_lock !== rotation_id) {
    ctx.deposit(NAME, 'MasterKeyRotationFailed', { rotation_lock, gatekeeper_rotation_id: rotation_id });
    throw moduleError(NAME, 'InvalidRotatedMasterPubkey');
  }
  GatekeeperMasterPubkey.put(ctx, master_pubkey);
  MasterKeyRotationLock.put(ctx, null);
  ctx.deposit(NAME, 'MasterKeyRotated', { rotation_id, master_pubkey });
  pushMessage(ctx, NAME, 'GatekeeperLaunch', { tag: 'MasterPubkeyRotated', value: master_pubkey });
}
