const EMPTY = -1;
/** Last characters of an id that the hash looks at: ids are hashes or public keys. */
const DIGITS = 24;

/**
 * Where in a list the items with an id are, in a third of the room that a Map of strings takes: an open hash table of
 * positions. The hash is seeded, so that nobody can prepare ids that meet in one place.
 */
export class IdIndex {
  private table = new Int32Array(0);
  private readonly seed = Math.floor(Math.random() * 0x7fffffff) | 1;
  private idAt: (position: number) => string = () => '';

  /** Forgets what it knew. @param idAt id of each item; kept, and asked again when looking for an id */
  rebuild(length: number, idAt: (position: number) => string): void {
    this.idAt = idAt;
    this.table = new Int32Array(2 ** Math.ceil(Math.log2(length * 2 + 2))).fill(EMPTY);
    for (let position = 0; position < length; position++) {
      let slot = this.slotOf(idAt(position));
      while (this.table[slot] !== EMPTY) slot = (slot + 1) & (this.table.length - 1);
      this.table[slot] = position;
    }
  }

  private slotOf(id: string): number {
    let hash = this.seed;
    for (let i = Math.max(0, id.length - DIGITS); i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
    return (hash ^ (hash >>> 15)) & (this.table.length - 1);
  }

  /** Positions of the items with this id, in no particular order. */
  find(id: string): readonly number[] {
    const found: number[] = [];
    if (this.table.length === 0) return found;
    for (let slot = this.slotOf(id); ; slot = (slot + 1) & (this.table.length - 1)) {
      const position = this.table[slot] as number;
      if (position === EMPTY) return found;
      if (this.idAt(position) === id) found.push(position);
    }
  }
}
