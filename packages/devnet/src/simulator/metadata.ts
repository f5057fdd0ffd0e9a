import { Bytes, type Codec, compact, Enum, enhanceCodec, Option, Struct, str, u8, u32, Vector } from 'scale-ts';
import { fromHex } from '../scale/hex.js';
import { SimulatorError } from './errors.js';

const id: Codec<number> = enhanceCodec(compact, (value: number): number | bigint => value, Number);
const docs = Vector(str);

const field = Struct({ name: Option(str), type: id, typeName: Option(str), docs });
const variant = Struct({ name: str, fields: Vector(field), index: u8, docs });
const definition = Enum({
  Composite: Vector(field),
  Variant: Vector(variant),
  Sequence: id,
  Array: Struct({ length: u32, type: id }),
  Tuple: Vector(id),
  Primitive: u8,
  Compact: id,
  BitSequence: Struct({ store: id, order: id }),
});
const type = Struct({ path: Vector(str), params: Vector(Struct({ name: str, type: Option(id) })), definition, docs });

const storageItem = Struct({
  name: str,
  modifier: u8,
  type: Enum({ Plain: id, Map: Struct({ hashers: Vector(u8), key: id, value: id }) }),
  fallback: Bytes(),
  docs,
});
const pallet = Struct({
  name: str,
  storage: Option(Struct({ prefix: str, items: Vector(storageItem) })),
  calls: Option(id),
  events: Option(id),
  constants: Vector(Struct({ name: str, type: id, value: Bytes(), docs })),
  errors: Option(id),
  index: u8,
});
const metadataV14 = Struct({
  types: Vector(Struct({ id, type })),
  pallets: Vector(pallet),
  extrinsic: Struct({ type: id, version: u8, signedExtensions: Vector(Struct({ identifier: str, type: id, additionalSigned: id })) }),
});

export type Metadata = ReturnType<(typeof metadataV14)['dec']>;
export type MetadataType = Metadata['types'][number]['type'];

/** "meta", the version, the metadata. */
const HEADER_LENGTH = 5;

/**
 * Decodes what `state_getMetadata` answers.
 * @throws SimulatorError `metadata-unsupported` for any version but 14.
 */
export function decodeMetadata(hex: string): Metadata {
  const bytes = fromHex(hex);
  const magic = String.fromCharCode(...bytes.subarray(0, 4));
  if (magic !== 'meta' || bytes[4] !== 14) {
    const found = magic === 'meta' ? `metadata version ${bytes[4]}` : 'something that is not metadata';
    throw new SimulatorError(
      'metadata-unsupported',
      `The node gave ${found}; the simulated network reads version 14 (runtimes since late 2021).`,
    );
  }
  return metadataV14.dec(bytes.slice(HEADER_LENGTH));
}
