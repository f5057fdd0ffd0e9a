import type { Context } from '../../engine/context.js';
import { ensure, moduleError } from '../../engine/errors.js';
import type { Hex } from '../../engine/types.js';
import { verifySr25519 } from '../../keys.js';
import { concat, fromHex, littleEndian } from '../../scale/hex.js';
import type { Message, MessageOrigin } from '../phala-mq/queue.js';
import { types } from '../runtime-types.js';
import { ClusterKeys, ContractKeys, GatekeeperMasterPubkey } from './state.js';

export interface SignedMessage {
  message: Message;
  sequence: bigint;
  signature: Hex;
}

const messageCodec = types.of<Message>('Message');

function keyOf(ctx: Context, sender: MessageOrigin): Hex {
  const id = sender.value as Hex;
  switch (sender.tag) {
    case 'Worker':
      return id;
    case 'Cluster':
      return ClusterKeys.find(ctx, id) ?? refuse('UnknownCluster');
    case 'Contract':
      return ContractKeys.find(ctx, id) ?? refuse('UnknownContract');
    case 'Gatekeeper':
      return GatekeeperMasterPubkey.find(ctx) ?? refuse('MasterKeyUninitialized');
    default:
      return refuse('CannotHandleUnknownMessage');
  }
}

function refuse(error: string): never {
  throw moduleError('PhalaRegistry', error);
}

/** The signature is over the encoded message and its sequence as u64, by the key its sender stands for. */
export function checkSignature(ctx: Context, { message, sequence, signature }: SignedMessage): void {
  const publicKey = keyOf(ctx, message.sender);
  const bytes = fromHex(signature);
  ensure(bytes.length === 64, 'PhalaRegistry', 'InvalidSignatureLength');
  const signed = concat(messageCodec.enc(message), littleEndian(sequence, 8));
  ensure(verifySr25519(signed, bytes, fromHex(publicKey)), 'PhalaRegistry', 'InvalidSignature');
}
