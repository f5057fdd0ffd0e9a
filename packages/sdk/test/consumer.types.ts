/**
 * Checked by `tsc`, never run: what a consumer's program may and may not say. Every line under `@ts-expect-error` must be
 * an error, or the check fails.
 */
import type { ApiPromise } from '@polkadot/api';
import { type Client, type PhalaApi, type Planck, typed, type WorkerKey } from '../src/index.js';

declare const api: ApiPromise;
declare const phala: PhalaApi;
declare const client: Client;
declare const worker: WorkerKey;

/** The kit's types reach storage, calls and constants … */
export const pool = phala.query.phalaStakePool.stakePools(1).then((found) => found.unwrap().totalStake.toBigInt());
export const call = phala.tx.phalaStakePool.contribute(1, 10n);
export const grace: bigint = phala.consts.phalaStakePool.gracePeriod.toBigInt();
export const known: boolean = phala.errors.phalaStakePool.PoolDoesNotExist.is({ index: 88, error: 9 } as never);
export const same: PhalaApi = typed(api);

// @ts-expect-error no such pallet
phala.query.phalaStakePools;
// @ts-expect-error no such item
phala.query.phalaStakePool.pools;
// @ts-expect-error the pool id is missing
phala.query.phalaStakePool.stakePools();
// @ts-expect-error one argument too many
phala.tx.phalaStakePool.contribute(1, 10n, 5);
// @ts-expect-error no such field
phala.query.phalaStakePool.stakePools(1).then((found) => found.unwrap().stake);
// @ts-expect-error no such constant
phala.consts.phalaStakePool.minimumContribution;

/** … and stay out of the consumer's own ApiPromise. */
export const own = api.query.phalaStakePool;
type IsAny<T> = 0 extends 1 & T ? true : false;
type OwnPools = NonNullable<typeof own>;
/** Indexed access by an unknown name is all that there is: a name that cannot exist has the same type. */
export const untyped: NonNullable<(typeof api.query)['noSuchPallet']> extends OwnPools ? true : false = true;
export const notAny: IsAny<OwnPools> = false;
// @ts-expect-error the consumer's api knows no tokenomics: the value is a plain Codec
api.query.phalaMining?.tokenomicParameters?.().then((found) => found.unwrap());

/** Verbs take what they need and give what they say. */
export const created = client.tx.createPool.submit({}, { account: 'x' }).then(({ pid }): bigint => pid);
export const paid = client.tx.withdraw.submit({ pid: 1, amount: 'all' }, { account: 'x' }).then((result): Planck => result.paid);
// @ts-expect-error amounts are bigint
client.tx.contribute.build({ pid: 1, amount: 1.5 });
// @ts-expect-error the stake is missing
client.tx.startMining.build({ pid: 1, worker });
// @ts-expect-error either an amount or shares
client.tx.withdraw.build({ pid: 1 });
// @ts-expect-error nobody signs
client.tx.createPool.submit({}, {});
// @ts-expect-error no such part
client.tx.claimRewards.build({ pid: 1, part: 'half' });
// @ts-expect-error createPool gives a pool id, not an amount
client.tx.createPool.submit({}, { account: 'x' }).then(({ amount }) => amount);
