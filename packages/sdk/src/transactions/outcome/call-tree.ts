import { messageOf } from '../../chain/errors.js';
import type { RuntimeMetadata } from '../../chain/metadata/runtime-metadata.js';
import { type Hex, toHex } from '../../chain/scale/bytes.js';
import { Cursor } from '../../chain/scale/cursor.js';
import { type Decode, DecoderCompiler } from '../../chain/scale/decoder.js';
import type { TypeId } from '../../chain/scale/types.js';
import type { Carrier } from './carriers.js';
import { carrierOf } from './carriers.js';
import { outcomeError } from './shape.js';

/** A call and the calls it carries. */
export interface CallNode {
  /** As in the metadata, for example `PhalaStakePool`. */
  readonly pallet: string;
  /** As in the metadata, snake case. */
  readonly name: string;
  /** By their names in the metadata; calls in them are call nodes, bytes are hex. */
  readonly args: Readonly<Record<string, unknown>>;
  /** `null` for a call that carries none. */
  readonly carrier: Carrier | null;
  /** In their order; empty where only a hash of the carried call is given, or bytes that are none of the runtime's calls. */
  readonly items: readonly CallNode[];
  /** The call's own bytes. */
  readonly hex: Hex;
}

/** Calls in calls; the chain itself gives up at some depth too. */
const MAX_DEPTH = 64;
/** Indexes of the pallet and of the call. */
const SMALLEST_CALL = 2;
const SIGNED_V4 = 0x84;
const UNSIGNED_V4 = 0x04;

/** Decoders of one runtime's calls. */
class CallReader extends DecoderCompiler {
  private callDepth = 0;

  constructor(private readonly metadata: RuntimeMetadata) {
    super(metadata.data.types, { structs: {}, enums: {} });
  }

  override compile(id: TypeId): Decode {
    const { callType, data } = this.metadata;
    if (id === callType) return this.readCall;
    const type = data.types[id];
    if (Array.isArray(type) && type[0] === 'sequence' && type[1] === callType) return this.readCalls;
    if (Array.isArray(type) && type[0] === 'struct' && type[1] === 'WrapperKeepOpaque') return (c) => c.hexOf(c.length());
    return super.compile(id);
  }

  private readonly readCalls: Decode = (c) => {
    const length = c.length();
    if (length * SMALLEST_CALL > c.left) throw new RangeError(`${length} calls cannot be in ${c.left} bytes`);
    return Array.from({ length }, () => this.readCall(c));
  };

  readonly readCall = (c: Cursor): CallNode => {
    if (this.callDepth >= MAX_DEPTH) throw new RangeError(`calls are nested deeper than ${MAX_DEPTH}`);
    this.callDepth++;
    try {
      return this.node(c);
    } finally {
      this.callDepth--;
    }
  };

  private node(c: Cursor): CallNode {
    const start = c.position;
    const [palletIndex, callIndex] = [c.u8(), c.u8()];
    const found = this.metadata.findCall(palletIndex, callIndex);
    if (!found) throw new RangeError(`the runtime has no call ${callIndex} in a pallet ${palletIndex}`);
    const { pallet, name, fields } = found;
    const args = Object.fromEntries(fields.map(([field, type], i) => [field ?? String(i), this.compile(type)(c)]));
    const carrier = carrierOf(found)?.carrier ?? null;
    const items = carrier === null ? [] : this.carried(args.calls ?? args.call);
    return { pallet, name, args, carrier, items, hex: `0x${c.digitsSince(start)}` };
  }

  private carried(value: unknown): readonly CallNode[] {
    if (Array.isArray(value)) return value as readonly CallNode[];
    if (typeof value === 'object' && value !== null) return [value as CallNode];
    // Bytes in an operation of a multisig may be anything: the chain does not look at them before all have approved.
    const call = typeof value === 'string' ? this.whole(value) : null;
    return call ? [call] : [];
  }

  private whole(hex: string): CallNode | null {
    try {
      const cursor = new Cursor().reset(hex);
      const call = this.readCall(cursor);
      return cursor.left === 0 ? call : null;
    } catch {
      return null;
    }
  }
}

const readers = new WeakMap<RuntimeMetadata, CallReader>();

function readerOf(metadata: RuntimeMetadata): CallReader {
  const known = readers.get(metadata) ?? new CallReader(metadata);
  readers.set(metadata, known);
  return known;
}

function decoded(what: string, hex: string, read: (c: Cursor) => CallNode): CallNode {
  try {
    if (hex.length % 2 !== 0 || !/^0x[0-9a-f]*$/i.test(hex)) throw new RangeError('it is no hex of whole bytes');
    const cursor = new Cursor().reset(hex.toLowerCase());
    const call = read(cursor);
    if (cursor.left > 0) throw new RangeError(`${cursor.left} bytes are left over`);
    return call;
  } catch (cause) {
    throw outcomeError(`The ${what} cannot be decoded.`, `With the runtime's metadata: ${messageOf(cause)}.`, cause);
  }
}

/**
 * The call in bare call bytes.
 * @throws ChainError `chain.shape` for what is no call of the runtime, or holds calls deeper than 64
 */
export function decodeCall(bytes: Uint8Array | Hex, metadata: RuntimeMetadata): CallNode {
  const hex = typeof bytes === 'string' ? bytes : toHex(bytes);
  return decoded('call', hex, readerOf(metadata).readCall);
}

/**
 * The call of an extrinsic of version 4 with its length prefix, signed or not.
 * @throws ChainError `chain.shape` for what is no extrinsic of the runtime, or holds calls deeper than 64
 */
export function decodeExtrinsicCall(extrinsic: string, metadata: RuntimeMetadata): CallNode {
  const reader = readerOf(metadata);
  return decoded('extrinsic', extrinsic, (c) => {
    const length = c.length();
    if (length !== c.left) throw new RangeError(`its length is given as ${length}, and ${c.left} bytes follow`);
    const version = c.u8();
    if (version === SIGNED_V4) for (const type of metadata.signatureTypes) reader.compile(type)(c);
    else if (version !== UNSIGNED_V4) throw new RangeError(`extrinsics of version byte ${version} are not known`);
    return reader.readCall(c);
  });
}
