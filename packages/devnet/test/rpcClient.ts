import { createRpc, type RpcOptions } from '../src/rpc/index.js';
import { FakeChain } from './fakeChain.js';

export interface Message {
  jsonrpc: string;
  id?: unknown;
  method?: string;
  result?: unknown;
  error?: { code: number; message: string; data?: unknown };
  params?: { subscription: string; result: unknown };
}

/** A connection to a fake chain, with everything it was sent. */
export function connect(options: RpcOptions = {}, chain = new FakeChain()) {
  const sent: string[] = [];
  const rpc = createRpc(chain, options);
  const connection = rpc.connect((message) => sent.push(message));
  let id = 0;
  const messages = (): Message[] => sent.map((text) => JSON.parse(text));
  /** Sends a request and waits for its answer. */
  async function ask(method: string, ...params: unknown[]): Promise<Message> {
    const own = ++id;
    connection.receive(JSON.stringify({ jsonrpc: '2.0', id: own, method, params }));
    for (let turn = 0; turn < 200; turn++) {
      const answer = messages().find((message) => message.id === own);
      if (answer) return answer;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    throw new Error(`no answer to ${method}`);
  }
  const result = async (method: string, ...params: unknown[]): Promise<unknown> => {
    const { error, result: value } = await ask(method, ...params);
    if (error) throw new Error(`${error.code} ${error.message}`);
    return value;
  };
  const failure = async (method: string, ...params: unknown[]) => (await ask(method, ...params)).error;
  /** Results of a subscription so far. */
  const updates = (subscription: unknown) =>
    messages().flatMap(({ params }) => (params && params.subscription === subscription ? [params.result] : []));
  return { chain, rpc, connection, sent, messages, ask, result, failure, updates };
}
