import type { Hex } from '../engine/types.js';
import type { HasherName } from './hash.js';

/**
 * Interfaces of pallets as data. A type is an expression: `u32`, `Compact<u128>`, `Vec<u8>`, `[u8; 32]`, `(u64, H256)`,
 * `Option<T>`, `BoundedVec<T>`, or a name defined below; ` as Name` after it gives the name the runtime's source uses.
 */
export type TypeExpression = string;

export type Fields = Readonly<Record<string, TypeExpression>> | readonly TypeExpression[];
/** Index, name and, where it has some, fields. */
export type Variant = readonly [index: number, name: string] | readonly [index: number, name: string, fields: Fields];

interface Named {
  readonly path: string;
  readonly params?: Readonly<Record<string, TypeExpression | null>>;
}
export type TypeDefinition =
  | (Named & { readonly fields: Fields })
  | (Named & { readonly variants: readonly Variant[] })
  | (Named & { readonly era: true });
export type TypeDefinitions = Readonly<Record<string, TypeDefinition>>;

/** `fallback`: the value read where nothing is stored; without it the item reads as null. */
export interface StorageItem {
  readonly value: TypeExpression;
  readonly key?: TypeExpression;
  readonly hashers?: readonly HasherName[];
  readonly fallback?: string;
}

export interface PalletInterface {
  readonly name: string;
  readonly index: number;
  readonly types?: TypeDefinitions;
  readonly storage?: Readonly<Record<string, StorageItem>>;
  readonly calls?: { readonly path: string; readonly variants: readonly Variant[] };
  readonly events?: { readonly path: string; readonly variants: readonly Variant[]; readonly params?: readonly string[] };
  /** Names in the order of their indexes. */
  readonly errors?: { readonly path: string; readonly variants: readonly string[] };
  readonly constants: Readonly<Record<string, { readonly type: TypeExpression; readonly value: string }>>;
}

export interface SignedExtension {
  readonly identifier: string;
  readonly type: TypeExpression;
  readonly additionalSigned: TypeExpression;
}

/** A value of an enum that carries data. Enums without any data are plain strings. */
export interface Tagged<Tag extends string = string, Value = unknown> {
  readonly tag: Tag;
  readonly value: Value;
}

export type { Hex };
