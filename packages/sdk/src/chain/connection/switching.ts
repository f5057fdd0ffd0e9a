/** Most times that the pause between two switches is doubled. */
const DOUBLINGS = 4;

/** Keeps a connection from going to and fro between endpoints that are ahead of each other in turn. */
export class SwitchPauses {
  private doublings = 0;
  private last = Number.NEGATIVE_INFINITY;

  /** @param pause milliseconds */
  constructor(private readonly pause: number) {}

  private get wait(): number {
    return this.pause * 2 ** this.doublings;
  }

  allows(now: number): boolean {
    return now - this.last >= this.wait;
  }

  /** Notes a switch. One that comes long after the last begins with the shortest pause again. */
  note(now: number): void {
    const isFirst = this.last === Number.NEGATIVE_INFINITY;
    const soon = !isFirst && now - this.last < 2 * this.wait;
    this.doublings = soon ? Math.min(this.doublings + 1, DOUBLINGS) : 0;
    this.last = now;
  }
}
