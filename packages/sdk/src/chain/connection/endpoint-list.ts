import { ConnectionError } from '../errors.js';
import { checkEndpoint } from './failures.js';
import type { EndpointStatus } from './types.js';

/** The endpoints in their order, what is known of each, and whose turn it is. Those of another chain have no turn any more. */
export class EndpointList {
  private readonly entries: EndpointStatus[];
  private at = 0;

  constructor(endpoints: readonly string[]) {
    const checked = endpoints.length > 0 ? endpoints.map(checkEndpoint) : [checkEndpoint('')];
    this.entries = checked.map((endpoint) => ({ endpoint, status: 'untried', head: null, lastError: null, triedAt: null }));
  }

  get all(): readonly EndpointStatus[] {
    return [...this.entries];
  }

  get addresses(): readonly string[] {
    return this.entries.map(({ endpoint }) => endpoint);
  }

  /** Place of the one whose turn it is. */
  get index(): number {
    return this.at;
  }

  get current(): EndpointStatus {
    return this.entries[this.at] as EndpointStatus;
  }

  get usable(): number {
    return this.entries.filter(({ status }) => status !== 'otherChain').length;
  }

  /** Usable ones besides the current one, from the one behind it on. */
  get others(): readonly EndpointStatus[] {
    const behind = [...this.entries.slice(this.at + 1), ...this.entries.slice(0, this.at)];
    return behind.filter(({ status }) => status !== 'otherChain');
  }

  next(): void {
    const [next] = this.others;
    if (next) this.at = this.entries.indexOf(next);
  }

  /** Gives the turn to this one. @throws ConnectionError `connection.endpoint`, or why it was set aside */
  choose(endpoint: string): void {
    const address = checkEndpoint(endpoint);
    const found = this.entries.findIndex((entry) => entry.endpoint === address);
    const entry = this.entries[found];
    if (!entry) {
      throw new ConnectionError({
        code: 'connection.endpoint',
        what: `${address} is not among the endpoints of this client.`,
        why: `They are ${this.addresses.join(', ')}.`,
        fix: 'Choose one of these, or create a client with the other endpoint.',
        params: { input: address },
      });
    }
    if (entry.status === 'otherChain' && entry.lastError) throw entry.lastError;
    this.at = found;
  }

  /** Notes why an endpoint cannot be used; returns whether it is set aside for good. */
  noteFailure(endpoint: string, error: ConnectionError): boolean {
    const isSetAside = error.code === 'connection.otherChain';
    this.note(endpoint, { status: isSetAside ? 'otherChain' : 'unreachable', lastError: error, triedAt: Date.now() });
    return isSetAside;
  }

  note(endpoint: string, news: Partial<Omit<EndpointStatus, 'endpoint'>>): void {
    const found = this.entries.findIndex((entry) => entry.endpoint === endpoint);
    const entry = this.entries[found];
    if (entry) this.entries[found] = { ...entry, ...news };
  }
}
