import { LegacyClient, WsProvider } from 'dedot';
import { joinDedot, loadDedot } from '../peers/dedot.mjs';

export const about = 'dedot, legacy interface, tuned: pagedEntries with 1000-key pages, maps in parallel';

const PAGE = 1000;

async function allPages(map) {
  const all = [];
  for (;;) {
    const startKey = all.length > 0 ? map.rawKey(all.at(-1)[0]) : undefined;
    const page = await map.pagedEntries({ pageSize: PAGE, ...(startKey && { startKey }) });
    all.push(...page);
    if (page.length < PAGE) return all;
  }
}

export async function connect(endpoint) {
  const client = await LegacyClient.new(new WsProvider(endpoint));
  return { load: async () => joinDedot(await loadDedot(client, allPages)) };
}
