import { describe, expect, it } from 'vitest';
import { loadMetadata, OTHER_RUNTIMES, type RuntimeName, runtimesPresent, V1_RUNTIMES, whenAbsent } from '../../../test/runtimes.js';
import { type ChainProperties, networkConstants } from '../network.js';
import { capabilitiesOf, constantsOf, generationOf } from './capabilities.js';
import { RuntimeMetadata } from './runtime-metadata.js';

const constants = (name: RuntimeName, properties: ChainProperties) => networkConstants(constantsOf(metadataOf(name)), properties);
const title = runtimesPresent ? 'real metadata' : whenAbsent;
const metadataOf = (name: RuntimeName) => RuntimeMetadata.fromHex(loadMetadata(name));

/** verbs, order of checks, named events, bytes of a module error, whitelist, preimages, sudo */
const EXPECTED: Readonly<Record<(typeof V1_RUNTIMES)[number], readonly unknown[]>> = {
  'khala-900': [11, '1130', false, 'byte', false, false, false],
  'khala-1130': [13, '1130', false, 'byte', false, true, false],
  'rhala-1130': [13, '1130', false, 'byte', false, true, true],
  'khala-1140': [13, '1130', true, 'bytes4', false, true, false],
  'khala-1170': [16, '1180', true, 'bytes4', true, true, false],
  'rhala-1180': [16, '1180', true, 'bytes4', true, true, true],
  'phala-node-v1-2022-05': [13, '1130', true, 'bytes4', false, true, true],
};

describe.skipIf(!runtimesPresent)(`capabilities (${title})`, () => {
  it.each(V1_RUNTIMES.map((name) => [name]))('finds what %s can do', (name) => {
    const found = capabilitiesOf(metadataOf(name));
    const { verbs, checkOrder, namedEvents, moduleErrorEncoding, whitelist, preimages, sudo } = found;
    expect([verbs.size, checkOrder, namedEvents, moduleErrorEncoding, whitelist, preimages, sudo]).toEqual(EXPECTED[name]);
    expect(found.claimParts.has('owner')).toBe(checkOrder === '1180');
    expect(found.description).toBe(found.whitelist);
  });

  it('names what is absent before 1130', () => {
    const { verbs } = capabilitiesOf(metadataOf('khala-900'));
    expect(['changeStake', 'reconcileWithdrawQueue', 'whitelistAdd'].filter((verb) => verbs.has(verb as 'changeStake'))).toEqual([]);
  });

  it.each(OTHER_RUNTIMES.map((name) => [name]))('refuses %s and says what was found', (name) => {
    const metadata = metadataOf(name);
    const none = name === 'phala-1090-no-pools';
    expect(generationOf(metadata)).toBe(none ? null : 'v2');
    const code = none ? 'chain.unsupported' : 'chain.generation';
    expect(() => capabilitiesOf(metadata)).toThrow(expect.objectContaining({ code, message: expect.stringContaining('PhalaStakePool') }));
  });

  it('reads the constants of the network', () => {
    expect(constants('rhala-1180', { tokenSymbol: ['PHA'], tokenDecimals: [12], ss58Format: 30 })).toEqual({
      symbol: 'PHA',
      decimals: 12,
      ss58Prefix: 30,
      blockTime: 12_000,
      existentialDeposit: 10_000_000_000n,
      minContribution: 10_000_000_000n,
      gracePeriod: 3600,
      maxPoolWorkers: 200,
    });
    expect(constants('khala-1170', {})).toMatchObject({ gracePeriod: 604_800, ss58Prefix: 30, symbol: 'Unit' });
    expect(constants('phala-node-v1-2022-05', {}).blockTime).toBe(3000);
  });

  it('does not take a hostile symbol or number of decimals', () => {
    const hostile = { tokenSymbol: '<img src=x>', tokenDecimals: -3, ss58Format: 1e9 };
    expect(constants('rhala-1180', hostile)).toMatchObject({ symbol: 'Unit', decimals: 12, ss58Prefix: 30 });
  });
});
