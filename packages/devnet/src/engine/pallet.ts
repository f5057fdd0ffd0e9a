import type { Context, Origin, PostInfo } from './context.js';

/** Arguments come decoded, by the names of the pallet's interface. Throws DispatchError to refuse, Trap where the runtime panics. */
export type CallHandler = { bivariant(ctx: Context, origin: Origin, args: unknown): PostInfo | undefined | void }['bivariant'];

/** What running a call is declared to cost. */
export type Weight = bigint | { bivariant(args: unknown): bigint }['bivariant'];

export interface Pallet {
  readonly name: string;
  readonly calls: Readonly<Record<string, CallHandler>>;
  /** Calls not named here weigh nothing. */
  readonly weights?: Readonly<Record<string, Weight>>;
  readonly onInitialize?: (ctx: Context, number: number) => void;
  readonly onFinalize?: (ctx: Context, number: number) => void;
}
