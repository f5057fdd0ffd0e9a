import { xxhashAsHex } from '@polkadot/util-crypto';
import { devKey } from '@stakepool-kit/devnet';
import { signExtrinsic } from '@stakepool-kit/devnet/testing';
import { useEffect } from 'react';
import { type StoryChain, storyChain } from './dev-chain';

type Hex = `0x${string}`;
type Prepared = Pick<StoryChain, 'chain' | 'client' | 'advance'>;

/** Miners of the pallet PhalaMining. */
const PREFIX = `${xxhashAsHex('PhalaMining', 128)}${xxhashAsHex('Miners', 128).slice(2)}` as Hex;
/** Byte of the record that holds the lowest byte of V's whole part: after the state and Ve, and eight bytes of fraction. */
const V_BYTE = 1 + 16 + 8;

const digitsAt = (byte: number): readonly [number, number] => [2 + 2 * byte, 4 + 2 * byte];

/** The record with another V. */
function otherV(record: string): Hex {
  const [from, to] = digitsAt(V_BYTE);
  const next = (Number(`0x${record.slice(from, to)}`) + 7) % 256;
  return `${record.slice(0, from)}${next.toString(16).padStart(2, '0')}${record.slice(to)}` as Hex;
}

const keysOf = new WeakMap<object, readonly Hex[]>();

/** The next block changes V of so many workers, spread over all of them. */
export function changeWorkers({ chain }: Pick<StoryChain, 'chain'>, count: number, turn: number): void {
  const state = chain.stateAt(chain.head().hash);
  const keys = keysOf.get(chain) ?? state.keys(PREFIX, null, 100_000);
  keysOf.set(chain, keys);
  const step = Math.max(1, Math.floor(keys.length / count));
  const chosen = Array.from({ length: Math.min(count, keys.length) }, (_, i) => keys[(i * step + turn) % keys.length]);
  chain.setStorage(
    chosen.flatMap((key) => {
      const record = key && state.get(key);
      return key && record ? [[key, otherV(record)] as const] : [];
    }),
  );
  chain.build();
}

/** Blocks that change so many workers each, for as long as it is shown. */
export function ChangingWorkers({ count, every }: { readonly count: number; readonly every: number }) {
  useEffect(() => {
    let turn = 0;
    const timer = setInterval(() => changeWorkers(storyChain(), count, turn++), every);
    return () => clearInterval(timer);
  }, [count, every]);
  return null;
}

/** Alice stops two workers of her pool; then so many days pass. For `parameters.devChain.prepare`. */
export const stopped =
  (days: number) =>
  async ({ chain, client, advance }: Prepared): Promise<void> => {
    const { value } = await client.reads.workersOf(['0']).get();
    const mining = value.filter(({ state }) => state === 'Mining').slice(0, 2);
    for (const { pid, worker } of mining) {
      const call = { tag: 'PhalaStakePool', value: { tag: 'stop_mining', value: { pid, worker } } };
      chain.submit(signExtrinsic(chain, devKey('//Alice'), call));
    }
    chain.build();
    if (days > 0) advance({ days, seconds: 60 });
  };
