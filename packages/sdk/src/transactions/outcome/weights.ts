import type { Rpc } from '../../chain/rpc.js';
import { compactLength, concatBytes, fromHex, type Hex, toHex, u32Bytes } from '../../chain/scale/bytes.js';
import { Cursor } from '../../chain/scale/cursor.js';
import type { OwnEvent } from '../types.js';
import type { CallNode } from './call-tree.js';

/** What a call, given by its bytes, is declared to weigh. */
export type DeclaredWeight = (call: Hex) => Promise<bigint>;

const UNSIGNED_V4 = Uint8Array.of(4);
const INDEXES = '0x'.length + 4;

/** Bytes of a batch with its first items only. */
export const batchPrefix = ({ hex, items }: CallNode, length: number): Hex =>
  `0x${hex.slice(2, INDEXES)}${toHex(compactLength(length)).slice(2)}${items
    .slice(0, length)
    .map((item) => item.hex.slice(2))
    .join('')}`;

/** What the transaction weighed; `null` when its events do not tell. */
export function reportedWeight(events: readonly OwnEvent[]): bigint | null {
  const last = events.findLast(({ pallet, name }) => pallet === 'System' && /^Extrinsic(Success|Failed)$/.test(name));
  const info = last?.fields.at(-1) as { readonly weight?: unknown } | undefined;
  return typeof info?.weight === 'bigint' ? info.weight : null;
}

/**
 * Declared weights by the runtime of a block, each asked for once.
 * @param at the block before the transaction's
 */
export function declaredWeights(rpc: Pick<Rpc, 'send'>, at: string): DeclaredWeight {
  const known = new Map<Hex, Promise<bigint>>();
  const ask = async (call: Hex): Promise<bigint> => {
    const body = concatBytes(UNSIGNED_V4, fromHex(call));
    const extrinsic = concatBytes(compactLength(body.length), body);
    const answer = await rpc.send<string>('state_call', [
      'TransactionPaymentApi_query_info',
      toHex(concatBytes(extrinsic, u32Bytes(extrinsic.length))),
      at,
    ]);
    return new Cursor().reset(answer).u64();
  };
  return (call) => {
    const asked = known.get(call) ?? ask(call);
    known.set(call, asked);
    return asked;
  };
}
