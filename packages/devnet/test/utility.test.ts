import { createKeyDerived } from '@polkadot/util-crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { derivativeAccount } from '../src/pallets/utility/index.js';
import { toHex } from '../src/scale/hex.js';
import { createScenario } from '../src/scenarios/index.js';
import { playRecorded, readRecorded } from './support/recorded.js';

it('does in every step what the real runtime 1180 did', async () => {
  const { chain } = await createScenario();
  for (const { name, do: input, got, own } of readRecorded('utility-1180')) {
    expect({ name, ...playRecorded(chain, { do: input, got, own }) }).toEqual({ name, got, own });
  }
});

it('derives accounts as client libraries do', () => {
  const account = fc.uint8Array({ minLength: 32, maxLength: 32 });
  fc.assert(
    fc.property(account, fc.integer({ min: 0, max: 65_535 }), (who, index) => {
      expect(derivativeAccount(toHex(who), index)).toBe(toHex(createKeyDerived(who, index)));
    }),
  );
});
