/** How often things went together: final status × fault, verb × outcome. */
export class Table {
  private readonly counts: Record<string, Record<string, number>>;

  constructor(counts: Record<string, Record<string, number>> = {}) {
    this.counts = counts;
  }

  add(row: string, column: string, count = 1): void {
    const cells = this.counts[row] ?? {};
    this.counts[row] = { ...cells, [column]: (cells[column] ?? 0) + count };
  }

  at(row: string, column: string): number {
    return this.counts[row]?.[column] ?? 0;
  }

  get rows(): readonly string[] {
    return Object.keys(this.counts).sort();
  }

  get columns(): readonly string[] {
    return [...new Set(Object.values(this.counts).flatMap((cells) => Object.keys(cells)))].sort();
  }

  toJSON(): Record<string, Record<string, number>> {
    return this.counts;
  }

  toString(): string {
    const { columns } = this;
    const width = Math.max(...this.rows.map((row) => row.length), 8);
    const head = columns.map((column) => column.padStart(Math.max(column.length, 5))).join(' ');
    const lines = this.rows.map((row) =>
      [row.padEnd(width), ...columns.map((column) => String(this.counts[row]?.[column] ?? '·').padStart(Math.max(column.length, 5)))].join(
        ' ',
      ),
    );
    return [`${' '.repeat(width)} ${head}`, ...lines].join('\n');
  }
}
