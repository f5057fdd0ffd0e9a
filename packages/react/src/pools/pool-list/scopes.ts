/** Pools the account owns, those it stakes in, or all. */
export const POOL_SCOPES = ['mine', 'staked', 'all'] as const;
export type PoolScope = (typeof POOL_SCOPES)[number];
