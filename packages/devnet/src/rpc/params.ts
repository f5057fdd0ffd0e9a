import type { Hex } from '../engine/types.js';
import { isHex } from '../scale/hex.js';
import { invalidParams, show } from './json.js';

/** Checks one value for being bytes; `bytes` asks for an exact length. */
export function checkHex(value: unknown, name: string, bytes?: number): Hex {
  if (!isHex(value)) throw invalidParams(`${name} must be a hex string with 0x and an even number of digits, got ${show(value)}`);
  if (bytes !== undefined && value.length !== 2 + bytes * 2)
    throw invalidParams(`${name} must be ${bytes} bytes, got ${value.length / 2 - 1}`);
  return value.toLowerCase() as Hex;
}

export function checkHexList(value: unknown, name: string): Hex[] {
  if (!Array.isArray(value)) throw invalidParams(`${name} must be an array of hex strings, got ${show(value)}`);
  return value.map((item, index) => checkHex(item, `${name}[${index}]`));
}

export function checkInteger(value: unknown, name: string, min: number, max: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < min || value > max) {
    throw invalidParams(`${name} must be a whole number from ${min} to ${max}, got ${show(value)}`);
  }
  return value;
}

/** The positional parameters of one request; every getter throws −32602 with the parameter's name. */
export class Params {
  constructor(private readonly values: readonly unknown[]) {}

  at(index: number): unknown {
    return this.values[index] ?? undefined;
  }

  /** Whether the value is there and is null. */
  isNull(index: number): boolean {
    return this.values[index] === null;
  }

  has(index: number): boolean {
    return this.at(index) !== undefined;
  }

  hex(index: number, name: string): Hex {
    return checkHex(this.values[index], name);
  }

  /** Bytes as the new JSON-RPC interface takes them: 0x may be missing, nothing is the empty string. */
  bareHex(index: number, name: string): Hex {
    const value = this.values[index];
    return checkHex(typeof value === 'string' && !value.startsWith('0x') ? `0x${value}` : value, name);
  }

  optionalHex(index: number, name: string): Hex | undefined {
    return this.has(index) ? this.hex(index, name) : undefined;
  }

  hash(index: number, name = 'block hash'): Hex {
    return checkHex(this.values[index], name, 32);
  }

  optionalHash(index: number, name = 'block hash'): Hex | undefined {
    return this.has(index) ? this.hash(index, name) : undefined;
  }

  hexList(index: number, name: string): Hex[] {
    return checkHexList(this.values[index], name);
  }

  integer(index: number, name: string, min: number, max: number): number {
    return checkInteger(this.values[index], name, min, max);
  }

  string(index: number, name: string): string {
    const value = this.values[index];
    if (typeof value !== 'string') throw invalidParams(`${name} must be a string, got ${show(value)}`);
    return value;
  }
}
