import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Metadata, TypeRegistry } from '@polkadot/types';

const FOLDER = fileURLToPath(new URL('../../../../shared/metadata/', import.meta.url));

/** Metadata of real runtimes, which lies beside the repository and not in it. */
export const V1_RUNTIMES = [
  'khala-900',
  'khala-1130',
  'khala-1140',
  'khala-1170',
  'rhala-1130',
  'rhala-1180',
  'phala-node-v1-2022-05',
] as const;
export const OTHER_RUNTIMES = ['khala-1251', 'rhala-1241', 'phala-node-v2-2023-09', 'phala-1090-no-pools'] as const;
export type RuntimeName = (typeof V1_RUNTIMES)[number] | (typeof OTHER_RUNTIMES)[number];

export const runtimesPresent = existsSync(`${FOLDER}rhala-1180.scale`);
export const whenAbsent = 'skipped: ../shared/metadata is not beside the repository';

/** SCALE bytes in hex. */
export const loadMetadata = (name: RuntimeName): string => `0x${readFileSync(`${FOLDER}${name}.scale`, 'hex')}`;

export function loadRuntime(name: RuntimeName): { readonly metadata: Metadata; readonly registry: TypeRegistry } {
  const registry = new TypeRegistry();
  const metadata = new Metadata(registry, new Uint8Array(readFileSync(`${FOLDER}${name}.scale`)));
  registry.setMetadata(metadata, undefined, { CheckMqSequence: { extrinsic: {}, payload: {} } });
  return { metadata, registry };
}
