import { ConnectionError, messageOf } from '../errors.js';
import type { EndpointList } from './endpoint-list.js';
import { failed, otherChain } from './failures.js';
import type { HealthMonitor } from './health.js';
import { lookAtOther } from './look.js';
import type { Settings } from './settings.js';
import { SwitchPauses } from './switching.js';

/** Looks at the other endpoints in turn, and says when one of them is the better one. */
export class Comparison {
  private readonly pauses: SwitchPauses;
  private lookedAt = performance.now();
  private turn = 0;
  private looking = false;

  constructor(
    private readonly list: EndpointList,
    private readonly monitor: HealthMonitor,
    private readonly settings: Settings,
    private readonly genesis: () => string | null,
    private readonly setAside: (error: ConnectionError) => void,
  ) {
    this.pauses = new SwitchPauses(settings.switchPause);
  }

  /** What is due now: every `compareInterval`, and as often as it is asked while the node is not at its best. */
  async better(): Promise<string | null> {
    const { others } = this.list;
    const isDue = performance.now() - this.lookedAt >= this.settings.compareInterval || this.monitor.health !== 'good';
    if (others.length === 0 || !isDue || this.looking) return null;
    this.lookedAt = performance.now();
    this.looking = true;
    const other = others[this.turn++ % others.length] as (typeof others)[number];
    try {
      const ahead = await this.blocksAhead(other.endpoint);
      if (ahead === null) return null;
      this.monitor.setBehind(ahead >= this.settings.behindBy);
      return ahead >= this.settings.behindBy && this.pauses.allows(performance.now()) ? other.endpoint : null;
    } finally {
      this.looking = false;
    }
  }

  switched(): void {
    this.pauses.note(performance.now());
    this.lookedAt = performance.now();
  }

  /** Both are asked in the same moment. `null`: not to be said. */
  private async blocksAhead(endpoint: string): Promise<number | null> {
    try {
      const { genesis, number, isSyncing } = await lookAtOther(endpoint, this.settings);
      const expected = this.genesis();
      if (expected !== null && genesis !== expected) throw otherChain(endpoint, expected, genesis);
      const now = Date.now();
      const head = number === null ? null : { number, seenAt: now };
      this.list.note(endpoint, { status: 'reachable', head, lastError: null, triedAt: now });
      await this.monitor.look();
      const own = this.monitor.head;
      return number === null || isSyncing || own === null ? null : number - own.number;
    } catch (cause) {
      const error = cause instanceof ConnectionError ? cause : failed('connection.unreachable', endpoint, messageOf(cause), cause);
      if (this.list.noteFailure(endpoint, error)) this.setAside(error);
      return null;
    }
  }
}
