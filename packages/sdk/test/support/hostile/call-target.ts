import { getMetadata } from '@stakepool-kit/devnet';
import { RuntimeMetadata } from '../../../src/chain/metadata/runtime-metadata.js';
import { decodeCall, decodeExtrinsicCall } from '../../../src/transactions/outcome/index.js';
import { compactBytes, encodeRandom } from './encode.js';
import { asAnswer, mutated } from './mutate.js';
import { outcomeOf } from './outcome.js';
import { countParts } from './shape.js';
import type { Target } from './target.js';

/** Pallet and call of `utility.batch` of one call, which may be another such. */
const nestedBatch = (depth: number, inner: readonly number[], batch: readonly number[]): number[] => [
  ...Array.from({ length: depth }, () => [...batch, 4]).flat(),
  ...inner,
];

/** Calls and extrinsics of a block, nested ones too. */
export function callTarget(): Target {
  const metadata = RuntimeMetadata.fromHex(getMetadata());
  const { types, pallets } = metadata.data;
  const callables = pallets.flatMap(({ index, calls }) => (calls === null ? [] : [{ index, calls }]));
  const utility = pallets.find(({ name }) => name === 'Utility');
  const batch = [utility?.index ?? 0, 0];
  return {
    name: 'calls',
    weight: 60,
    run(random) {
      const { index, calls } = random.pick(callables);
      const plain = [index, ...encodeRandom(types, calls, random)];
      const nested = nestedBatch(random.once(20) ? random.below(3000) : random.below(4), plain, batch);
      const call = mutated(nested, random);
      const isExtrinsic = random.once(3);
      const bytes = isExtrinsic ? mutated([...compactBytes(call.length + 1), 4, ...call], random) : call;
      const hex = asAnswer(bytes, random) as `0x${string}`;
      return outcomeOf(
        // What a node sends may be anything; a call is given by the host, as text at least.
        () => (isExtrinsic ? decodeExtrinsicCall(hex, metadata) : decodeCall(typeof hex === 'string' ? hex : '0x', metadata)),
        (value) => countParts(value) <= 200 + 10 * bytes.length,
      );
    },
  };
}
