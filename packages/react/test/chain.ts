import { createProvider, createScenario, type InProcessProvider, type Scenario } from '@stakepool-kit/devnet';

const scenarios = new Map<'demo' | 'bare', Promise<Scenario>>();

/** A fork of a scenario in this process, for one test. */
export async function testChain(name: 'demo' | 'bare' = 'bare') {
  const known = scenarios.get(name) ?? createScenario(name === 'bare' ? { scenario: name, constants: 'khala' } : { scenario: name });
  scenarios.set(name, known);
  const chain = (await known).chain.fork();
  return { chain, provider: createProvider(chain) };
}

/** Counts the subscriptions that are open on a provider, and all that ever were. */
export function countSubscriptions(provider: InProcessProvider) {
  const open = new Map<string | number, string>();
  const started: string[] = [];
  const { subscribe, unsubscribe } = provider;
  provider.subscribe = async (type, method, params, callback) => {
    started.push(method);
    const id = await subscribe.call(provider, type, method, params, callback);
    open.set(id, method);
    return id;
  };
  provider.unsubscribe = async (type, method, id) => {
    open.delete(id);
    return unsubscribe.call(provider, type, method, id);
  };
  return { open: () => [...open.values()].sort(), started };
}
