import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ProviderInterface, ProviderInterfaceCallback } from './provider.js';
import { Rpc, type RpcOptions } from './rpc.js';

/** A node that answers by `answer`, at once or when told. */
function setup(answer: (method: string, times: number) => unknown, options: RpcOptions = {}) {
  const asked: string[] = [];
  let connected = true;
  const ask = async (method: string) => {
    asked.push(method);
    return answer(method, asked.length);
  };
  const callbacks: ProviderInterfaceCallback[] = [];
  const ended: unknown[] = [];
  const provider = {
    get isConnected() {
      return connected;
    },
    send: (method: string) => ask(method),
    subscribe: (_: string, method: string, __: unknown, callback: ProviderInterfaceCallback) => {
      callbacks.push(callback);
      return ask(method);
    },
    unsubscribe: async (...all: unknown[]) => {
      ended.push(all);
      throw new Error('not connected');
    },
  };
  const rpc = new Rpc(provider as unknown as ProviderInterface, options);
  const disconnect = () => {
    connected = false;
  };
  return { rpc, asked, callbacks, ended, disconnect };
}

const refusing = (message: string) =>
  setup(() => {
    throw new Error(message);
  });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('what a node refuses', () => {
  /** In the words of Substrate, its JSON-RPC servers of several years, and gateways before them. */
  const WORDS: readonly (readonly [message: string, code: string])[] = [
    ['4003: Client error: UnknownBlock: Header was not found in the database: 0x12', 'chain.blockUnknown'],
    ['4003: Client error: UnknownBlock: State already discarded for 0x12', 'chain.blockUnknown'],
    ['4003: Client error: State already discarded for BlockId::Hash(0x12)', 'chain.blockUnknown'],
    ['-32000: Client error: UnknownBlock: Expect block number from id: 0x12', 'chain.blockUnknown'],
    ['-32603: Internal error: Block 0x12 not found', 'chain.blockUnknown'],
    ['-32602: Invalid params: Block hash not found', 'chain.blockUnknown'],
    ['-32006: Too many subscriptions on the connection: Exceeded max limit of 1024', 'chain.subscriptions'],
    ['-32000: Too many subscriptions on the connection', 'chain.subscriptions'],
    ['-32007: Request is too big: Exceeded max limit of 15728640', 'chain.tooLarge'],
    ['-32701: oversized request', 'chain.tooLarge'],
    ['-32702: Oversized response', 'chain.tooLarge'],
    ['-32008: Response is too big: Exceeded max limit of 15728640', 'chain.tooLarge'],
    ['-32010: The batch response was too large: Exceeded max limit of 10', 'chain.tooLarge'],
    ['-32002: count exceeds maximum value. value: 1001, max: 1000', 'chain.rpc'],
    ['-32601: Method not found', 'chain.rpc'],
    ['1010: Invalid Transaction: Transaction is outdated', 'chain.rpc'],
  ];

  it.each(WORDS)('%s: %s', async (message, code) => {
    const { rpc, asked } = refusing(message);
    const failure = await rpc.send('state_x').catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'ChainError', code, params: { method: 'state_x', message }, cause: { message } });
    expect(asked.length).toBe(1);
  });

  it.each(['-32999: Rate limit exceeded', 'HTTP 429', '-32029: Too many requests', '-32005: rate limit reached'])(
    '%s: it waits',
    async (message) => {
      const { rpc, asked } = setup((_, times) => {
        if (times === 1) throw new Error(message);
        return 'answer';
      });
      const answer = rpc.send('state_x');
      await vi.advanceTimersByTimeAsync(249);
      expect(asked.length).toBe(1);
      await vi.advanceTimersByTimeAsync(1);
      expect(await answer).toBe('answer');
    },
  );

  it('is a lost connection when there is none, whatever the words', async () => {
    for (const message of [
      'WebSocket is not connected',
      'disconnected from ws://x: 1006',
      'The connection was lost before the answer came',
    ]) {
      await expect(refusing(message).rpc.send('x')).rejects.toMatchObject({ name: 'ConnectionError', code: 'connection.lost' });
    }
    const { rpc, disconnect, asked } = refusing('-32999: Rate limit exceeded');
    disconnect();
    await expect(rpc.send('x')).rejects.toMatchObject({ code: 'connection.lost' });
    expect(asked.length).toBe(1);
  });

  it('is explained also when it is no Error', async () => {
    const { rpc } = setup(() => Promise.reject('4003: UnknownBlock'));
    await expect(rpc.send('x')).rejects.toMatchObject({ code: 'chain.blockUnknown' });
  });
});

describe('patience with a node that limits the rate', () => {
  it('grows with every refusal and ends after the sixth pause', async () => {
    const { rpc, asked } = refusing('-32999: Rate limit exceeded');
    const failure = rpc.send('x').catch((error: unknown) => error);
    const tries: number[] = [];
    for (const pause of [250, 500, 1000, 2000, 4000, 8000]) {
      await vi.advanceTimersByTimeAsync(pause - 1);
      tries.push(asked.length);
      await vi.advanceTimersByTimeAsync(1);
    }
    expect([tries, asked.length]).toEqual([[1, 2, 3, 4, 5, 6], 7]);
    expect(await failure).toMatchObject({ code: 'chain.rateLimited' });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends with any other answer', async () => {
    const { rpc } = setup((_, times) => {
      throw new Error(times === 1 ? 'Too many requests' : 'Method not found');
    });
    const failure = rpc.send('x').catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(250);
    expect(await failure).toMatchObject({ code: 'chain.rpc' });
  });

  it('asks for less at a time from then on', async () => {
    let limited = true;
    const open: (() => void)[] = [];
    const { rpc, asked } = setup(() => {
      if (limited) throw new Error('Too many requests');
      return new Promise<void>((resolve) => open.push(resolve));
    });
    const first = rpc.send('first');
    await vi.advanceTimersByTimeAsync(0);
    limited = false;
    await vi.advanceTimersByTimeAsync(250);
    open.pop()?.();
    await first;
    asked.length = 0;
    const all = Array.from({ length: 60 }, () => rpc.send('x'));
    await vi.advanceTimersByTimeAsync(0);
    expect(asked.length).toBe(24);
    while (open.length > 0) {
      open.shift()?.();
      await vi.advanceTimersByTimeAsync(0);
    }
    await Promise.all(all);
    expect(asked.length).toBe(60);
  });

  it('takes refusals of one moment for one sign', async () => {
    let limited = true;
    const { rpc, asked } = setup((method) => {
      if (limited) throw new Error('Too many requests');
      return method === 'first' ? null : new Promise(() => undefined);
    });
    const first = Array.from({ length: 48 }, () => rpc.send('first'));
    await vi.advanceTimersByTimeAsync(0);
    limited = false;
    await vi.advanceTimersByTimeAsync(250);
    await Promise.all(first);
    asked.length = 0;
    for (let i = 0; i < 60; i++) void rpc.send('x');
    await vi.advanceTimersByTimeAsync(0);
    expect(asked.length).toBe(24);
  });

  it('has 48 requests under way at most', async () => {
    const { rpc, asked } = setup(() => new Promise(() => undefined));
    for (let i = 0; i < 60; i++) void rpc.send('x');
    await vi.advanceTimersByTimeAsync(0);
    expect(asked.length).toBe(48);
  });
});

describe('a request that is never answered', () => {
  const never = () => new Promise<never>(() => undefined);
  const fateOf = (promise: Promise<unknown>) =>
    promise.then(
      () => 'answered',
      (error: { code: string }) => error.code,
    );

  it('ends after its time, and with it what waits behind', async () => {
    const { rpc, asked } = setup(never, { timeout: 1000 });
    const all = Promise.all(Array.from({ length: 60 }, () => fateOf(rpc.send('x'))));
    await vi.advanceTimersByTimeAsync(1000);
    expect([new Set(await all), asked.length, vi.getTimerCount()]).toEqual([new Set(['connection.timeout']), 48, 0]);
  });

  it('leaves those behind it in peace while the node answers others', async () => {
    const { rpc } = setup((method) => (method === 'stuck' ? never() : new Promise((resolve) => setTimeout(resolve, 600))), {
      timeout: 1000,
    });
    const stuck = fateOf(rpc.send('stuck'));
    const others = Promise.all(Array.from({ length: 100 }, () => fateOf(rpc.send('x'))));
    await vi.advanceTimersByTimeAsync(3000);
    expect([await stuck, new Set(await others)]).toEqual(['connection.timeout', new Set(['answered'])]);
  });

  it('ends with the client, also in the queue, in a pause and as a subscription; nothing is asked afterwards', async () => {
    const closing = new AbortController();
    const { rpc, asked } = setup((method) => (method === 'limited' ? Promise.reject(new Error('Too many requests')) : never()), {
      closed: closing.signal,
    });
    const limited = fateOf(rpc.send('limited'));
    await vi.advanceTimersByTimeAsync(0);
    const subscribed = fateOf(rpc.subscribe('a', ['a_subscribe', 'a_unsubscribe'], [], () => undefined));
    const all = Promise.all([limited, subscribed, ...Array.from({ length: 60 }, () => fateOf(rpc.send('x')))]);
    closing.abort();
    const sent = asked.length;
    expect([new Set(await all), await fateOf(rpc.send('y')), vi.getTimerCount()]).toEqual([
      new Set(['connection.closed']),
      'connection.closed',
      0,
    ]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked.length).toBe(sent);
  });

  it('is no subscription at the node when it is taken too late', async () => {
    const { rpc, ended } = setup(() => new Promise((resolve) => setTimeout(() => resolve('sub9'), 1500)), { timeout: 1000 });
    const subscribed = fateOf(rpc.subscribe('a', ['a_subscribe', 'a_unsubscribe'], [], () => undefined));
    await vi.advanceTimersByTimeAsync(2000);
    expect([await subscribed, ended]).toEqual(['connection.timeout', [['a', 'a_unsubscribe', 'sub9']]]);
  });
});

describe('a subscription', () => {
  const METHODS = ['state_subscribeStorage', 'state_unsubscribeStorage'] as const;

  it('calls back with each result, with no error, and with nothing once ended', async () => {
    const { rpc, callbacks, ended } = setup(() => 'sub7');
    const heard: unknown[] = [];
    const stop = await rpc.subscribe('state_storage', METHODS, [['0x01']], (result) => heard.push(result));
    const [callback] = callbacks as [ProviderInterfaceCallback];
    callback(null, 1);
    callback(new Error('broken'), null);
    callback(null, 2);
    stop();
    callback(null, 3);
    expect(heard).toEqual([1, 2]);
    expect(ended).toEqual([['state_storage', 'state_unsubscribeStorage', 'sub7']]);
  });

  it('waits where the rate is limited, and else fails with a code', async () => {
    const { rpc, asked } = setup((_, times) => {
      if (times < 3) throw new Error('Too many requests');
      return 'sub';
    });
    const stop = rpc.subscribe('state_storage', METHODS, [], () => undefined);
    await vi.advanceTimersByTimeAsync(750);
    expect(await stop).toBeTypeOf('function');
    expect(asked).toEqual(Array.from({ length: 3 }, () => 'state_subscribeStorage'));
    const refused = refusing('-32006: Too many subscriptions on the connection').rpc;
    await expect(refused.subscribe('a', METHODS, [], () => undefined)).rejects.toMatchObject({ code: 'chain.subscriptions' });
  });
});
