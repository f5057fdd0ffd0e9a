import type { Read, Snapshot } from '@stakepool-kit/sdk';
import type { AsOf } from '@stakepool-kit/sdk/rules';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { LiveQueries } from './live-queries';

const KEY = ['live', 'figure'];

/** A read whose answers the test gives. */
function fakeRead() {
  const state = { running: 0, started: 0, tell: (_: number) => {}, fail: (_: unknown) => {} };
  const read = {
    watch: (handlers: { next: (snapshot: Snapshot<number>) => void; error: (error: unknown) => void }) => {
      state.running++;
      state.started++;
      state.tell = (value) => handlers.next({ value, asOf: {} as AsOf });
      state.fail = handlers.error;
      return () => {
        state.running--;
      };
    },
  } as unknown as Read<number>;
  return { state, read };
}

function setUp() {
  const client = new QueryClient();
  const live = new LiveQueries(client);
  const { state, read } = fakeRead();
  const options = {
    queryKey: KEY,
    queryFn: ({ signal }: { signal: AbortSignal }) => live.start(KEY, read, signal),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false as const,
  };
  return { client, state, observe: () => new QueryObserver(client, options) };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('LiveQueries', () => {
  it('shows each answer to everybody who looks, from one watch', async () => {
    const { state, observe } = setUp();
    const [first, second] = [observe(), observe()];
    const stops = [first.subscribe(() => {}), second.subscribe(() => {})];
    await settle();
    state.tell(1);
    await settle();
    state.tell(2);
    expect([first, second].map((observer) => observer.getCurrentResult().data?.value)).toEqual([2, 2]);
    expect(state).toMatchObject({ running: 1, started: 1 });
    for (const stop of stops) stop();
    expect(state.running).toBe(0);
  });

  it('begins anew, with the old answer shown, when somebody looks again', async () => {
    const { state, observe } = setUp();
    const stop = observe().subscribe(() => {});
    await settle();
    state.tell(1);
    await settle();
    stop();
    const again = observe();
    again.subscribe(() => {});
    await settle();
    expect(state).toMatchObject({ running: 1, started: 2 });
    expect(again.getCurrentResult().data?.value).toBe(1);
    state.tell(3);
    expect(again.getCurrentResult().data?.value).toBe(3);
  });

  it('ends the watch of who leaves before the first answer', async () => {
    const { state, observe } = setUp();
    const stop = observe().subscribe(() => {});
    await settle();
    stop();
    await settle();
    expect(state).toMatchObject({ running: 0, started: 1 });
    const again = observe();
    again.subscribe(() => {});
    await settle();
    state.tell(4);
    await settle();
    expect(again.getCurrentResult().data?.value).toBe(4);
  });

  it('tells of a watch that ended with an error', async () => {
    const { state, observe } = setUp();
    const observer = observe();
    observer.subscribe(() => {});
    await settle();
    state.tell(1);
    await settle();
    state.fail(new Error('the node forgot'));
    expect(observer.getCurrentResult()).toMatchObject({ status: 'error', error: new Error('the node forgot') });
  });
});
