import { createProducer, createRpc, createScenario, type PortLike, type Scenario, serveOnPort } from '@stakepool-kit/devnet';
import { type ChainStore, readSaved, type SavedChain, STATE_VERSION } from './saved-state';

/** Milliseconds from block to block, as `npm start` has it. */
const BLOCK_TIME = 3000;
/** Milliseconds after a change until it is kept; what changes meanwhile is kept with it. */
const SAVE_AFTER = 1000;
const HISTORY = 30 * 86_400_000;

/** The demo network, alive. */
export interface HostedChain {
  /** Serves a page; the returned function ends that. */
  serve(port: PortLike): () => void;
  /** Keeps the state at once. */
  save(): Promise<void>;
  stop(): void;
}

type Living = Required<Scenario>;

async function buildDemo(genesisTime: number): Promise<Living> {
  const { chain, simulator, onBlock } = await createScenario({ scenario: 'demo', genesisTime });
  if (!simulator || !onBlock) throw new Error('The demo scenario came without its simulated network.');
  return { chain, simulator, onBlock };
}

/** Puts a chain where it was left, and sees whether it goes on from there. */
async function resume({ chain, simulator, onBlock }: Living, { state, simulator: settings }: SavedChain): Promise<void> {
  chain.importState(state);
  simulator.restart();
  simulator.setPayoutRate(settings.payoutRate);
  simulator.setPaused(settings.paused);
  for (const worker of settings.offline) simulator.setOnline(worker, false);
  chain.build();
  await onBlock();
}

async function start(store: ChainStore): Promise<Living & { readonly genesisTime: number }> {
  const saved = readSaved(await store.load().catch(() => null));
  if (saved) {
    try {
      const living = await buildDemo(saved.genesisTime);
      await resume(living, saved);
      return { ...living, genesisTime: saved.genesisTime };
    } catch {
      // A state that the chain cannot go on from would stop every visit to come.
      await store.clear().catch(() => undefined);
    }
  }
  const now = Date.now();
  const genesisTime = now - (now % 1000) - HISTORY;
  return { ...(await buildDemo(genesisTime)), genesisTime };
}

/** Starts the demo network where the store has it, or anew. A store that fails only means that nothing is kept. */
export async function hostChain(store: ChainStore, { blockTime = BLOCK_TIME } = {}): Promise<HostedChain> {
  const { chain, simulator, onBlock, genesisTime } = await start(store);
  const server = createRpc(chain, { simulator, onBlock });
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const save = async () => {
    clearTimeout(waiting);
    waiting = undefined;
    const saved: SavedChain = { version: STATE_VERSION, genesisTime, state: chain.exportState(), simulator: simulator.settings };
    await store.save(saved).catch(() => undefined);
  };
  const stopListening = chain.on('best', () => {
    waiting ??= setTimeout(save, SAVE_AFTER);
  });
  const producer = createProducer(chain, { blockTime, onBlock });
  producer.start();
  return {
    serve: (port) => serveOnPort(server, port),
    save,
    stop() {
      producer.stop();
      stopListening();
      clearTimeout(waiting);
      server.close();
    },
  };
}
