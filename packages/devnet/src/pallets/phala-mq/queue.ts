import { type Context, StorageList, StorageMap, StorageValue } from '../../engine/context.js';
import { DispatchError } from '../../engine/errors.js';
import type { MessageHandler } from '../../engine/pallet.js';
import type { Hex } from '../../engine/types.js';
import { toHex } from '../../scale/hex.js';
import type { Tagged } from '../../scale/interface.js';
import { type PayloadName, payloadTypes, TOPICS } from './messages.js';

export type MessageOrigin = Tagged<string, Hex | undefined>;
export interface Message {
  sender: MessageOrigin;
  destination: Hex;
  payload: Hex;
}

export const OffchainIngress = new StorageMap<MessageOrigin, bigint>('PhalaMq', 'OffchainIngress');
export const OutboundMessages = new StorageList<Message>('PhalaMq', 'OutboundMessages');
export const QueuedOutboundMessage = new StorageValue<Message[]>('PhalaMq', 'QueuedOutboundMessage');

const utf8 = (text: string): Hex => toHex(new TextEncoder().encode(text));
const ON_CHAIN_ONLY = utf8('^');

const handlers = new Map<Hex, { payload: PayloadName; handle: MessageHandler }>();

/** Lets a pallet take part in the queue. */
export function listen(messages: Readonly<Record<string, MessageHandler>>): void {
  for (const [payload, handle] of Object.entries(messages))
    handlers.set(utf8(TOPICS[payload as PayloadName]), { payload: payload as PayloadName, handle });
}

/** Hands a message to the pallet that listens, then to the outside. A handler's refusal is swallowed, as the runtime does. */
export function dispatchMessage(ctx: Context, message: Message): void {
  const handler = handlers.get(message.destination);
  if (handler) {
    const payload = decodePayload(handler.payload, message.payload);
    if (payload !== undefined) {
      try {
        handler.handle(ctx, message.sender, payload);
      } catch (error) {
        if (!(error instanceof DispatchError)) throw error;
      }
    }
  }
  if (message.destination !== '0x' && !message.destination.startsWith(ON_CHAIN_ONLY)) OutboundMessages.append(ctx, message);
}

/** Undefined for what does not decode; bytes after the value are ignored, as the runtime does. */
function decodePayload(name: PayloadName, bytes: Hex): unknown {
  try {
    return payloadTypes.of(name).dec(bytes);
  } catch {
    return undefined;
  }
}

export function palletMessage(pallet: string, name: PayloadName, payload: unknown): Message {
  return {
    sender: { tag: 'Pallet', value: utf8(pallet) },
    destination: utf8(TOPICS[name]),
    payload: toHex(payloadTypes.of(name).enc(payload)),
  };
}

/** Sends a message in a pallet's name. */
export function pushMessage(ctx: Context, pallet: string, name: PayloadName, payload: unknown): void {
  dispatchMessage(ctx, palletMessage(pallet, name, payload));
}

/** Tells workers and gatekeepers what happened to a worker. */
export function pushWorkerEvent(ctx: Context, pallet: string, pubkey: Hex, tag: string, value?: unknown): void {
  pushMessage(ctx, pallet, 'SystemEvent', { tag: 'WorkerEvent', value: { pubkey, event: { tag, value } } });
}
