type Change<T> = (item: T) => T;

interface Item {
  readonly id: number;
}

/** A list, newest first, that knows which of its items an open dialog shows and which somebody has put away. */
export class Shown<T extends Item> {
  private list: readonly T[] = [];
  private toasts: readonly T[] = [];
  private readonly inDialogs = new Set<number>();
  private readonly dismissed = new Set<number>();
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Newest first. */
  readonly all = (): readonly T[] => this.list;
  /** Those that no dialog shows and nobody has put away. */
  readonly asToasts = (): readonly T[] => this.toasts;

  find(id: number): T | null {
    return this.list.find((item) => item.id === id) ?? null;
  }

  /** As long as the dialog is open; the returned function says that it is not any more. */
  inDialog(id: number): () => void {
    this.inDialogs.add(id);
    this.notify();
    return () => {
      this.inDialogs.delete(id);
      this.notify();
    };
  }

  dismiss(id: number): void {
    this.dismissed.add(id);
    this.notify();
  }

  protected add(item: T): void {
    this.list = [item, ...this.list];
    this.notify();
  }

  /** For what a dialog has just begun: it is no toast until that dialog closes. */
  protected addInDialog(item: T): void {
    this.inDialogs.add(item.id);
    this.add(item);
  }

  protected change(id: number, change: Change<T>): void {
    this.list = this.list.map((item) => (item.id === id ? change(item) : item));
    this.notify();
  }

  private notify(): void {
    this.toasts = this.list.filter(({ id }) => !this.inDialogs.has(id) && !this.dismissed.has(id));
    for (const listener of this.listeners) listener();
  }
}
