import type { rpcDefinitions } from '@polkadot/types';

type Definitions = typeof rpcDefinitions;

/** The same methods for one api, which does not print it when one of them fails: who called it is told. */
export function quietRpc(
  definitions: Definitions,
): Record<string, Record<string, Definitions[keyof Definitions][string] & { readonly noErrorLog: true }>> {
  const quiet = (methods: Definitions[keyof Definitions]) =>
    Object.fromEntries(Object.entries(methods).map(([name, definition]) => [name, { ...definition, noErrorLog: true as const }]));
  return Object.fromEntries(Object.entries(definitions).map(([section, methods]) => [section, quiet(methods)]));
}
