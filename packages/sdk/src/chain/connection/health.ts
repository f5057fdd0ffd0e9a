import { lookAt } from './look.js';
import type { Settings } from './settings.js';
import type { SocketProvider } from './socket-provider.js';
import { withTimeout } from './timing.js';
import type { Health, SeenHead } from './types.js';

const FIRST_LOOK = 2000;
const GRACE = 20;

class Late extends Error {}

export interface HealthHandlers {
  changed(): void;
  /** Called after each look, which waits for it. */
  looked(): Promise<void>;
  /** The node says nothing any more, though nobody closed the connection. */
  silent(): void;
}

/** Looks at the node of a connection now and then, from `start` to `stop`. */
export class HealthMonitor {
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Looks that belong to an earlier connection have no say. */
  private run = 0;
  private seen: SeenHead | null = null;
  private syncing = false;
  private isBehind = false;
  private told: Health = 'good';

  constructor(
    private readonly provider: SocketProvider,
    private readonly settings: Pick<Settings, 'checkInterval' | 'silenceTimeout' | 'stalledAfter'>,
    private readonly handlers: HealthHandlers,
  ) {}

  get head(): SeenHead | null {
    return this.seen;
  }

  get health(): Health {
    return this.told;
  }

  start(): void {
    this.stop();
    this.seen = null;
    this.syncing = false;
    this.isBehind = false;
    this.told = 'good';
    this.plan(Math.min(FIRST_LOOK, this.settings.checkInterval));
  }

  stop(): void {
    this.run++;
    clearTimeout(this.timer);
  }

  /** Whether another endpoint was found to be ahead. */
  setBehind(isBehind: boolean): void {
    this.isBehind = isBehind;
    this.tell();
  }

  private plan(ms: number): void {
    const { run } = this;
    this.timer = setTimeout(() => void this.check(run), ms);
  }

  private async check(run: number): Promise<void> {
    await this.look();
    if (run === this.run) await this.handlers.looked();
    if (run === this.run) this.plan(this.settings.checkInterval);
  }

  /** Asks the node now. Never rejects. */
  async look(): Promise<void> {
    const { run, provider } = this;
    const asked = performance.now();
    try {
      const { number, isSyncing } = await withTimeout(lookAt(provider), this.settings.silenceTimeout, () => new Late());
      if (run !== this.run) return;
      if (number !== null && number !== this.seen?.number) this.seen = { number, seenAt: Date.now() };
      this.syncing = isSyncing;
      this.tell();
    } catch (error) {
      if (!(error instanceof Late)) return;
      // Where this program itself stood still, the answer may lie here unread.
      await new Promise((resolve) => setTimeout(resolve, GRACE));
      if (run === this.run && provider.heardAt < asked) this.handlers.silent();
    }
  }

  private tell(): void {
    const health = this.assess();
    if (health === this.told) return;
    this.told = health;
    this.handlers.changed();
  }

  private assess(): Health {
    if (this.isBehind) return 'behind';
    if (this.syncing) return 'syncing';
    if (this.seen && Date.now() - this.seen.seenAt >= this.settings.stalledAfter) return 'stalled';
    return 'good';
  }
}
