import { ensureRoot, ensureSigned } from '../../engine/context.js';
import { ensure, moduleError } from '../../engine/errors.js';
import type { Pallet } from '../../engine/pallet.js';
import type { Hex } from '../../engine/types.js';
import { verifySr25519 } from '../../keys.js';
import { fromHex } from '../../scale/hex.js';
import { pushMessage, pushWorkerEvent } from '../phala-mq/queue.js';
import { types } from '../runtime-types.js';
import { BlockNumber } from '../system/account.js';
import { Now } from '../timestamp/index.js';
import { onGatekeeperRegistryEvent, onRegistryEvent } from './messages.js';
import {
  BenchmarkDuration,
  Endpoints,
  Gatekeeper,
  GatekeeperMasterPubkey,
  MasterKeyRotationLock,
  PRuntimeAddedAt,
  PRuntimeAllowList,
  RelaychainGenesisBlockHashAllowList,
  TopicKey,
  Workers,
} from './state.js';

const NAME = 'PhalaRegistry';
const WEIGHT = 100_010_000n;
/** What a worker registered by force has: no attestation, one core at feature level 4. */
const FORCED_CONFIDENCE = 128;
const ENDPOINT_EXPIRY = 4n * 3600n * 1000n;

interface EndpointPayload {
  pubkey: Hex;
  versioned_endpoints: unknown;
  signing_time: bigint;
}
const endpointPayload = types.of<EndpointPayload>('WorkerEndpointPayload');

export const phalaRegistry: Pallet = {
  name: NAME,
  weights: {
    force_set_benchmark_duration: WEIGHT,
    force_register_worker: WEIGHT,
    force_register_topic_pubkey: WEIGHT,
    register_gatekeeper: WEIGHT,
    unregister_gatekeeper: WEIGHT,
  },
  calls: {
    force_set_benchmark_duration(ctx, origin, { value }: { value: number }) {
      ensureRoot(origin);
      BenchmarkDuration.put(ctx, value);
    },
    force_register_worker(ctx, origin, { pubkey, ecdh_pubkey, operator }: { pubkey: Hex; ecdh_pubkey: Hex; operator: Hex | null }) {
      ensureRoot(origin);
      Workers.put(ctx, pubkey, {
        pubkey,
        ecdh_pubkey,
        runtime_version: 0,
        last_updated: 0n,
        operator,
        confidence_level: FORCED_CONFIDENCE,
        initial_score: null,
        features: [1, 4],
      });
      pushWorkerEvent(ctx, NAME, pubkey, 'Registered', { confidence_level: FORCED_CONFIDENCE });
      ctx.deposit(NAME, 'WorkerAdded', { pubkey });
    },
    force_register_topic_pubkey(ctx, origin, { topic, pubkey }: { topic: Hex; pubkey: Hex }) {
      ensureRoot(origin);
      TopicKey.put(ctx, topic, pubkey);
    },
    register_gatekeeper(ctx, origin, { gatekeeper }: { gatekeeper: Hex }) {
      ensureRoot(origin);
      ensure(MasterKeyRotationLock.get(ctx) === null, NAME, 'MasterKeyInRotation');
      const gatekeepers = Gatekeeper.get(ctx);
      ensure(gatekeepers.length === 0 || GatekeeperMasterPubkey.find(ctx) !== null, NAME, 'MasterKeyUninitialized');
      if (!gatekeepers.includes(gatekeeper)) {
        const worker = Workers.find(ctx, gatekeeper);
        if (!worker) throw moduleError(NAME, 'WorkerNotFound');
        Gatekeeper.put(ctx, [...gatekeepers, gatekeeper]);
        const value = { pubkey: gatekeeper, ecdh_pubkey: worker.ecdh_pubkey };
        if (gatekeepers.length === 0) pushMessage(ctx, NAME, 'GatekeeperLaunch', { tag: 'FirstGatekeeper', value });
        else pushMessage(ctx, NAME, 'GatekeeperChange', { tag: 'Registered', value });
      }
      ctx.deposit(NAME, 'GatekeeperAdded', { pubkey: gatekeeper });
    },
    unregister_gatekeeper(ctx, origin, { gatekeeper }: { gatekeeper: Hex }) {
      ensureRoot(origin);
      ensure(MasterKeyRotationLock.get(ctx) === null, NAME, 'MasterKeyInRotation');
      const gatekeepers = Gatekeeper.get(ctx);
      ensure(gatekeepers.includes(gatekeeper), NAME, 'InvalidGatekeeper');
      ensure(gatekeepers.length > 1, NAME, 'CannotRemoveLastGatekeeper');
      Gatekeeper.put(
        ctx,
        gatekeepers.filter((g) => g !== gatekeeper),
      );
      pushMessage(ctx, NAME, 'GatekeeperChange', { tag: 'Unregistered', value: gatekeeper });
    },
    update_worker_endpoint(ctx, origin, args: { endpoint_payload: EndpointPayload; signature: Hex }) {
      ensureSigned(origin);
      const { pubkey, versioned_endpoints, signing_time } = args.endpoint_payload;
      const signature = fromHex(args.signature);
      ensure(signature.length === 64, NAME, 'InvalidSignatureLength');
      ensure(verifySr25519(endpointPayload.enc(args.endpoint_payload), signature, fromHex(pubkey)), NAME, 'InvalidSignature');
      const now = Now.get(ctx);
      ensure(signing_time < now && now <= signing_time + ENDPOINT_EXPIRY, NAME, 'InvalidEndpointSigningTime');
      ensure(Workers.has(ctx, pubkey), NAME, 'InvalidPubKey');
      Endpoints.put(ctx, pubkey, versioned_endpoints);
    },
    add_pruntime(ctx, origin, { pruntime_hash }: { pruntime_hash: Hex }) {
      ensureRoot(origin);
      const allowed = PRuntimeAllowList.get(ctx);
      ensure(!allowed.includes(pruntime_hash), NAME, 'PRuntimeAlreadyExists');
      PRuntimeAllowList.put(ctx, [...allowed, pruntime_hash]);
      PRuntimeAddedAt.put(ctx, pruntime_hash, BlockNumber.get(ctx));
    },
    remove_pruntime(ctx, origin, { pruntime_hash }: { pruntime_hash: Hex }) {
      ensureRoot(origin);
      const allowed = PRuntimeAllowList.get(ctx);
      ensure(allowed.includes(pruntime_hash), NAME, 'PRuntimeNotFound');
      PRuntimeAllowList.put(
        ctx,
        allowed.filter((hash) => hash !== pruntime_hash),
      );
      PRuntimeAddedAt.remove(ctx, pruntime_hash);
    },
    add_relaychain_genesis_block_hash(ctx, origin, { genesis_block_hash }: { genesis_block_hash: Hex }) {
      ensureRoot(origin);
      const allowed = RelaychainGenesisBlockHashAllowList.get(ctx);
      ensure(!allowed.includes(genesis_block_hash), NAME, 'GenesisBlockHashAlreadyExists');
      RelaychainGenesisBlockHashAllowList.put(ctx, [...allowed, genesis_block_hash]);
    },
    remove_relaychain_genesis_block_hash(ctx, origin, { genesis_block_hash }: { genesis_block_hash: Hex }) {
      ensureRoot(origin);
      const allowed = RelaychainGenesisBlockHashAllowList.get(ctx);
      ensure(allowed.includes(genesis_block_hash), NAME, 'GenesisBlockHashNotFound');
      RelaychainGenesisBlockHashAllowList.put(
        ctx,
        allowed.filter((hash) => hash !== genesis_block_hash),
      );
    },
  },
  messages: { RegistryEvent: onRegistryEvent, GatekeeperRegistryEvent: onGatekeeperRegistryEvent },
};
