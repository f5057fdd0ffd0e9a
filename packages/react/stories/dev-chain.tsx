import {
  type Chain,
  createFaults,
  createProducer,
  createProvider,
  createScenario,
  devKey,
  type Faults,
  type Scenario,
  type ScenarioName,
} from '@stakepool-kit/devnet';
import { type Client, createClient } from '@stakepool-kit/sdk';
import type { Decorator } from '@storybook/react-vite';
import { useEffect, useState } from 'react';
import { StakePoolProvider, type StakePoolProviderProps } from '../src';
import type { Locale } from '../src/provider/context';
import type { KitStorage } from '../src/provider/storage';

/** What a story says about its chain, in `parameters.devChain`. */
export interface DevChainParameters {
  /** The scenario whose fork the story runs on. Default: `demo`. */
  readonly scenario?: ScenarioName;
  /** The dev account that is chosen at the start; `null`: none. Default: `Alice`. */
  readonly account?: string | null;
  /** Real milliseconds from block to block. Default 3000; 0: no blocks but the story's own. */
  readonly blockTime?: number;
  /** Prepares the chain before the component sees it, such as by time travel. */
  readonly prepare?: (chain: StoryChain) => void | Promise<void>;
  /** More of the provider's properties. */
  readonly provider?: Partial<StakePoolProviderProps>;
  /** The story brings its own provider, or needs no chain. */
  readonly bare?: boolean;
}

/** A story's own chain. */
export interface StoryChain {
  readonly chain: Chain;
  readonly client: Client;
  /** What goes wrong on the way to the chain, such as `faults.set({ … })`. */
  readonly faults: Faults;
  /** Moves chain time on and builds a block. */
  advance(time: { readonly days?: number; readonly hours?: number; readonly seconds?: number }): void;
}

const shared = new Map<ScenarioName, Promise<Scenario>>();

/** One scenario for all stories of a page; each story forks it. */
function scenarioOf(name: ScenarioName): Promise<Scenario> {
  const known = shared.get(name) ?? createScenario({ scenario: name, ...(name === 'bare' && { constants: 'khala', pot: 1000n }) });
  shared.set(name, known);
  return known;
}

export async function forkChain({ scenario = 'demo', blockTime = 3000 }: DevChainParameters): Promise<StoryChain & { stop(): void }> {
  const { chain: origin } = await scenarioOf(scenario);
  const chain = origin.fork();
  const faults = createFaults();
  const client = await createClient({ provider: createProvider(chain, { faults }) });
  const producer = createProducer(chain, { blockTime: Math.max(blockTime, 50) });
  if (blockTime > 0) producer.start();
  return {
    chain,
    client,
    faults,
    advance({ days = 0, hours = 0, seconds = 0 }) {
      chain.timeTravel(chain.time() + (days * 86_400 + hours * 3600 + seconds) * 1000 - chain.slotDuration);
      chain.build();
    },
    stop: () => {
      producer.stop();
      void client.disconnect();
    },
  };
}

type Prepared = StoryChain & { stop(): void };
const current: { chain: Prepared | null } = { chain: null };

/** The chain of the story that runs, for its play function. */
export function storyChain(): StoryChain {
  if (current.chain === null) throw new Error('The story has no chain yet.');
  return current.chain;
}

/** Puts each story on a fork of its own, with the toolbar's language, theme and width. */
export const withDevChain: Decorator = (Story, { parameters, globals, viewMode, title }) => {
  const devChain = (parameters.devChain ?? {}) as DevChainParameters;
  if (devChain.bare) return <Story />;
  const story = (
    <OnDevChain devChain={devChain} globals={globals}>
      <Story />
    </OnDevChain>
  );
  // A page of the documentation shows many stories at once: a dialog would lie over all of them.
  return viewMode === 'docs' && title.startsWith('Dialogs/') ? <OnRequest>{story}</OnRequest> : story;
};

/** Mounts a story when the reader asks for it. */
function OnRequest({ children }: { readonly children: React.ReactNode }) {
  const [shown, setShown] = useState(0);
  return (
    <div style={{ padding: 16 }}>
      <button type="button" onClick={() => setShown((count) => count + 1)}>
        {shown === 0 ? 'Open the dialog' : 'Open it again'}
      </button>
      {shown > 0 && <div key={shown}>{children}</div>}
    </div>
  );
}

interface OnDevChainProps {
  readonly devChain: DevChainParameters;
  readonly globals: Record<string, string>;
  readonly children: React.ReactNode;
}

function OnDevChain({ devChain, globals, children }: OnDevChainProps) {
  const [ready, setReady] = useState<Prepared | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const { account = 'Alice' } = devChain;
  const [storage] = useState(() => memoryStorage(account));

  useEffect(() => {
    let over = false;
    let own: Prepared | null = null;
    const start = async () => {
      own = await forkChain(devChain);
      await devChain.prepare?.(own);
      if (over) return own.stop();
      current.chain = own;
      setReady(own);
    };
    start().catch((error: unknown) => setFailure(error));
    return () => {
      over = true;
      own?.stop();
    };
  }, [devChain]);

  if (failure !== null) throw failure;
  if (ready === null) return <p data-story="loading">Starting a dev chain…</p>;
  const { locale, theme, width } = globals;
  return (
    <div
      data-story="ready"
      data-spk-theme={theme === 'system' ? undefined : theme}
      style={{
        boxSizing: 'border-box',
        background: 'var(--spk-canvas)',
        padding: 16,
        ...(width !== 'full' && width && { width: `${width}px`, maxWidth: '100%' }),
      }}
    >
      <StakePoolProvider client={ready.client} locale={locale as Locale} theme={theme} storage={storage} {...(devChain.provider as object)}>
        {children}
      </StakePoolProvider>
    </div>
  );
}

/** A storage that remembers the story's account, as if the reader had chosen it before. */
function memoryStorage(account: string | null): KitStorage {
  const values = new Map<string, string>();
  if (account !== null) {
    values.set('spk.account', `dev:${devKey(`//${account}`).publicKey}`);
  }
  return {
    getItem: (name) => values.get(name) ?? null,
    setItem: (name, value) => void values.set(name, value),
    removeItem: (name) => void values.delete(name),
  };
}
