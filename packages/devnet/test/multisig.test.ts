import { createKeyMulti } from '@polkadot/util-crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { multisigAccount, signatoriesOf } from '../src/pallets/multisig/accounts.js';
import { toHex } from '../src/scale/hex.js';
import { createScenario } from '../src/scenarios/index.js';
import { playRecorded, readRecorded } from './support/recorded.js';

it('does in every step what the real runtime 1180 did', async () => {
  const { chain } = await createScenario();
  for (const { name, do: input, got, own } of readRecorded('multisig-1180')) {
    expect({ name, ...playRecorded(chain, { do: input, got, own }) }).toEqual({ name, got, own });
  }
});

it('gives every signatory the same joint account, the one that client libraries compute', () => {
  const accounts = fc.uniqueArray(fc.uint8Array({ minLength: 32, maxLength: 32 }), { minLength: 2, maxLength: 100, selector: toHex });
  fc.assert(
    fc.property(accounts, fc.integer({ min: 1, max: 65_535 }), (all, threshold) => {
      const keys = all.map(toHex);
      const expected = toHex(createKeyMulti(all, threshold));
      for (const who of keys.slice(0, 3)) {
        const others = keys.filter((key) => key !== who).sort();
        expect(multisigAccount(signatoriesOf(who, others), threshold)).toBe(expected);
      }
    }),
  );
});
