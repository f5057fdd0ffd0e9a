import { CodecTable } from '../../scale/codec.js';
import type { TypeDefinitions } from '../../scale/interface.js';

/** Payloads of the message queue. The metadata does not describe them. */
const payloads: TypeDefinitions = {
  RegistryEvent: {
    path: 'RegistryEvent',
    variants: [
      [0, 'BenchReport', { start_time: 'u64', iterations: 'u64' }],
      [1, 'MasterPubkey', { master_pubkey: '[u8; 32]' }],
    ],
  },
  GatekeeperRegistryEvent: {
    path: 'GatekeeperRegistryEvent',
    variants: [[0, 'RotatedMasterPubkey', { rotation_id: 'u64', master_pubkey: '[u8; 32]' }]],
  },
  MiningReportEvent: {
    path: 'MiningReportEvent',
    variants: [
      [0, 'Heartbeat', { session_id: 'u32', challenge_block: 'u32', challenge_time: 'u64', iterations: 'u64' }],
      [
        1,
        'HeartbeatV2',
        { session_id: 'u32', challenge_block: 'u32', challenge_time: 'u64', iterations: 'u64', n_clusters: 'u32', n_contracts: 'u32' },
      ],
    ],
  },
  SettleInfo: { path: 'SettleInfo', fields: { pubkey: '[u8; 32]', v: 'u128', payout: 'u128', treasury: 'u128' } },
  MiningInfoUpdateEvent: {
    path: 'MiningInfoUpdateEvent',
    fields: {
      block_number: 'u32',
      timestamp_ms: 'u64',
      offline: 'Vec<[u8; 32]>',
      recovered_to_online: 'Vec<[u8; 32]>',
      settle: 'Vec<SettleInfo>',
    },
  },
  WorkerEvent: {
    path: 'WorkerEvent',
    variants: [
      [0, 'Registered', { confidence_level: 'u8' }],
      [1, 'BenchStart', { duration: 'u32' }],
      [2, 'BenchScore', ['u32']],
      [3, 'MiningStart', { session_id: 'u32', init_v: 'u128', init_p: 'u32' }],
      [4, 'MiningStop'],
      [5, 'MiningEnterUnresponsive'],
      [6, 'MiningExitUnresponsive'],
    ],
  },
  SystemEvent: {
    path: 'SystemEvent',
    variants: [
      [0, 'WorkerEvent', { pubkey: '[u8; 32]', event: 'WorkerEvent' }],
      [1, 'HeartbeatChallenge', { seed: '[u8; 32]', online_target: '[u8; 32]' }],
    ],
  },
  Gatekeeper: { path: 'Gatekeeper', fields: { pubkey: '[u8; 32]', ecdh_pubkey: '[u8; 32]' } },
  GatekeeperLaunch: {
    path: 'GatekeeperLaunch',
    variants: [
      [0, 'FirstGatekeeper', ['Gatekeeper']],
      [1, 'MasterPubkeyOnChain', ['[u8; 32]']],
      [3, 'MasterPubkeyRotated', ['[u8; 32]']],
    ],
  },
  GatekeeperChange: {
    path: 'GatekeeperChange',
    variants: [
      [0, 'Registered', ['Gatekeeper']],
      [1, 'Unregistered', ['[u8; 32]']],
    ],
  },
  TokenomicParameters: {
    path: 'TokenomicParameters',
    fields: {
      pha_rate: 'u128',
      rho: 'u128',
      budget_per_block: 'u128',
      v_max: 'u128',
      cost_k: 'u128',
      cost_b: 'u128',
      slash_rate: 'u128',
      treasury_ratio: 'u128',
      heartbeat_window: 'u32',
      rig_k: 'u128',
      rig_b: 'u128',
      re: 'u128',
      k: 'u128',
      kappa: 'u128',
    },
  },
  GatekeeperEvent: { path: 'GatekeeperEvent', variants: [[1, 'TokenomicParametersChanged', ['TokenomicParameters']]] },
};

export const payloadTypes = new CodecTable(payloads);

/** Topics by what they carry. Those that start with `^` never leave the chain. */
export const TOPICS = {
  RegistryEvent: '^phala/registry/event',
  GatekeeperRegistryEvent: '^phala/registry/gk_event',
  MiningInfoUpdateEvent: '^phala/mining/update',
  MiningReportEvent: 'phala/mining/report',
  SystemEvent: 'phala/system/event',
  GatekeeperEvent: 'phala/gatekeeper/event',
  GatekeeperLaunch: 'phala/gatekeeper/launch',
  GatekeeperChange: 'phala/gatekeeper/change',
} as const;
export type PayloadName = keyof typeof TOPICS;
