import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RpcError } from '../src/engine/types.js';
import { connect, type Message } from './rpcClient.js';

const raw = (text: string, options = {}): Message[] => {
  const client = connect(options);
  client.connection.receive(text);
  return client.messages();
};
const request = (method: string, extra: object = {}) => ({ jsonrpc: '2.0', id: 1, method, ...extra });

describe('JSON-RPC 2.0', () => {
  it('keeps the id, whatever its type', () => {
    for (const id of [0, 7, 'abc', '', null]) {
      expect(raw(JSON.stringify(request('system_chain', { id })))).toEqual([{ jsonrpc: '2.0', id, result: 'Fake' }]);
    }
  });

  it('answers no notification, not even a wrong one', () => {
    expect(raw('{"jsonrpc":"2.0","method":"system_chain"}')).toEqual([]);
    expect(raw('{"jsonrpc":"2.0","method":"nope"}')).toEqual([]);
  });

  it.each([
    ['not JSON', '{', -32700],
    ['empty text', '', -32700],
    ['a number', '1', -32600],
    ['null', 'null', -32600],
    ['an empty batch', '[]', -32600],
    ['no version', '{"id":1,"method":"system_chain"}', -32600],
    ['no method', '{"jsonrpc":"2.0","id":1}', -32600],
    ['an id of a wrong type', '{"jsonrpc":"2.0","id":{},"method":"system_chain"}', -32600],
    ['an unknown method', '{"jsonrpc":"2.0","id":1,"method":"state_traceBlock"}', -32601],
    ['a method named as an object member', '{"jsonrpc":"2.0","id":1,"method":"constructor"}', -32601],
    ['params by name', '{"jsonrpc":"2.0","id":1,"method":"system_chain","params":{"a":1}}', -32602],
  ])('refuses %s', (_name, text, code) => {
    const [answer, ...rest] = raw(text);
    expect(answer?.error?.code).toBe(code);
    expect(rest).toEqual([]);
  });

  it('answers a batch in one array, in order, without its notifications', () => {
    const client = connect();
    client.connection.receive(
      JSON.stringify([request('system_chain', { id: 'a' }), { jsonrpc: '2.0', method: 'system_chain' }, 5, request('nope', { id: 'b' })]),
    );
    expect(client.sent).toHaveLength(1);
    const answers: Message[] = JSON.parse(client.sent[0] ?? '[]');
    expect(answers.map(({ id, error }) => [id, error?.code])).toEqual([
      ['a', undefined],
      [null, -32600],
      ['b', -32601],
    ]);
  });

  it('answers a batch that holds a slow request', async () => {
    const client = connect();
    client.connection.receive(JSON.stringify([request('dev_newBlock', { id: 1 }), request('system_chain', { id: 2 })]));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(JSON.parse(client.sent[0] ?? '[]')).toMatchObject([{ id: 1, result: client.chain.head().hash }, { id: 2 }]);
  });

  it('sends nothing for a batch of notifications', () => {
    expect(raw('[{"jsonrpc":"2.0","method":"system_chain"}]')).toEqual([]);
  });

  it('limits messages, batches and answers', () => {
    expect(raw(`"${'x'.repeat(100)}"`, { limits: { messageSize: 99 } })[0]?.error?.code).toBe(-32007);
    expect(raw(JSON.stringify([request('a'), request('b')]), { limits: { batchLength: 1 } })[0]?.error?.code).toBe(-32010);
    expect(raw(JSON.stringify(request('state_getMetadata')), { limits: { responseSize: 500 } })[0]).toMatchObject({
      id: 1,
      error: { code: -32008 },
    });
  });

  it('limits subscriptions per connection and frees them', async () => {
    const { ask, failure, result } = connect({ limits: { subscriptions: 2 } });
    const { result: id } = await ask('chain_subscribeNewHeads');
    await ask('chain_subscribeNewHeads');
    expect((await failure('chain_subscribeNewHeads'))?.code).toBe(-32006);
    expect(await result('chain_unsubscribeNewHeads', id)).toBe(true);
    expect(await failure('chain_subscribeNewHeads')).toBeUndefined();
  });

  it('passes the codes of the engine on and hides nothing of an internal error', async () => {
    const errors: unknown[] = [];
    const { chain, failure } = connect({ onError: (error) => errors.push(error) });
    expect(await failure('author_submitExtrinsic', '0x00')).toEqual({
      code: 1010,
      message: 'Invalid Transaction',
      data: 'Inability to pay some fees (e.g. account balance too low)',
    });
    chain.pendingExtrinsics = () => {
      throw new TypeError('broken');
    };
    expect(await failure('author_pendingExtrinsics')).toEqual({ code: -32603, message: 'Internal error: broken' });
    expect((errors as RpcError[]).map(({ message }) => message)).toEqual(['broken']);
  });

  it('ends subscriptions on close and then stays silent', async () => {
    const { chain, connection, result, sent } = connect();
    await result('chain_subscribeNewHeads');
    await result('state_subscribeStorage', ['0xaa01']);
    await result('author_submitAndWatchExtrinsic', '0x0102');
    expect(chain.listenerCount).toBeGreaterThan(0);
    connection.close();
    expect(chain.listenerCount).toBe(0);
    const before = sent.length;
    chain.build();
    connection.receive(JSON.stringify(request('system_chain')));
    expect(sent).toHaveLength(before);
  });

  it('survives a client whose send throws', async () => {
    const { chain, rpc } = connect();
    const connection = rpc.connect(() => {
      throw new Error('gone');
    });
    connection.receive(JSON.stringify(request('chain_subscribeNewHeads')));
    expect(chain.listenerCount).toBe(0);
    chain.build();
  });

  it('refuses unsafe calls and does not list them', async () => {
    const { failure, result } = connect();
    const { methods } = (await result('rpc_methods')) as { methods: string[] };
    for (const name of ['author_insertKey', 'author_rotateKeys', 'author_hasKey', 'author_removeExtrinsic']) {
      expect(await failure(name, '0x')).toMatchObject({ code: -32601, message: 'RPC call is unsafe to be called externally' });
      expect(methods).not.toContain(name);
    }
    expect(methods).toContain('rpc_methods');
    expect(methods).toEqual([...methods].sort());
  });

  it('answers a lone request without a connection, but no subscription', async () => {
    const { rpc, chain } = connect();
    expect(JSON.parse((await rpc.request(JSON.stringify(request('system_chain')))) ?? '')).toMatchObject({ result: 'Fake' });
    expect(await rpc.request('{"jsonrpc":"2.0","method":"system_chain"}')).toBeUndefined();
    expect(JSON.parse((await rpc.request(JSON.stringify(request('chain_subscribeNewHeads')))) ?? '').error.code).toBe(-32601);
    expect(chain.listenerCount).toBe(0);
  });
});

describe('garbage', () => {
  const { rpc: probe } = connect();
  const someMethod = async () => JSON.parse((await probe.request(JSON.stringify(request('rpc_methods')))) ?? '').result.methods as string[];
  const value = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(
      '0x',
      '0x00',
      `0x${'00'.repeat(32)}`,
      -1,
      2 ** 53,
      1e300,
      [['0x']],
      { raw: true, extrinsic: 5 },
      { top: { a: 1 }, number: 0 },
    ),
  );

  it('never makes receive throw, and every request with an id gets exactly one answer', async () => {
    const methods = await someMethod();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...methods), fc.array(value, { maxLength: 4 }), async (method, params) => {
        const client = connect({ limits: { blocks: 20 } });
        client.connection.receive(JSON.stringify(request(method, { params })));
        await new Promise((resolve) => setImmediate(resolve));
        const answers = client.messages().filter(({ id }) => id === 1);
        expect(answers).toHaveLength(1);
        const code = answers[0]?.error?.code;
        expect(code, `${method} ${JSON.stringify(answers[0]?.error)}`).not.toBe(-32603);
      }),
      { numRuns: 600 },
    );
  });

  it('is answered whatever text comes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((item) => JSON.stringify([item, item])),
        ),
        (text) => {
          const client = connect();
          client.connection.receive(text);
          for (const message of client.messages().flat()) expect(message.jsonrpc).toBe('2.0');
        },
      ),
      { numRuns: 300 },
    );
  });
});
