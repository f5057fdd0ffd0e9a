import { type Context, useContext } from 'react';

/** The value of a context that only the provider gives. */
export function useRequired<T>(context: Context<T | null>, hook: string): T {
  const value = useContext(context);
  if (value === null)
    throw new Error(
      `${hook} was used outside of StakePoolProvider, so it has no chain to read. Put <StakePoolProvider client={…}> around the component that uses it.`,
    );
  return value;
}
