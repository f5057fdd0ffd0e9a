import { ApiPromise, WsProvider } from '@polkadot/api';
import { joinPjs } from '../peers/pjs.mjs';

export const about = '@polkadot/api tuned: entriesPaged with 1000-key pages, maps in parallel at one block, isPedantic off';

const PAGE = 1000;

async function allPages(map) {
  const all = [];
  for (;;) {
    const page = await map.entriesPaged({ args: [], pageSize: PAGE, startKey: all.at(-1)?.[0].toHex() });
    all.push(...page);
    if (page.length < PAGE) return all;
  }
}

export async function connect(endpoint) {
  const api = await ApiPromise.create({ provider: new WsProvider(endpoint), noInitWarn: true, isPedantic: false });
  const load = async () => {
    const { query } = await api.at(await api.rpc.chain.getBlockHash());
    const [pools, workers, bindings, miners, stakes] = await Promise.all([
      allPages(query.phalaStakePool.stakePools),
      allPages(query.phalaRegistry.workers),
      allPages(query.phalaMining.workerBindings),
      allPages(query.phalaMining.miners),
      allPages(query.phalaMining.stakes),
    ]);
    return joinPjs({ pools, workers, bindings, miners, stakes });
  };
  return { load };
}
