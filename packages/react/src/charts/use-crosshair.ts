import { type KeyboardEvent, useState } from 'react';

/** The crosshair of a chart: one of the things drawn. */
export interface Crosshair<Item> {
  readonly index: number | null;
  readonly item: Item | null;
  select(index: number | null): void;
  /** For the element of the chart, which has the role `slider` and takes the focus. `valueText` says the item in words. */
  props(valueText: string | undefined): CrosshairProps;
}

export interface CrosshairProps {
  readonly 'aria-valuemin': number;
  readonly 'aria-valuemax': number;
  readonly 'aria-valuenow': number;
  readonly 'aria-valuetext': string | undefined;
  onKeyDown(event: KeyboardEvent): void;
  onFocus(): void;
  onBlur(): void;
}

/** By arrow keys, Home and End. `start`: where the focus comes in. */
export function useCrosshair<Item>(items: readonly Item[], start: 'first' | 'last' = 'first'): Crosshair<Item> {
  const [chosen, setChosen] = useState<number | null>(null);
  const last = Math.max(0, items.length - 1);
  const index = chosen === null ? null : Math.min(chosen, last);
  const entry = start === 'first' ? 0 : last;
  const by = (step: number) => (index === null ? entry : Math.min(last, Math.max(0, index + step)));
  const moves: Readonly<Record<string, number>> = {
    ArrowRight: by(1),
    ArrowUp: by(1),
    ArrowLeft: by(-1),
    ArrowDown: by(-1),
    Home: 0,
    End: last,
  };
  return {
    index,
    item: index === null ? null : (items[index] ?? null),
    select: setChosen,
    props: (valueText) => ({
      'aria-valuemin': 1,
      'aria-valuemax': Math.max(1, items.length),
      'aria-valuenow': (index ?? entry) + 1,
      'aria-valuetext': valueText,
      onKeyDown: (event) => {
        const to = moves[event.key];
        if (to === undefined) return;
        event.preventDefault();
        setChosen(to);
      },
      onFocus: () => setChosen(index ?? entry),
      onBlur: () => setChosen(null),
    }),
  };
}

/** Index of the place nearest to `at`; `null` without places. */
export function nearest(places: readonly number[], at: number): number | null {
  const distances = places.map((place) => Math.abs(place - at));
  return distances.length === 0 ? null : distances.indexOf(Math.min(...distances));
}
