import { useCallback, useMemo, useState } from 'react';
import { isRecord, readLayout, type TableLayout, useStored } from '../../table/layout';
import { readFilters, type WorkerFilters } from './filters';

/** Columns, order and filters under a name. */
interface SavedView {
  readonly name: string;
  readonly layout: TableLayout;
  readonly filters: WorkerFilters;
  readonly search: string;
}

export const MAX_VIEWS = 20;
export const MAX_VIEW_NAME = 40;

const textOf = (value: unknown, most: number): string => (typeof value === 'string' ? value.trim().slice(0, most) : '');

/** Views as they were stored; what is none is left out. */
export function readViews(value: unknown): readonly SavedView[] {
  if (!Array.isArray(value)) return [];
  const views = value.filter(isRecord).map(({ name, layout, filters, search }) => ({
    name: textOf(name, MAX_VIEW_NAME),
    layout: readLayout(layout),
    filters: readFilters(filters),
    search: textOf(search, 256),
  }));
  const named = views.filter(({ name }, i) => name !== '' && views.findIndex((view) => view.name === name) === i);
  return named.slice(0, MAX_VIEWS);
}

type Shown = Omit<SavedView, 'name'>;

export interface SavedViews {
  readonly list: readonly SavedView[];
  /** Name of the view that was applied or saved last, unless something was changed since; else `null`. */
  readonly current: string | null;
  /** No more can be saved under a new name. */
  readonly full: boolean;
  apply(view: SavedView): void;
  /** Keeps what is shown now; a view of that name is replaced. Nothing for an empty name. */
  save(name: string): void;
  remove(name: string): void;
}

const same = (a: Shown, b: Shown): boolean =>
  JSON.stringify([a.layout, a.filters, a.search]) === JSON.stringify([b.layout, b.filters, b.search]);

export function useSavedViews(storageKey: string | null, shown: Shown, show: (view: Shown) => void): SavedViews {
  const [list, setList] = useStored(storageKey === null ? null : `views.${storageKey}`, readViews);
  const [chosen, setChosen] = useState<string | null>(null);
  const { layout, filters, search } = shown;
  const save = useCallback(
    (given: string) => {
      const name = textOf(given, MAX_VIEW_NAME);
      if (name === '') return;
      const view = { name, layout, filters, search };
      const known = list.some((each) => each.name === name);
      setList(readViews(known ? list.map((each) => (each.name === name ? view : each)) : [...list, view]));
      setChosen(name);
    },
    [list, layout, filters, search, setList],
  );
  return useMemo(() => {
    const view = list.find(({ name }) => name === chosen);
    return {
      list,
      current: view && same(view, { layout, filters, search }) ? view.name : null,
      full: list.length >= MAX_VIEWS,
      apply: (next) => {
        show(next);
        setChosen(next.name);
      },
      save,
      remove: (name) => setList(list.filter((each) => each.name !== name)),
    };
  }, [list, chosen, layout, filters, search, show, save, setList]);
}
