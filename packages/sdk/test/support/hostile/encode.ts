import type { TypeId, TypeRegistry } from '../../../src/chain/scale/types.js';
import type { Random } from './random.js';

const WIDTHS: Readonly<Record<string, number>> = { 8: 1, 16: 2, 32: 4, 64: 8, 128: 16, 256: 32 };
const WORDS = ['', 'khala', 'é中🦀', '\u202eevil', '<script>'];
/** Values this deep hold as little as their type allows. */
const DEEP = 6;

export function compactBytes(value: number): number[] {
  if (value < 64) return [value << 2];
  if (value < 16_384) return [((value & 0x3f) << 2) | 1, value >> 6];
  return [((value & 0x3f) << 2) | 2, (value >> 6) & 0xff, (value >> 14) & 0xff, (value >> 22) & 0xff];
}

function push(out: number[], bytes: Iterable<number>): void {
  for (const byte of bytes) out.push(byte);
}

function primitive(type: string, random: Random, out: number[]): void {
  if (type === 'bool') out.push(random.below(2));
  else if (type === 'char') push(out, [random.below(256), 0, 0, 0]);
  else if (type === 'str') {
    const text = new TextEncoder().encode(random.pick(WORDS));
    push(out, compactBytes(text.length));
    push(out, text);
  } else {
    const width = WIDTHS[type.slice(1)] as number;
    push(out, random.once(3) ? new Uint8Array(width).fill(random.pick([0, 1, 0xff])) : random.bytes(width));
  }
}

/** A value of a type, as a chain would write it. */
export function encodeRandom(types: TypeRegistry, id: TypeId, random: Random, out: number[] = [], depth = 0): number[] {
  const type = types[id];
  if (type === undefined || depth > 60) return out;
  if (typeof type === 'string') {
    primitive(type, random, out);
    return out;
  }
  const encodeAll = (ids: readonly TypeId[]) => {
    for (const part of ids) encodeRandom(types, part, random, out, depth + 1);
  };
  switch (type[0]) {
    case 'compact':
      push(out, random.once(8) ? [0x0b, ...random.bytes(6)] : compactBytes(random.below(1 << random.below(30))));
      break;
    case 'bits': {
      const bits = random.below(40);
      push(out, compactBytes(bits));
      push(out, random.bytes(Math.ceil(bits / 8)));
      break;
    }
    case 'sequence': {
      const length = depth > DEEP ? 0 : random.below(4);
      push(out, compactBytes(length));
      encodeAll(new Array<TypeId>(length).fill(type[1]));
      break;
    }
    case 'array':
      encodeAll(new Array<TypeId>(Math.min(type[1], 4096)).fill(type[2]));
      break;
    case 'tuple':
      encodeAll(type[1]);
      break;
    case 'struct':
      encodeAll(type[2].map(([, field]) => field));
      break;
    case 'enum': {
      const small = type[2].filter(([, , fields]) => fields.length === 0);
      const variants = depth > DEEP && small.length > 0 ? small : type[2];
      if (variants.length === 0) break;
      const [index, , fields] = random.pick(variants);
      out.push(index);
      encodeAll(fields.map(([, field]) => field));
      break;
    }
  }
  return out;
}
