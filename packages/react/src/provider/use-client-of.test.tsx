import type { Client } from '@stakepool-kit/sdk';
import { act, cleanup, render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { safeStorage } from './storage';
import { type ClientSource, useClientOf } from './use-client-of';

interface Attempt {
  readonly to: unknown;
  readonly client: Client;
  readonly disconnect: ReturnType<typeof vi.fn>;
  readonly succeed: () => Promise<void>;
  readonly fail: (error: Error) => Promise<void>;
}

const attempts: Attempt[] = [];
const fakeClient = (isDevChain: Client['isDevChain'] = async () => true) => {
  const disconnect = vi.fn(async () => {});
  return { client: { disconnect, isDevChain } as unknown as Client, disconnect };
};

vi.mock('./create-client', () => ({
  createClient: (options: { endpoint?: string; endpoints?: readonly string[] }) =>
    new Promise((resolve, reject) => {
      const { client, disconnect } = fakeClient();
      attempts.push({
        to: options.endpoint ?? options.endpoints,
        client,
        disconnect,
        succeed: () => act(async () => resolve(client)),
        fail: (error) => act(async () => reject(error)),
      });
    }),
}));

const storage = safeStorage(null);
const seen: ReturnType<typeof useClientOf>[] = [];
function Probe({ source }: { readonly source: ClientSource }) {
  const phase = useClientOf(source, storage);
  seen.push(phase);
  const more = phase.status === 'ready' ? ` dev:${phase.devChain}` : '';
  return (
    <>
      <p>{`${phase.status}${more}`}</p>
      {phase.status === 'failed' && (
        <button type="button" onClick={phase.retry}>
          retry
        </button>
      )}
    </>
  );
}

const show = async (source: ClientSource) => {
  let result = render(<p />);
  await act(async () => {
    result = render(<Probe source={source} />, { wrapper: StrictMode });
  });
  const change = (next: ClientSource) => act(async () => result.rerender(<Probe source={next} />));
  const leave = () => act(async () => result.unmount());
  return { change, leave };
};
const at = (index: number): Attempt => {
  const attempt = attempts[index];
  if (!attempt) throw new Error(`There were ${attempts.length} attempts.`);
  return attempt;
};

beforeEach(() => {
  attempts.length = 0;
  seen.length = 0;
});
afterEach(cleanup);

describe('useClientOf', () => {
  it('connects once under StrictMode, and disconnects with the component', async () => {
    const { leave } = await show({ endpoint: 'ws://a' });
    expect(attempts.map(({ to }) => to)).toEqual(['ws://a']);
    screen.getByText('connecting');
    await at(0).succeed();
    screen.getByText('ready dev:true');
    await leave();
    expect(at(0).disconnect).toHaveBeenCalledOnce();
  });

  it('disconnects what arrives after it has gone', async () => {
    const { leave } = await show({ endpoint: 'ws://a' });
    await leave();
    await at(0).succeed();
    expect(at(0).disconnect).toHaveBeenCalledOnce();
  });

  it('connects anew when the endpoint is another, never showing the old client for it', async () => {
    const { change } = await show({ endpoint: ['ws://a', 'ws://b'] });
    await at(0).succeed();
    await change({ endpoint: ['ws://a', 'ws://b'] });
    expect(attempts).toHaveLength(1);
    seen.length = 0;
    await change({ endpoint: 'ws://c' });
    expect(seen.map(({ status }) => status)).not.toContain('ready');
    expect(at(0).disconnect).toHaveBeenCalledOnce();
    await at(1).succeed();
    screen.getByText('ready dev:true');
    expect(at(1).disconnect).not.toHaveBeenCalled();
  });

  it('ignores an answer of the endpoint before', async () => {
    const { change } = await show({ endpoint: 'ws://a' });
    await change({ endpoint: 'ws://b' });
    await at(0).fail(new Error('too late'));
    screen.getByText('connecting');
    await at(1).succeed();
    screen.getByText('ready dev:true');
  });

  it('tells of a failure, and tries again when told to', async () => {
    await show({ endpoint: 'ws://a' });
    await at(0).fail(new Error('nobody there'));
    screen.getByText('failed');
    expect(seen.at(-1)).toMatchObject({ error: new Error('nobody there') });
    await act(async () => screen.getByRole('button').click());
    screen.getByText('connecting');
    await at(1).succeed();
    screen.getByText('ready dev:true');
  });

  it('takes a client of the host’s at once, and never disconnects it', async () => {
    const first = fakeClient();
    const { change, leave } = await show({ client: first.client });
    expect(seen[0]).toMatchObject({ status: 'ready', devChain: false });
    screen.getByText('ready dev:true');
    const second = fakeClient(() => Promise.reject(new Error('the node does not tell')));
    await change({ client: second.client });
    screen.getByText('ready dev:false');
    expect(seen.at(-1)).toMatchObject({ client: second.client });
    await leave();
    expect([first.disconnect, second.disconnect].flatMap(({ mock }) => mock.calls)).toEqual([]);
    expect(attempts).toEqual([]);
  });
});
