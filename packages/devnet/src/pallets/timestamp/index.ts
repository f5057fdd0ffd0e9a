import { type Context, StorageValue } from '../../engine/context.js';
import { badOrigin, Trap } from '../../engine/errors.js';
import type { Pallet } from '../../engine/pallet.js';

/** Unix milliseconds of the block. */
export const Now = new StorageValue<bigint>('Timestamp', 'Now');

/** Whole unix seconds, the clock of the Phala pallets. */
export const nowSeconds = (ctx: Context): bigint => Now.get(ctx) / 1000n;

const DidUpdate = new StorageValue<boolean>('Timestamp', 'DidUpdate');
const MINIMUM_PERIOD = 6000n;

export const timestamp: Pallet = {
  name: 'Timestamp',
  weights: { set: 158_080_000n },
  classes: { set: 'Mandatory' },
  calls: {
    set(ctx, origin, { now }: { now: bigint }) {
      if (origin.kind !== 'none') throw badOrigin();
      if (DidUpdate.find(ctx)) throw new Trap('Timestamp must be updated only once in the block');
      const previous = Now.get(ctx);
      if (previous !== 0n && now < previous + MINIMUM_PERIOD)
        throw new Trap('Timestamp must increment by at least the minimum period between blocks');
      Now.put(ctx, now);
      DidUpdate.put(ctx, true);
    },
  },
  onFinalize(ctx) {
    DidUpdate.remove(ctx);
  },
};
