import { createKeyDerived, createKeyMulti } from '@polkadot/util-crypto';

export type Account = `0x${string}`;

/** A call to be made, and the calls in it. */
export type Plan =
  | { readonly kind: 'transfer' | 'dust'; readonly to: Account; readonly amount: bigint }
  | { readonly kind: 'remark'; readonly text: string }
  | { readonly kind: 'createPool' }
  /** Which only root may do. */
  | { readonly kind: 'store'; readonly key: string }
  | { readonly kind: 'setPref'; readonly pid: number }
  | { readonly kind: 'batch' | 'batchAll' | 'forceBatch'; readonly items: readonly Plan[] }
  | { readonly kind: 'derivative'; readonly index: number; readonly item: Plan }
  | { readonly kind: 'proxy'; readonly real: Account; readonly item: Plan }
  | { readonly kind: 'threshold1'; readonly others: readonly Account[]; readonly item: Plan }
  | { readonly kind: 'multi'; readonly step: 'open' | 'complete' | 'unexpected'; readonly from: Account; readonly item: Plan }
  | { readonly kind: 'sudo'; readonly item: Plan }
  | { readonly kind: 'sudoAs'; readonly who: Account; readonly item: Plan };

export type Origin = 'root' | { readonly account: Account; readonly flat: boolean };

/** Who plays a part: `cosigner` approves operations of multisigs first, `principals` gave `alice` or the one before a proxy's rights. */
export interface Cast {
  readonly alice: Account;
  readonly cosigner: Account;
  readonly principals: readonly Account[];
  readonly funded: ReadonlySet<Account>;
  readonly mayProxy: (delegate: Account, real: Account) => boolean;
}

const hex = (bytes: Uint8Array): Account => `0x${Buffer.from(bytes).toString('hex')}`;
const bytes = (account: Account): Uint8Array => Uint8Array.from(Buffer.from(account.slice(2), 'hex'));

export const derivativeOf = (account: Account, index: number): Account => hex(createKeyDerived(bytes(account), index));
export const multisigOf = (signatories: readonly Account[], threshold: number): Account =>
  hex(createKeyMulti(signatories.map(bytes), threshold));

/** What an origin becomes within a carrier. */
export function originWithin(plan: Plan, origin: Origin, cast: Cast): Origin {
  const fresh = (account: Account): Origin => ({ account, flat: false });
  if (plan.kind === 'sudo') return 'root';
  if (plan.kind === 'sudoAs') return fresh(plan.who);
  if (plan.kind === 'proxy') return fresh(plan.real);
  if (origin === 'root') return origin;
  const { account } = origin;
  switch (plan.kind) {
    case 'batchAll':
      return { account, flat: true };
    case 'derivative':
      return { ...origin, account: derivativeOf(account, plan.index) };
    case 'threshold1':
      return fresh(multisigOf([account, ...plan.others], 1));
    case 'multi':
      return fresh(multisigOf([account, cast.cosigner], 2));
    default:
      return origin;
  }
}

export const itemsOf = (plan: Plan): readonly Plan[] => ('items' in plan ? plan.items : 'item' in plan ? [plan.item] : []);

/** Random numbers that a seed determines. */
export function randomOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const ACCOUNT_BYTES = 32;
const LEAST_TRANSFER = 10_000_000_000n;
/** One that stands twice is made twice as often. */
export const CARRIERS = [
  'batch',
  'batch',
  'batchAll',
  'batchAll',
  'forceBatch',
  'derivative',
  'proxy',
  'threshold1',
  'multi',
  'sudo',
  'sudoAs',
] as const;
const LEAVES = ['transfer', 'transfer', 'transfer', 'remark', 'createPool', 'dust', 'setPref'] as const;

/** Makes plans of calls that are all different, so that what arrived tells which of them were made. */
export class Planner {
  private made = 0;

  constructor(
    private readonly random: (below: number) => number,
    private readonly cast: Cast,
    /** Another one for each run on the same chain. */
    private readonly run: number,
  ) {}

  private pick<T>(list: readonly T[]): T {
    return list[this.random(list.length)] as T;
  }

  private fresh(): Account {
    const account = Buffer.alloc(ACCOUNT_BYTES, this.random(256));
    account.writeUInt32LE(++this.made);
    account.writeUInt32LE(this.random(2 ** 32), 8);
    account.writeUInt32LE(this.run, 16);
    return hex(account);
  }

  private remark(): Plan {
    return { kind: 'remark', text: `remark ${++this.made} of run ${this.run}` };
  }

  transfer(kind: 'transfer' | 'dust'): Plan {
    return { kind, to: this.fresh(), amount: kind === 'dust' ? 1n : LEAST_TRANSFER + BigInt(++this.made) };
  }

  private preference(): Plan {
    return { kind: 'setPref', pid: 1_000_000 + ++this.made };
  }

  private leaf(origin?: Origin): Plan {
    if (this.random(origin === 'root' ? 2 : 16) === 0) return { kind: 'store', key: `run ${this.run}: ${++this.made}` };
    const kind = this.pick(LEAVES);
    switch (kind) {
      case 'remark':
        return this.remark();
      case 'createPool':
        return { kind };
      case 'setPref':
        return this.preference();
      default:
        return this.transfer(kind);
    }
  }

  /** A `batch_all` that one of its calls makes fail. */
  failing(): Plan {
    const at = this.random(12);
    const length = Math.max(2, at + 1 + this.random(4));
    const [good, bad] = [() => this.transfer('transfer'), () => this.pick([this.transfer('dust'), this.preference()])];
    return { kind: 'batchAll', items: Array.from({ length }, (_, i) => (i === at ? bad() : i < at ? good() : this.leaf())) };
  }

  /** @param depth carriers within each other, at most */
  plan(depth: number, origin: Origin): Plan {
    if (depth === 0 || (depth < 4 && this.random(5) < 2)) return this.leaf(origin);
    const kind = this.pick(CARRIERS);
    const within = <P extends Plan>(plan: P): P => {
      const inner = originWithin(plan, origin, this.cast);
      return { ...plan, item: this.plan(depth - 1, inner) };
    };
    const item = this.leaf();
    switch (kind) {
      case 'batch':
      case 'batchAll':
      case 'forceBatch': {
        const inner = originWithin({ kind, items: [] }, origin, this.cast);
        return { kind, items: Array.from({ length: this.random(5) }, () => this.plan(depth - 1, inner)) };
      }
      case 'derivative':
        return within({ kind, index: this.random(2), item });
      case 'proxy':
        return within({ kind, real: this.pick(this.cast.principals), item });
      case 'threshold1': {
        const others = this.random(6) === 0 ? [] : [this.cast.cosigner];
        return within({ kind, others, item });
      }
      case 'multi': {
        if (origin === 'root') return this.leaf(origin);
        const step = this.pick(['complete', 'complete', 'complete', 'open', 'unexpected'] as const);
        const found = within({ kind, step, from: origin.account, item });
        return { ...found, item: { kind: 'batch', items: [found.item, this.remark()] } };
      }
      case 'sudo':
        return within({ kind, item });
      case 'sudoAs':
        return within({ kind, who: this.pick(this.cast.principals), item });
    }
  }
}
