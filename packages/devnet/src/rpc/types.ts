import type { Chain } from '../engine/types.js';
import type { SimulatorControl } from '../scenarios/index.js';
import type { Faults } from './faults.js';
import type { Json } from './json.js';
import type { FaultyNode } from './node.js';
import type { Params } from './params.js';

/** Bounds on what one client may ask for; sizes in UTF-16 code units of JSON text. */
export interface RpcLimits {
  messageSize: number;
  responseSize: number;
  batchLength: number;
  /** Per connection. */
  subscriptions: number;
  /** Blocks that one `dev_newBlock` may build or one `state_queryStorage` may walk. */
  blocks: number;
}

export interface RpcOptions {
  simulator?: SimulatorControl;
  /** Awaited after every block that `dev_newBlock` builds. */
  onBlock?: () => void | Promise<void>;
  limits?: Partial<RpcLimits>;
  /** Switches of what goes wrong, to keep and use while the server runs. Without: `dev_faults` has its own. */
  faults?: Faults;
  /** Errors that are nobody's request, and internal errors of requests. */
  onError?: (error: unknown) => void;
}

/** What the methods share. */
export interface RpcHost {
  readonly chain: Chain;
  /** As they are now: faults may narrow them. */
  readonly limits: RpcLimits;
  readonly faults: Faults;
  /** Clients read and submit through this. */
  readonly node: FaultyNode;
  readonly options: RpcOptions;
  /** Called when the chain was replaced under its clients (dev_reset, dev_importState). */
  readonly replaced: Set<() => void>;
}

/** One running subscription, as the method that opened it sees it. */
export interface Emitter {
  next(result: Json): void;
  /** Nothing more will come; the client is not told, as nodes do. */
  end(): void;
}

/** The client a request came from. */
export interface Session {
  /**
   * Opens a subscription and returns its id. `start` may emit at once (delivered after the id) and returns how to stop.
   * What `start` throws is the request's error.
   */
  subscribe(notification: string, start: (emitter: Emitter, id: string) => () => void): string;
  /** False when this connection has no such subscription. */
  unsubscribe(notification: string, id: string): boolean;
  /** Whether this connection has such a subscription. */
  has(notification: string, id: string): boolean;
  /** Runs `task` once the response to this request has been sent. */
  afterResponse(task: () => void): void;
}

export type Method = (params: Params, session: Session) => Json | Promise<Json>;
export type Methods = Readonly<Record<string, Method>>;
