import type { Tagged } from '../scale/interface.js';
import type { Context, Origin, PostInfo } from './context.js';
import type { Hex } from './types.js';

// biome-ignore lint/suspicious/noConfusingVoidType: most calls return nothing
type CallResult = PostInfo | undefined | void;

/** Arguments come decoded, by the names of the pallet's interface. Throws DispatchError to refuse, Trap where the runtime panics. */
export type CallHandler = { bivariant(ctx: Context, origin: Origin, args: unknown): CallResult }['bivariant'];

/** What running a call is declared to cost. */
export type Weight = bigint | { bivariant(args: unknown): bigint }['bivariant'];

export type DispatchClass = 'Normal' | 'Operational' | 'Mandatory';

/** Which part of a block's room a call takes. */
export type ClassOf = DispatchClass | { bivariant(args: unknown): DispatchClass }['bivariant'];

/** Takes a decoded message of the queue, whoever sent it. DispatchErrors are swallowed, as the runtime does. */
export type MessageHandler = { bivariant(ctx: Context, sender: Tagged<string, Hex | undefined>, payload: unknown): void }['bivariant'];

export interface Pallet {
  readonly name: string;
  readonly calls: Readonly<Record<string, CallHandler>>;
  /** Calls not named here weigh nothing. */
  readonly weights?: Readonly<Record<string, Weight>>;
  /** Calls not named here are of the normal class. */
  readonly classes?: Readonly<Record<string, ClassOf>>;
  /** Messages it listens to, by payload name. */
  readonly messages?: Readonly<Record<string, MessageHandler>>;
  readonly onInitialize?: (ctx: Context, number: number) => void;
  readonly onFinalize?: (ctx: Context, number: number) => void;
}
