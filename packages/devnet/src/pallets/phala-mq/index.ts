import { ensureRoot, ensureSigned } from '../../engine/context.js';
import { ensure } from '../../engine/errors.js';
import type { Pallet } from '../../engine/pallet.js';
import type { Hex } from '../../engine/types.js';
import { fromHex, toHex } from '../../scale/hex.js';
import { checkSignature, type SignedMessage } from '../phala-registry/signature.js';
import { dispatchMessage, OffchainIngress, OutboundMessages, QueuedOutboundMessage } from './queue.js';

const OFFCHAIN_SENDERS = new Set(['Worker', 'Gatekeeper', 'Contract', 'Cluster']);
/** A topic may not start with these; `^` is the exception that keeps a message on chain. */
const RESERVED_FIRST = new Set(new TextEncoder().encode("~!@#$%&*_+-=|<>?,./;:'"));
const WEIGHT = 100_010_000n;

function isValidTopic(destination: Hex): boolean {
  const [first] = fromHex(destination);
  return first !== undefined && !RESERVED_FIRST.has(first);
}

export const phalaMq: Pallet = {
  name: 'PhalaMq',
  weights: { sync_offchain_message: WEIGHT, push_message: WEIGHT, force_push_pallet_message: WEIGHT },
  calls: {
    sync_offchain_message(ctx, origin, { signed_message }: { signed_message: SignedMessage }) {
      ensureSigned(origin);
      const { message, sequence } = signed_message;
      ensure(OFFCHAIN_SENDERS.has(message.sender.tag), 'PhalaMq', 'BadSender');
      ensure(isValidTopic(message.destination), 'PhalaMq', 'BadDestination');
      const expected = OffchainIngress.find(ctx, message.sender) ?? 0n;
      ensure(sequence === expected, 'PhalaMq', 'BadSequence');
      checkSignature(ctx, signed_message);
      OffchainIngress.put(ctx, message.sender, expected + 1n);
      dispatchMessage(ctx, message);
    },
    push_message(ctx, origin, { destination, payload }: { destination: Hex; payload: Hex }) {
      const account = ensureSigned(origin);
      dispatchMessage(ctx, { sender: { tag: 'AccountId', value: account }, destination, payload });
    },
    force_push_pallet_message(ctx, origin, { destination, payload }: { destination: Hex; payload: Hex }) {
      ensureRoot(origin);
      const sender = { tag: 'Pallet', value: toHex(new TextEncoder().encode('ForcePushed')) };
      dispatchMessage(ctx, { sender, destination, payload });
    },
  },
  onInitialize(ctx) {
    OutboundMessages.remove(ctx);
    const queued = QueuedOutboundMessage.find(ctx);
    if (!queued) return;
    QueuedOutboundMessage.remove(ctx);
    for (const message of queued) dispatchMessage(ctx, message);
  },
};
