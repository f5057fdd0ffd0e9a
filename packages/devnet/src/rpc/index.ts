import { type Chain, RpcError } from '../engine/types.js';
import { authorMethods } from './author.js';
import { chainMethods } from './chain.js';
import { chainHeadMethods } from './chainHead.js';
import { Connection } from './connection.js';
import { devMethods } from './dev.js';
import { createFaults, type Faults } from './faults.js';
import { CODE } from './json.js';
import { FaultyNode } from './node.js';
import { paymentMethods } from './payment.js';
import { stateMethods } from './state.js';
import { systemMethods } from './system.js';
import { transactionMethods } from './transaction.js';
import type { Method, RpcHost, RpcLimits, RpcOptions } from './types.js';

export { createFaults, type FaultChange, type FaultSettings, Faults } from './faults.js';
export type { RpcLimits, RpcOptions } from './types.js';

export const DEFAULT_LIMITS: RpcLimits = {
  messageSize: 64 * 1024 * 1024,
  responseSize: 256 * 1024 * 1024,
  batchLength: 10_000,
  subscriptions: 1024,
  blocks: 100_000,
};

export interface RpcConnection {
  /** Takes one JSON-RPC message (a request, a notification or a batch). Never throws. */
  receive(text: string): void;
  /** Ends the connection's subscriptions; nothing is sent afterwards. */
  close(): void;
}

export interface RpcServer {
  /**
   * Opens a connection; `send` gets every response and notification as JSON text, `dropped` is called when the server closes it.
   * Throws ConnectionRefused while `accepting` is false.
   */
  connect(send: (message: string) => void, dropped?: () => void): RpcConnection;
  /** False while a fault has new connections refused. */
  readonly accepting: boolean;
  /** Answers one message without a connection, so without subscriptions; `undefined` when there is nothing to answer. */
  request(text: string): Promise<string | undefined>;
  readonly limits: RpcLimits;
  /** Closes all connections. */
  close(): void;
}

const UNSAFE = [
  'author_insertKey',
  'author_rotateKeys',
  'author_rotateKeysWithOwner',
  'author_hasKey',
  'author_hasSessionKeys',
  'author_removeExtrinsic',
];

/** The server takes no new connections now. */
export class ConnectionRefused extends Error {
  constructor() {
    super('The dev chain refuses new connections (fault refuseConnections); switch the fault off to let clients in');
    this.name = 'ConnectionRefused';
  }
}

/** The limits as faults leave them at each moment. */
function narrowed(limits: RpcLimits, faults: Faults): RpcLimits {
  return {
    ...limits,
    get messageSize() {
      return faults.settings.requestSize ?? limits.messageSize;
    },
    get responseSize() {
      return faults.settings.responseSize ?? limits.responseSize;
    },
    get subscriptions() {
      return faults.settings.subscriptions ?? limits.subscriptions;
    },
  };
}

/** Serves a chain by JSON-RPC 2.0 with the methods, answers and error codes of a Substrate node, and the `dev_*` controls. */
export function createRpc(chain: Chain, options: RpcOptions = {}): RpcServer {
  const { faults = createFaults() } = options;
  const limits = narrowed({ ...DEFAULT_LIMITS, ...options.limits }, faults);
  const host: RpcHost = { chain, limits, options, faults, node: new FaultyNode(chain, faults), replaced: new Set() };
  const served = [
    systemMethods,
    chainMethods,
    stateMethods,
    authorMethods,
    paymentMethods,
    devMethods,
    chainHeadMethods,
    transactionMethods,
  ].flatMap((family) => Object.entries(family(host)));
  const names = [...served.map(([name]) => name), 'rpc_methods'].sort();
  const methods = new Map<string, Method>(served);
  methods.set('rpc_methods', () => ({ methods: names }));
  for (const name of UNSAFE) {
    methods.set(name, () => {
      throw new RpcError(CODE.methodNotFound, 'RPC call is unsafe to be called externally');
    });
  }

  const connections = new Map<Connection, () => void>();
  const closeAll = () => {
    const open = [...connections];
    connections.clear();
    for (const [connection, dropped] of open) {
      connection.close();
      dropped();
    }
  };
  const detach = faults.attach({
    dropConnections: closeAll,
    closeSubscriptions: () => {
      for (const connection of connections.keys()) connection.endSubscriptions();
    },
    disturb: (how) => chain.disturb(how),
  });
  let subscriptions = 0;
  const nextSubscriptionId = () => `sub-${++subscriptions}`;
  return {
    limits,
    get accepting() {
      return !faults.settings.refuseConnections;
    },
    connect(send, dropped = () => {}) {
      if (faults.settings.refuseConnections) throw new ConnectionRefused();
      const connection = new Connection({ host, methods, nextSubscriptionId, allowSubscriptions: true }, send);
      connections.set(connection, dropped);
      return {
        receive: (text) => connection.receive(text),
        close: () => {
          connections.delete(connection);
          connection.close();
        },
      };
    },
    request: (text) => new Connection({ host, methods, nextSubscriptionId, allowSubscriptions: false }, () => {}).respond(text),
    close() {
      detach();
      for (const connection of connections.keys()) connection.close();
      connections.clear();
    },
  };
}
