import { type Context, ensureRoot, ensureSigned, StorageValue } from '../../engine/context.js';
import type { Pallet } from '../../engine/pallet.js';
import type { Hex } from '../../engine/types.js';
import { blake2_256 } from '../../scale/hash.js';
import { fromHex, toHex } from '../../scale/hex.js';

/** Of the runtime whose migrations ran last: written by the first block that a new runtime makes. */
const LastRuntimeUpgrade = new StorageValue<{ spec_version: number; spec_name: string }>('System', 'LastRuntimeUpgrade');

export const system: Pallet = {
  name: 'System',
  onInitialize(ctx) {
    const { specVersion, specName } = ctx.constants;
    if (LastRuntimeUpgrade.find(ctx)?.spec_version === specVersion) return;
    LastRuntimeUpgrade.put(ctx, { spec_version: specVersion, spec_name: specName });
  },
  weights: {
    remark: 1_000_000n,
    set_storage: ({ items }: { items: [Hex, Hex][] }) => 100_603_000n * BigInt(items.length),
    kill_storage: ({ keys }: { keys: Hex[] }) => 100_513_000n * BigInt(keys.length),
    kill_prefix: ({ subkeys }: { subkeys: number }) => 101_026_000n * (BigInt(subkeys) + 1n),
    remark_with_event: ({ remark }: { remark: Hex }) => 1000n * BigInt(remark.length / 2 - 1),
  },
  classes: { set_storage: 'Operational', kill_storage: 'Operational', kill_prefix: 'Operational' },
  calls: {
    remark() {},
    set_storage(ctx, origin, { items }: { items: [Hex, Hex][] }) {
      ensureRoot(origin);
      for (const [key, value] of items) ctx.storage.set(key, value);
    },
    kill_storage(ctx, origin, { keys }: { keys: Hex[] }) {
      ensureRoot(origin);
      for (const key of keys) ctx.storage.set(key, null);
    },
    kill_prefix(ctx, origin, { prefix }: { prefix: Hex; subkeys: number }) {
      ensureRoot(origin);
      for (const key of ctx.storage.keys(prefix)) ctx.storage.set(key, null);
    },
    remark_with_event(ctx: Context, origin, { remark }: { remark: Hex }) {
      const sender = ensureSigned(origin);
      ctx.deposit('System', 'Remarked', { sender, hash: toHex(blake2_256(fromHex(remark))) });
    },
  },
};
