import { StorageMap, StorageValue } from '../../engine/context.js';
import type { Hex } from '../../engine/types.js';

export interface WorkerInfo {
  pubkey: Hex;
  ecdh_pubkey: Hex;
  runtime_version: number;
  last_updated: bigint;
  operator: Hex | null;
  confidence_level: number;
  initial_score: number | null;
  features: number[];
}

export const Workers = new StorageMap<Hex, WorkerInfo>('PhalaRegistry', 'Workers');
export const Gatekeeper = new StorageValue<Hex[]>('PhalaRegistry', 'Gatekeeper');
export const GatekeeperMasterPubkey = new StorageValue<Hex>('PhalaRegistry', 'GatekeeperMasterPubkey');
export const MasterKeyRotationLock = new StorageValue<bigint | null>('PhalaRegistry', 'MasterKeyRotationLock');
export const ContractKeys = new StorageMap<Hex, Hex>('PhalaRegistry', 'ContractKeys');
export const ClusterKeys = new StorageMap<Hex, Hex>('PhalaRegistry', 'ClusterKeys');
export const TopicKey = new StorageMap<Hex, Hex>('PhalaRegistry', 'TopicKey');
export const BenchmarkDuration = new StorageValue<number>('PhalaRegistry', 'BenchmarkDuration');
export const PRuntimeAllowList = new StorageValue<Hex[]>('PhalaRegistry', 'PRuntimeAllowList');
export const PRuntimeAddedAt = new StorageMap<Hex, number>('PhalaRegistry', 'PRuntimeAddedAt');
export const RelaychainGenesisBlockHashAllowList = new StorageValue<Hex[]>('PhalaRegistry', 'RelaychainGenesisBlockHashAllowList');
export const Endpoints = new StorageMap<Hex, unknown>('PhalaRegistry', 'Endpoints');
