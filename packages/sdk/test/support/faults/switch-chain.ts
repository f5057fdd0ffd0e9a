import type { Chain, Disturbance } from '@stakepool-kit/devnet';

type Events = Parameters<Chain['on']>;
interface Listening {
  readonly args: Events;
  stop: () => void;
}

/** One node whose chain is put in the place of another: every run begins with the same chain, and clients stay connected. */
export class SwitchChain {
  private readonly listening = new Set<Listening>();
  private disturbance: Partial<Disturbance> = {};
  /** For a server. */
  readonly shown: Chain;

  constructor(public current: Chain) {
    this.shown = new Proxy({} as Chain, {
      get: (_, name: keyof Chain) => {
        if (name === 'on') return (...args: Events) => this.on(args);
        if (name === 'disturb') return (how: Partial<Disturbance>) => this.disturb(how);
        const value = this.current[name];
        return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(this.current) : value;
      },
    });
  }

  private on(args: Events): () => void {
    const one = { args, stop: this.current.on(...args) };
    this.listening.add(one);
    return () => {
      one.stop();
      this.listening.delete(one);
    };
  }

  private disturb(how: Partial<Disturbance>): void {
    Object.assign(this.disturbance, how);
    this.current.disturb(how);
  }

  /** How many wait for such an event at the node. */
  listeners(event: Events[0]): number {
    return [...this.listening].filter(({ args }) => args[0] === event).length;
  }

  to(chain: Chain): void {
    this.current = chain;
    chain.disturb(this.disturbance);
    for (const one of this.listening) {
      one.stop();
      one.stop = chain.on(...one.args);
    }
  }
}
