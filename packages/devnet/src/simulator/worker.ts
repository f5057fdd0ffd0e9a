import type { Hex } from '../engine/types.js';
import { devKey, type KeyPair } from '../keys.js';
import { blake2_256 } from '../scale/hash.js';
import { concat, fromHex, readLittleEndian } from '../scale/hex.js';
import type { Head, Miner } from './chain-state.js';
import { SimulatorError } from './errors.js';
import { miningReportEvent, type OffchainMessage, registryEvent, TOPICS } from './messages.js';

/** A worker whose key the simulated network holds. */
export interface SimulatedWorker {
  readonly publicKey: Hex;
  readonly key: KeyPair;
  /** What the chain's heartbeat challenges are compared with. */
  readonly challengeHash: bigint;
}

export function simulatedWorker(key: KeyPair): SimulatedWorker {
  const hash = blake2_256(fromHex(key.publicKey));
  return { publicKey: key.publicKey, key, challengeHash: readLittleEndian(hash.slice().reverse()) };
}

export const numberedWorker = (seed: string, n: number): SimulatedWorker => simulatedWorker(devKey(`//${seed}//worker//${n}`));

/** Does this worker answer the challenge? */
export const isChallenged = (worker: SimulatedWorker, seed: bigint, onlineTarget: bigint): boolean =>
  onlineTarget > 0n && (worker.challengeHash ^ seed) <= onlineTarget;

/** An encryption key for the registry: nobody decrypts with it, it only has to be the worker's own. */
export const ecdhPublicKey = (publicKey: Hex): Uint8Array => blake2_256(concat(new TextEncoder().encode('ecdh'), fromHex(publicKey)));

/** The chain divides score points by 6 per iteration and second, and caps them. */
const POINTS = 6;
export const MAX_SCORE = 6000;
const BENCHMARK_SECONDS = 30 * 24 * 3600;

/**
 * A benchmark that ends with `score`, rounded up to a multiple of 6. It claims to have begun long ago, so that a block more or less
 * until it is included does not change the result.
 */
export function benchmarkMessage(worker: SimulatedWorker, score: number, head: Head): OffchainMessage {
  if (!Number.isInteger(score) || score < 1 || score > MAX_SCORE) {
    throw new SimulatorError('bad-argument', `A benchmark score is a whole number from 1 to ${MAX_SCORE}, not ${score}.`);
  }
  const now = BigInt(head.timestampMs);
  const seconds = BigInt(Math.min(BENCHMARK_SECONDS, Math.floor(head.timestampMs / 1000)));
  if (seconds < 1n) throw new SimulatorError('clock-behind', 'The chain has no time yet. Build a block before the benchmark.');
  const perSecond = BigInt(Math.ceil(score / POINTS));
  const payload = registryEvent.enc({
    tag: 'BenchReport',
    value: { startTime: now - seconds * 1000n, iterations: perSecond * seconds + seconds / 2n },
  });
  return { origin: { worker: worker.publicKey }, key: worker.key, topic: TOPICS.registryEvent, payload };
}

/**
 * A heartbeat after which the miner's P instant is `pInstant` (the chain caps it at 1.2 × P init), if the next block comes
 * `slotMs` after the head.
 * @throws SimulatorError `clock-behind` when the chain's clock is not past the last heartbeat: the runtime would trap.
 */
export function heartbeatMessage(
  worker: SimulatedWorker,
  miner: Miner,
  pInstant: number,
  sessionId: number,
  head: Head,
  slotMs: number,
): OffchainMessage {
  const last = miner.challengeTimeLast;
  if (BigInt(Math.floor(head.timestampMs / 1000)) <= last) {
    throw new SimulatorError(
      'clock-behind',
      `Worker ${worker.publicKey} already reported at ${last} s; the chain's clock must pass that first.`,
    );
  }
  const elapsed = BigInt(Math.floor((head.timestampMs + slotMs) / 1000)) - last;
  const iterations = miner.iterations + (BigInt(pInstant) * elapsed + 5n) / 6n;
  const payload = miningReportEvent.enc({
    tag: 'Heartbeat',
    value: { sessionId, challengeBlock: head.number, challengeTime: BigInt(head.timestampMs), iterations },
  });
  return { origin: { worker: worker.publicKey }, key: worker.key, topic: TOPICS.miningReport, payload };
}
