import { type Context, ensureSigned, type RuntimeCall } from '../../engine/context.js';
import { callClass, callWeight, encodeDispatchResult } from '../../engine/dispatch-info.js';
import { ensure } from '../../engine/errors.js';
import type { Pallet } from '../../engine/pallet.js';
import type { Hex } from '../../engine/types.js';
import { blake2_256 } from '../../scale/hash.js';
import { toHex } from '../../scale/hex.js';
import { reserve } from '../balances/account.js';
import { lookup, type MultiAddress } from '../balances/index.js';
import { type Timepoint, timepoint } from '../multisig/accounts.js';
import { types } from '../runtime-types.js';
import { BlockNumber } from '../system/account.js';
import { filterOf, type ProxyType } from './filter.js';
import {
  addAnnouncement,
  addProxy,
  dropAnnouncements,
  findProxy,
  Proxies,
  type ProxyDefinition,
  proxyDeposit,
  removeProxies,
  removeProxy,
} from './state.js';

const NAME = 'Proxy';

type Relation = { delegate: MultiAddress; proxy_type: ProxyType; delay: number };
type Forward = { real: MultiAddress; force_proxy_type: ProxyType | null; call: RuntimeCall };
type Hashed = { real: MultiAddress; call_hash: Hex };

const callCodec = types.of<RuntimeCall>('RuntimeCall');
const entropy = types.of<[Hex, Hex, number, number, ProxyType, number]>('([u8; 16], AccountId32, u32, u32, ProxyType, u16)');
const PREFIX = toHex(new TextEncoder().encode('modlpy/proxy____'));

/** Account without a key that `spawner` made at that point of the chain. */
export function anonymousAccount(spawner: Hex, type: ProxyType, index: number, { height, index: extIndex }: Timepoint): Hex {
  return toHex(blake2_256(entropy.enc([PREFIX, spawner, height, extIndex, type, index])));
}

const definitionOf = ({ delegate, proxy_type, delay }: Relation): ProxyDefinition => ({ delegate: lookup(delegate), proxy_type, delay });

function depositRelation(ctx: Context, event: 'ProxyAdded' | 'ProxyRemoved', delegator: Hex, { delegate, ...rest }: ProxyDefinition): void {
  ctx.deposit(NAME, event, { delegator, delegatee: delegate, ...rest });
}

/** Runs the call in the principal's name; its failure is told by the event. */
function forward(ctx: Context, real: Hex, { proxy_type }: ProxyDefinition, call: RuntimeCall): void {
  const result = ctx.attempt(() => ctx.dispatch(ctx, call, { kind: 'signed', account: real, filters: [filterOf(proxy_type)] }));
  ctx.deposit(NAME, 'ProxyExecuted', { result: encodeDispatchResult(result) });
}

export const proxy: Pallet = {
  name: NAME,
  weights: {
    proxy: ({ call }: Forward) => 170_200_000n + callWeight(call),
    add_proxy: 156_526_000n,
    remove_proxy: 156_904_000n,
    remove_proxies: 151_658_000n,
    anonymous: 182_261_000n,
    kill_anonymous: 152_441_000n,
    announce: 315_746_000n,
    remove_announcement: 281_762_000n,
    reject_announcement: 281_746_000n,
    proxy_announced: ({ call }: Forward) => 443_074_000n + callWeight(call),
  },
  classes: { proxy: ({ call }: Forward) => callClass(call), proxy_announced: ({ call }: Forward) => callClass(call) },
  calls: {
    proxy(ctx, origin, { real, force_proxy_type, call }: Forward) {
      const who = ensureSigned(origin);
      const principal = lookup(real);
      const definition = findProxy(ctx, principal, who, force_proxy_type);
      ensure(definition.delay === 0, NAME, 'Unannounced');
      forward(ctx, principal, definition, call);
    },
    add_proxy(ctx, origin, relation: Relation) {
      const who = ensureSigned(origin);
      const definition = definitionOf(relation);
      addProxy(ctx, who, definition);
      depositRelation(ctx, 'ProxyAdded', who, definition);
    },
    remove_proxy(ctx, origin, relation: Relation) {
      const who = ensureSigned(origin);
      const definition = definitionOf(relation);
      removeProxy(ctx, who, definition);
      depositRelation(ctx, 'ProxyRemoved', who, definition);
    },
    remove_proxies(ctx, origin) {
      const who = ensureSigned(origin);
      removeProxies(ctx, who, who);
    },
    anonymous(ctx, origin, { proxy_type, delay, index }: { proxy_type: ProxyType; delay: number; index: number }) {
      const who = ensureSigned(origin);
      const anonymous = anonymousAccount(who, proxy_type, index, timepoint(ctx));
      ensure(!Proxies.has(ctx, anonymous), NAME, 'Duplicate');
      reserve(ctx, who, proxyDeposit(1));
      Proxies.put(ctx, anonymous, [[{ delegate: who, proxy_type, delay }], proxyDeposit(1)]);
      ctx.deposit(NAME, 'AnonymousCreated', { anonymous, who, proxy_type, disambiguation_index: index });
    },
    kill_anonymous(ctx, origin, args: { spawner: MultiAddress; proxy_type: ProxyType; index: number; height: number; ext_index: number }) {
      const who = ensureSigned(origin);
      const spawner = lookup(args.spawner);
      const account = anonymousAccount(spawner, args.proxy_type, args.index, { height: args.height, index: args.ext_index });
      ensure(account === who, NAME, 'NoPermission');
      removeProxies(ctx, who, spawner);
    },
    announce(ctx, origin, { real, call_hash }: Hashed) {
      const who = ensureSigned(origin);
      const principal = lookup(real);
      findProxy(ctx, principal, who, null);
      addAnnouncement(ctx, who, { real: principal, call_hash, height: BlockNumber.get(ctx) });
      ctx.deposit(NAME, 'Announced', { real: principal, proxy: who, call_hash });
    },
    remove_announcement(ctx, origin, { real, call_hash }: Hashed) {
      const who = ensureSigned(origin);
      const principal = lookup(real);
      dropAnnouncements(ctx, who, (pending) => pending.real === principal && pending.call_hash === call_hash, 'NotFound');
    },
    reject_announcement(ctx, origin, { delegate, call_hash }: { delegate: MultiAddress; call_hash: Hex }) {
      const who = ensureSigned(origin);
      dropAnnouncements(ctx, lookup(delegate), (pending) => pending.real === who && pending.call_hash === call_hash, 'NotFound');
    },
    proxy_announced(ctx, origin, { delegate, real, force_proxy_type, call }: Forward & { delegate: MultiAddress }) {
      ensureSigned(origin);
      const agent = lookup(delegate);
      const principal = lookup(real);
      const definition = findProxy(ctx, principal, agent, force_proxy_type);
      const hash = toHex(blake2_256(callCodec.enc(call)));
      const latest = BlockNumber.get(ctx) - definition.delay;
      dropAnnouncements(
        ctx,
        agent,
        (pending) => pending.real === principal && pending.call_hash === hash && pending.height <= latest,
        'Unannounced',
      );
      forward(ctx, principal, definition, call);
    },
  },
};
