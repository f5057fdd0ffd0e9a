import type { Chain, FaultChange } from '@stakepool-kit/devnet';
import type { Random } from '../preflight/random.js';
import type { World } from './world.js';

/** What a run offers to what goes wrong in it. */
export interface Scene {
  readonly world: World;
  readonly random: Random;
  readonly chain: Chain;
  /** Another transaction with the nonce of one that is on its way. */
  usurp(): void;
  /** Another node gives the chain what it heard of before. */
  gossip(): void;
  cancel(): void;
  abort(): void;
  closeTab(): Promise<void>;
  /** So many blocks without finality that nobody waits for it any longer. */
  outlastFinality(): Promise<void>;
}

type Trouble = (scene: Scene) => void | Promise<void>;
const fault =
  (change: (random: Random) => FaultChange): Trouble =>
  ({ world, random }) =>
    world.faults.set(change(random));
const rejecting = (code: number, message: string, data?: string): Trouble =>
  fault(() => ({ rejectTransactions: data === undefined ? { code, message } : { code, message, data } }));

function drop({ world, random }: Scene): void {
  world.faults.dropConnections();
  if (random.chance(30)) world.faults.set({ refuseConnections: true });
}

const reorganise =
  (empty: boolean): Trouble =>
  ({ chain, random }) => {
    const most = Math.min(4, chain.head().header.number - chain.finalizedHead().header.number);
    if (most < 1) return;
    const depth = 1 + random.below(most);
    chain.reorg({ depth, blocks: depth + random.below(3), empty });
  };

export const TROUBLES = {
  latency: fault((random) => ({ latency: 1 + random.below(6) })),
  mute: fault((random) => ({ muteSubscriptions: random.chance(50) ? true : ['author_extrinsicUpdate'] })),
  reorder: fault(() => ({ reorderSubscriptions: true })),
  closeSubscriptions: ({ world }: Scene) => world.faults.closeSubscriptions(),
  drop,
  dropBeforeSubmit: ({ world }: Scene) => {
    world.onSubmit = () => {
      world.onSubmit = null;
      world.faults.dropConnections();
      throw new Error('The node died');
    };
  },
  dropAfterSubmit: ({ world }: Scene) => {
    world.onSubmit = (submit) => {
      world.onSubmit = null;
      const hash = submit();
      world.faults.dropConnections();
      return hash;
    };
  },
  hold: fault(() => ({ holdTransactions: true })),
  dropTransactions: fault(() => ({ dropTransactions: true })),
  reject1010: rejecting(1010, 'Invalid Transaction', 'Custom error: 7'),
  reject1012: rejecting(1012, 'Transaction is temporarily banned'),
  reject1013: rejecting(1013, 'Transaction Already Imported', '0x00'),
  reject1014: rejecting(1014, 'Priority is too low: (1 vs 1)'),
  reject1016: rejecting(1016, 'Immediately Dropped', 'The pool is full'),
  finalityStalled: fault(() => ({ finalityStalled: true })),
  finalityTimeout: fault((random) => ({ finalityStalled: true, finalityTimeout: 1 + random.below(3) })),
  pruned: fault(() => ({ keepBlocks: 1 })),
  reorg: reorganise(false),
  reorgEmpty: reorganise(true),
  usurp: (scene: Scene) => scene.usurp(),
  gossip: (scene: Scene) => scene.gossip(),
  cancel: (scene: Scene) => scene.cancel(),
  abort: (scene: Scene) => scene.abort(),
} satisfies Record<string, Trouble>;
export type TroubleName = keyof typeof TROUBLES | keyof typeof RARE;

/** These cost time: a client that waits, or metadata that is read again. */
export const RARE = {
  upgrade: ({ chain }: Scene) => void chain.upgrade(),
  rate: fault(() => ({ rate: { requests: 40, perSeconds: 1 } })),
  stall: fault(() => ({ stall: true })),
  stallAnswers: fault(() => ({ stall: 'answers' })),
  closeTab: (scene: Scene) => scene.closeTab(),
  longUnfinal: (scene: Scene) => scene.outlastFinality(),
} satisfies Record<string, Trouble>;

/** Faults that leave subscriptions at the node of which the client never heard. */
export const LEAVES_SUBSCRIPTIONS: readonly string[] = ['stall', 'stallAnswers'];

export function cause(name: TroubleName, scene: Scene): void | Promise<void> {
  return { ...TROUBLES, ...RARE }[name](scene);
}
