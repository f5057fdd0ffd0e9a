import { InputError, type PoolId, type PoolIdInput, poolId } from '@stakepool-kit/sdk/rules';

/** The id of a pool, from a route for example; `null` for what is none. */
export function pidOf(input: PoolIdInput): PoolId | null {
  try {
    return poolId(input);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}
