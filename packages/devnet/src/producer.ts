import type { BuildOptions, Chain, Hex } from './engine/types.js';
import { macrotask } from './macrotask.js';

/** Blocks built in one go before other work gets its turn. */
const SLICE = 50;

const turn = () => new Promise<void>(macrotask);

/**
 * Builds `count` blocks and returns the last one's hash. `transactions` go into the first block.
 * Long runs yield to other work between slices; `onBlock` is awaited after every block.
 */
export async function buildBlocks(
  chain: Chain,
  { count = 1, transactions }: Omit<BuildOptions, 'to'> = {},
  onBlock?: () => void | Promise<void>,
): Promise<Hex> {
  const slice = onBlock ? 1 : SLICE;
  let hash = chain.head().hash;
  let left = count;
  if (transactions) {
    hash = chain.build({ transactions });
    await onBlock?.();
    left -= 1;
  }
  while (left > 0) {
    const size = Math.min(left, slice);
    hash = chain.build({ count: size });
    left -= size;
    await onBlock?.();
    if (left > 0 && (!onBlock || left % SLICE === 0)) await turn();
  }
  return hash;
}

export interface ProducerOptions {
  /** Milliseconds of real time from one block to the next. */
  blockTime: number;
  /** Awaited after every block; the next tick is skipped while it runs. */
  onBlock?: () => void | Promise<void>;
  onError?: (error: unknown) => void;
}

export interface Producer {
  start(): void;
  stop(): void;
  readonly running: boolean;
}

/** Builds a block on a fixed beat of real time, in Node and in browsers. A beat that finds the last block unfinished is skipped. */
export function createProducer(chain: Chain, { blockTime, onBlock, onError }: ProducerOptions): Producer {
  let timer: ReturnType<typeof setInterval> | undefined;
  let busy = false;
  const tick = async () => {
    if (busy) return;
    busy = true;
    try {
      await buildBlocks(chain, { count: 1 }, onBlock);
    } catch (error) {
      onError?.(error);
    } finally {
      busy = false;
    }
  };
  return {
    start() {
      timer ??= setInterval(tick, blockTime);
    },
    stop() {
      clearInterval(timer);
      timer = undefined;
    },
    get running() {
      return timer !== undefined;
    },
  };
}
