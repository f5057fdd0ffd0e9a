export const POOL_TABS = ['overview', 'workers', 'queue', 'stakers', 'settings'] as const;
export type PoolTab = (typeof POOL_TABS)[number];
