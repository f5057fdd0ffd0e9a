/** Primitive types of SCALE, in the order of their indexes in metadata. */
export const PRIMITIVES = [
  'bool',
  'char',
  'str',
  'u8',
  'u16',
  'u32',
  'u64',
  'u128',
  'u256',
  'i8',
  'i16',
  'i32',
  'i64',
  'i128',
  'i256',
] as const;
export type Primitive = (typeof PRIMITIVES)[number];

/** Index of a type in its registry. */
export type TypeId = number;

/** A field: its name, `null` in a tuple-like struct, and its type. */
export type FieldType = readonly [name: string | null, type: TypeId];

/** One type as plain data. `name` is the last part of its path. */
export type TypeDef =
  | Primitive
  | readonly ['compact']
  | readonly ['bits']
  | readonly ['sequence', TypeId]
  | readonly ['array', length: number, TypeId]
  | readonly ['tuple', readonly TypeId[]]
  | readonly ['struct', name: string, readonly FieldType[]]
  | readonly ['enum', name: string, readonly (readonly [index: number, name: string, fields: readonly FieldType[]])[]];

export type TypeRegistry = readonly TypeDef[];

/** Types within types; real runtimes have less than a fifth of it. */
export const DEEPEST_TYPE = 500;

/** The types a type is made of, in their order. */
export function partsOf(type: TypeDef): readonly TypeId[] {
  if (typeof type === 'string') return [];
  switch (type[0]) {
    case 'sequence':
      return [type[1]];
    case 'array':
      return [type[2]];
    case 'tuple':
      return type[1];
    case 'struct':
      return type[2].map(([, id]) => id);
    case 'enum':
      return type[2].flatMap(([, , fields]) => fields.map(([, id]) => id));
    default:
      return [];
  }
}

/** The same type with other indexes for its parts. */
export function renumbered(type: TypeDef, id: (old: TypeId) => TypeId): TypeDef {
  if (typeof type === 'string') return type;
  const fields = (list: readonly FieldType[]): FieldType[] => list.map(([name, old]) => [name, id(old)]);
  switch (type[0]) {
    case 'sequence':
      return ['sequence', id(type[1])];
    case 'array':
      return ['array', type[1], id(type[2])];
    case 'tuple':
      return ['tuple', type[1].map(id)];
    case 'struct':
      return ['struct', type[1], fields(type[2])];
    case 'enum':
      return ['enum', type[1], type[2].map(([index, name, list]) => [index, name, fields(list)])];
    default:
      return type;
  }
}
