import { base58 } from '@scure/base';
import { version } from '../../package.json';
import { fromHex } from '../scale/hex.js';
import { decodeAccount } from './ss58.js';
import type { Methods, RpcHost } from './types.js';

/** Multihash head of an ed25519 identity, so that the id reads as a peer id of this chain. */
const PEER_ID_HEAD = [0x00, 0x24, 0x08, 0x01, 0x12, 0x20];

export function systemMethods({ chain, node }: RpcHost): Methods {
  const nextIndex: Methods[string] = (params) => chain.nextNonce(decodeAccount(params.string(0, 'account')));
  const peerId = base58.encode(new Uint8Array([...PEER_ID_HEAD, ...fromHex(chain.genesisHash)]));
  return {
    system_name: () => 'StakePool Kit dev chain',
    system_version: () => version,
    system_chain: () => chain.chainName,
    system_chainType: () => 'Development',
    system_properties: () => ({ ...chain.properties }),
    system_health: () => ({ peers: 0, isSyncing: false, shouldHavePeers: false }),
    system_peers: () => [],
    system_localPeerId: () => peerId,
    system_localListenAddresses: () => [],
    system_nodeRoles: () => ['Authority'],
    system_syncState: () => {
      const currentBlock = chain.head().header.number;
      return { startingBlock: 0, currentBlock, highestBlock: currentBlock };
    },
    system_accountNextIndex: nextIndex,
    account_nextIndex: nextIndex,
    system_dryRun: (params) => node.runtimeCall('BlockBuilder_apply_extrinsic', params.hex(0, 'extrinsic'), params.optionalHash(1)),
  };
}
