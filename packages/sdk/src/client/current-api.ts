import type { ApiPromise } from '@polkadot/api';
import { abortable, ConnectionError, closedError, hasCode } from '../chain/errors.js';
import { type RuntimeVersion, readVersion, runtimeKey } from '../chain/network.js';
import type { Rpc } from '../chain/rpc.js';
import { type PhalaApi, typed } from '../chain/typed.js';
import { openApi } from './open-api.js';

/** Milliseconds that an api of the caller's may take to follow an upgrade. */
const CATCH_UP = 10_000;
const LOOK_AGAIN = 50;

interface Opened {
  readonly version: RuntimeVersion | null;
  readonly api: Promise<PhalaApi>;
}

const isOf = (api: PhalaApi, { specVersion, transactionVersion }: RuntimeVersion): boolean =>
  api.runtimeVersion.specVersion.eqn(specVersion) && api.runtimeVersion.transactionVersion.eqn(transactionVersion);

const isSame = (a: RuntimeVersion | null, b: RuntimeVersion): boolean => a !== null && runtimeKey(a) === runtimeKey(b);

/** polkadot-js over the client's connection, always for the runtime that the next transaction is checked by. */
export class CurrentApi {
  private readonly all: Promise<PhalaApi>[] = [];
  private current: Opened | null = null;

  constructor(
    private readonly rpc: Rpc,
    private readonly closed: AbortSignal,
    private readonly given: PhalaApi | ApiPromise | null,
  ) {}

  /** Whether polkadot-js runs already. */
  get isOpen(): boolean {
    return this.given !== null || this.current !== null;
  }

  /** @throws ConnectionError `connection.…`, never a promise that stays open */
  async get(): Promise<PhalaApi> {
    if (this.closed.aborted) throw closedError();
    const version = await this.version();
    if (this.given) return this.caughtUp(typed(this.given as ApiPromise), version);
    const { api } = this.current && (version === null || isSame(this.current.version, version)) ? this.current : this.open(version);
    return abortable(api, this.closed).catch((error) => {
      throw hasCode(error, 'connection.aborted') ? closedError(error) : error;
    });
  }

  /** `null`: it cannot be asked now, and what is open will do. */
  private async version(): Promise<RuntimeVersion | null> {
    try {
      return await readVersion(this.rpc);
    } catch (error) {
      if (this.isOpen && hasCode(error, 'connection.lost')) return null;
      throw error;
    }
  }

  private open(version: RuntimeVersion | null): Opened {
    const api = openApi(this.rpc);
    const opened: Opened = { version, api };
    this.current = opened;
    this.all.push(api);
    api.catch(() => {
      this.all.splice(this.all.indexOf(api), 1);
      if (this.current === opened) this.current = null;
    });
    return opened;
  }

  /** An api of the caller's follows upgrades by itself, a little later. */
  private async caughtUp(api: PhalaApi, version: RuntimeVersion | null): Promise<PhalaApi> {
    const until = performance.now() + CATCH_UP;
    while (version && !isOf(api, version)) {
      if (this.closed.aborted) throw closedError();
      if (performance.now() > until) {
        throw new ConnectionError({
          code: 'connection.timeout',
          what: 'The given api did not follow the upgrade of the chain.',
          why: `It is for version ${api.runtimeVersion.specVersion}, the chain has ${version.specVersion}.`,
          fix: 'Create the api and the client anew.',
          params: { specVersion: version.specVersion },
        });
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
    }
    return api;
  }

  /** Ends all that was opened here; an api of the caller's stays as it is. */
  async close(): Promise<void> {
    const opened = this.all.splice(0);
    this.current = null;
    for (const opening of opened) {
      const api = await opening.catch(() => null);
      await api?.disconnect();
    }
  }
}
