import type { Connection, ConnectionState } from './types.js';

/** The state of a connection, and who wants to know of it. */
export class States implements Pick<Connection, 'state' | 'subscribe'> {
  private readonly listeners = new Set<(state: ConnectionState) => void>();
  private current: ConnectionState;

  constructor(initial: ConnectionState) {
    this.current = initial;
  }

  get state(): ConnectionState {
    return this.current;
  }

  subscribe(listener: (state: ConnectionState) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  set(state: ConnectionState): void {
    this.current = state;
    for (const listener of [...this.listeners]) listener(state);
  }
}
