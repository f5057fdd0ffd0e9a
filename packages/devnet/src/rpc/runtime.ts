import type { Chain, Hex } from '../engine/types.js';
import { CODE } from '../pallets/runtime.js';
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
export function runtimeVersion(chain: Pick<Chain, 'runtimeCall'>, at?: Hex): RuntimeVersion {
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
export const metadata = (chain: Pick<Chain, 'runtimeCall'>, at?: Hex): Hex =>
  new HexReader(chain.runtimeCall('Metadata_metadata', '0x', at)).bytes();

/** Undefined where the state is gone. */
function codeAt(chain: Chain, hash: Hex): Hex | null | undefined {
  try {
    return chain.stateAt(hash).get(CODE);
  } catch {
    return undefined;
  }
}

/** Whether a block left the runtime as it was, as far as can be seen. */
export function sameRuntime(chain: Chain, parent: Hex, block: Hex): boolean {
  const before = codeAt(chain, parent);
  return before === undefined || before === codeAt(chain, block);
}

/** Tells the version at every best block whose runtime is not that of the last one told; returns how to stop. */
export function onRuntimeChange(chain: Chain, tell: (version: RuntimeVersion) => void): () => void {
  let known = codeAt(chain, chain.head().hash);
  return chain.on('best', ({ hash }) => {
    const code = codeAt(chain, hash);
    if (code === known) return;
    known = code;
    tell(runtimeVersion(chain, hash));
  });
}
