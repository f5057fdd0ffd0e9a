import type { ChainEvents } from './types.js';

/** Hands what happens on a chain to those who listen. */
export class ChainEmitter {
  readonly #listeners: { [E in keyof ChainEvents]: Set<ChainEvents[E]> } = {
    imported: new Set(),
    best: new Set(),
    finalized: new Set(),
    stateChanged: new Set(),
    transaction: new Set(),
  };

  on<E extends keyof ChainEvents>(event: E, listener: ChainEvents[E]): () => void {
    this.#listeners[event].add(listener);
    return () => this.#listeners[event].delete(listener);
  }

  emit<E extends keyof ChainEvents>(event: E, ...args: Parameters<ChainEvents[E]>): void {
    for (const listener of [...this.#listeners[event]]) (listener as (...args: Parameters<ChainEvents[E]>) => void)(...args);
  }
}
