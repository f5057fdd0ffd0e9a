import { BlockWeight } from '../../engine/execution.js';
import { NextFeeMultiplier, nextMultiplier } from '../../engine/fees.js';
import type { Pallet } from '../../engine/pallet.js';

export const transactionPayment: Pallet = {
  name: 'TransactionPayment',
  calls: {},
  onFinalize(ctx) {
    NextFeeMultiplier.put(ctx, nextMultiplier(NextFeeMultiplier.get(ctx), BlockWeight.get(ctx).normal.ref_time));
  },
};
