import type { PalletInterface } from '../../scale/interface.js';

export const phalaMqInterface = {
  name: 'PhalaMq',
  index: 85,
  types: {
    MessageOrigin: {
      path: 'phala_mq::types::MessageOrigin',
      variants: [
        [0, 'Pallet', ['Vec<u8>']],
        [1, 'Contract', ['H256 as ContractId']],
        [2, 'Worker', ['Sr25519Public as sp_core::sr25519::Public']],
        [3, 'AccountId', ['H256 as AccountId']],
        [4, 'MultiLocation', ['Vec<u8>']],
        [5, 'Gatekeeper'],
        [6, 'Cluster', ['H256 as ContractClusterId']],
        [255, 'Reserved'],
      ],
    },
    Message: {
      path: 'phala_mq::types::Message',
      fields: { sender: 'MessageOrigin as SenderId', destination: 'Topic', payload: 'Vec<u8>' },
    },
    Topic: { path: 'phala_mq::types::Topic', fields: ['Vec<u8> as Path'] },
    SignedMessage: { path: 'phala_mq::types::SignedMessage', fields: { message: 'Message', sequence: 'u64', signature: 'Vec<u8>' } },
    CheckMqSequence: { path: 'phala_pallets::mq::check_seq::CheckMqSequence', fields: [] },
  },
  storage: {
    OffchainIngress: { hashers: ['Twox64Concat'], key: 'MessageOrigin', value: 'u64' },
    QueuedOutboundMessage: { value: 'Vec<Message>' },
    OutboundMessages: { value: 'Vec<Message>', fallback: '0x00' },
  },
  calls: {
    path: 'phala_pallets::mq::pallet::Call',
    variants: [
      [0, 'sync_offchain_message', { signed_message: 'SignedMessage' }],
      [1, 'push_message', { destination: 'Vec<u8>', payload: 'Vec<u8>' }],
      [2, 'force_push_pallet_message', { destination: 'Vec<u8>', payload: 'Vec<u8>' }],
    ],
  },
  errors: { path: 'phala_pallets::mq::pallet::Error', variants: ['BadSender', 'BadSequence', 'BadDestination'] },
  constants: {},
} as const satisfies PalletInterface;
