import type { Hex } from '../engine/types.js';
import { byteLength } from './bytes.js';
import type { Json } from './json.js';
import type { Params } from './params.js';
import { HexReader, u32ToHex } from './reader.js';
import type { Methods, RpcHost } from './types.js';

const CLASSES = ['normal', 'operational', 'mandatory'] as const;

export function paymentMethods({ node }: RpcHost): Methods {
  const ask = (method: string, params: Params): HexReader => {
    const extrinsic = params.hex(0, 'extrinsic');
    const data: Hex = `${extrinsic}${u32ToHex(byteLength(extrinsic))}`;
    return new HexReader(node.runtimeCall(`TransactionPaymentApi_${method}`, data, params.optionalHash(1)));
  };
  return {
    payment_queryInfo: (params) => {
      const reader = ask('query_info', params);
      return { weight: Number(reader.uint(8)), class: CLASSES[reader.u8()] ?? null, partialFee: reader.uint(16).toString() };
    },
    payment_queryFeeDetails: (params) => {
      const reader = ask('query_fee_details', params);
      const amount = (): Json => `0x${reader.uint(16).toString(16)}`;
      return { inclusionFee: reader.option(() => ({ baseFee: amount(), lenFee: amount(), adjustedWeightFee: amount() })) };
    },
  };
}
