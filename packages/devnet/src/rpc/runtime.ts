import type { Chain, Hex } from '../engine/types.js';
import { HexReader } from './reader.js';

export type RuntimeVersion = {
  readonly specName: string;
  readonly implName: string;
  readonly authoringVersion: number;
  readonly specVersion: number;
  readonly implVersion: number;
  readonly apis: readonly (readonly [Hex, number])[];
  readonly transactionVersion: number;
  readonly stateVersion: number;
};

/** The runtime's version at a block (default: the head), as `state_getRuntimeVersion` answers it. */
export function runtimeVersion(chain: Chain, at?: Hex): RuntimeVersion {
  const reader = new HexReader(chain.runtimeCall('Core_version', '0x', at));
  return {
    specName: reader.text(),
    implName: reader.text(),
    authoringVersion: reader.u32(),
    specVersion: reader.u32(),
    implVersion: reader.u32(),
    apis: reader.list(() => [reader.take(8), reader.u32()] as const),
    transactionVersion: reader.u32(),
    stateVersion: reader.u8(),
  };
}

/** The runtime's metadata bytes, without the length that the runtime API puts in front. */
export const metadata = (chain: Chain, at?: Hex): Hex => new HexReader(chain.runtimeCall('Metadata_metadata', '0x', at)).bytes();
