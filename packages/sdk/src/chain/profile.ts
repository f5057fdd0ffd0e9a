import { capabilitiesOf, constantsOf, type RuntimeConstants } from './metadata/capabilities.js';
import type { RuntimeMetadata } from './metadata/runtime-metadata.js';
import { fingerprint, layoutOf, type StorageLayout } from './storage/layout.js';
import type { Capabilities } from './types.js';

/** All that reads need to know of a runtime. */
export interface RuntimeProfile {
  readonly layout: StorageLayout;
  readonly constants: RuntimeConstants;
  readonly capabilities: Capabilities;
}

/** @throws ChainError `chain.unsupported`, `chain.generation`, `chain.shape` */
export function profileOf(metadata: RuntimeMetadata): RuntimeProfile {
  const capabilities = capabilitiesOf(metadata);
  return { capabilities, constants: constantsOf(metadata), layout: layoutOf(metadata) };
}

const plain = (_: string, value: unknown): unknown => {
  if (value instanceof Set) return [...value];
  return typeof value === 'bigint' ? value.toString() : value;
};

/** Whether storage lies the same way in both and both can do the same. */
export const sameProfile = (a: RuntimeProfile, b: RuntimeProfile): boolean =>
  fingerprint(a.layout) === fingerprint(b.layout) &&
  JSON.stringify([a.constants, a.capabilities], plain) === JSON.stringify([b.constants, b.capabilities], plain);
