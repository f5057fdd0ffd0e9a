import type { PoolWorker } from '@stakepool-kit/sdk';
import type { FleetVerb } from '@stakepool-kit/sdk/advice';
import type { AccountId, PoolId, WorkerKey, WorkerState } from '@stakepool-kit/sdk/rules';
import type { ColumnSort } from '@stakepool-kit/sdk/view';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useDialogs } from '../../dialogs/context';
import type { ColumnSpec } from '../../table/types';
import { type TableState, useTable } from '../../table/use-table';
import { FLEET_VERBS, useActionFacts, useWorkerActions, type WorkerActionId, type WorkerActions } from '../actions';
import type { ImportedKeys } from '../csv/read';
import { WORKER_STATES } from '../states';
import { WORKER_COLUMNS, type WorkerColumn, type WorkerTotals, workerDefinition } from './definition';
import {
  exclusions,
  NO_FILTERS,
  readFilters,
  type WorkerChip,
  type WorkerFilterPart,
  type WorkerFilters,
  withoutPart,
  workerTest,
} from './filters';
import { type SelectedWorkers, selectedWorkers } from './selected';
import { useWorkerRows, type WorkerRowsOptions } from './use-worker-rows';
import { type SavedViews, useSavedViews } from './views';

export interface WorkerTableOptions extends WorkerRowsOptions {
  readonly onOpenPool?: ((pid: PoolId) => void) | undefined;
  /** What a click on a row, or Enter, opens. */
  readonly onOpenWorker?: ((worker: PoolWorker) => void) | undefined;
  /** One verb for many workers; by default the kit's dialog for it. `addWorker` comes with `keys` in place of workers. */
  readonly onFleet?: ((verb: FleetVerb, workers: readonly PoolWorker[], keys?: readonly WorkerKey[]) => void) | undefined;
  /** What is searched for at first. */
  readonly defaultSearch?: string | undefined;
  readonly onSearchChange?: ((search: string) => void) | undefined;
  /** Which state is shown at first. */
  readonly defaultState?: WorkerState | undefined;
  readonly onStateChange?: ((state: WorkerState | null) => void) | undefined;
  /** Under which columns, order and views are kept; `null` forgets them. Default `workers`. */
  readonly storageKey?: string | null | undefined;
}

export interface WorkerTableState<C extends ColumnSpec<PoolWorker> = WorkerColumn> {
  readonly table: TableState<PoolWorker, WorkerTotals, C>;
  /** Set when the workers could not be read. */
  readonly error: Error | null;
  retry(): void;
  /** What has to be there before workers can be. */
  readonly missing: 'account' | 'pool' | null;
  readonly filters: WorkerFilters;
  setState(state: WorkerState | null): void;
  toggleChip(chip: WorkerChip): void;
  setPool(pool: string | null): void;
  clearFilters(): void;
  removeFilter(part: WorkerFilterPart): void;
  readonly filtered: boolean;
  /** When no worker matches: how many each filter alone keeps out, the strictest first. */
  readonly excluded: readonly { readonly part: WorkerFilterPart; readonly count: number }[];
  /** Of all workers, whatever the filters. */
  readonly states: readonly { readonly state: WorkerState; readonly count: number }[];
  /** Pools of all workers. */
  readonly pools: readonly PoolId[];
  readonly views: SavedViews;
  /** `null` while nothing is selected. */
  readonly selected: SelectedWorkers | null;
  /** Applies an action to the selected workers it applies to. */
  runOnSelected(id: WorkerActionId): void;
  actionsOf(worker: PoolWorker): WorkerActions;
  ownerOf(worker: PoolWorker): AccountId | null;
  addWorker(): void;
  createPool(): void;
  chooseAccount(): void;
  /** Reads worker keys from a CSV file and passes them on to be added. */
  importKeys(file: Blob): Promise<ImportedKeys>;
  readonly onOpenPool: ((pid: PoolId) => void) | undefined;
}

const DEFAULT_SORT: readonly ColumnSort[] = [{ column: 'state' }, { column: 'stake', descending: true }];

/** State of a table of workers with its own columns. */
export function useWorkerTableOf<C extends ColumnSpec<PoolWorker>>(
  options: WorkerTableOptions,
  columns: readonly C[],
): WorkerTableState<C> {
  const { onOpenPool, onOpenWorker, onFleet, storageKey = 'workers' } = options;
  const { open } = useDialogs();
  const { rows, error, retry, ownerOf, missing, target } = useWorkerRows(options);
  const [filters, setFilters] = useState((): WorkerFilters => ({ ...NO_FILTERS, state: options.defaultState ?? null }));
  const { onStateChange } = options;
  useEffect(() => onStateChange?.(filters.state), [filters.state, onStateChange]);
  const filter = useMemo(() => workerTest(filters), [filters]);
  const table = useTable({
    definition: workerDefinition,
    rows,
    columns,
    storageKey,
    defaultSort: DEFAULT_SORT,
    filter,
    onOpen: onOpenWorker,
    defaultSearch: options.defaultSearch,
    onSearchChange: options.onSearchChange,
  });
  const { layout, setLayout, search, setSearch, selection } = table;
  const { byState, byPool } = table.allTotals;
  const noMatch = table.status === 'noMatch';

  const show = useCallback(
    (view: { readonly layout: typeof layout; readonly filters: WorkerFilters; readonly search: string }) => {
      setLayout(view.layout);
      setFilters(readFilters(view.filters));
      setSearch(view.search);
    },
    [setLayout, setSearch],
  );
  const shown = useMemo(() => ({ layout, filters, search }), [layout, filters, search]);
  const views = useSavedViews(storageKey, shown, show);

  const factsOf = useActionFacts(ownerOf);
  const actionsOf = useWorkerActions(ownerOf);
  const selectedRows = selection.rows;
  const selected = useMemo(() => (selectedRows.length === 0 ? null : selectedWorkers(selectedRows, factsOf)), [selectedRows, factsOf]);
  const fleet = useCallback(
    (verb: FleetVerb, workers: readonly PoolWorker[], keys?: readonly WorkerKey[]) => {
      if (onFleet) onFleet(verb, workers, keys);
      else open({ kind: 'fleet', verb, rows: workers, ...(keys && { keys: keys.join('\n'), pid: target }) });
    },
    [onFleet, open, target],
  );
  const clearFilters = useCallback(() => {
    setFilters(NO_FILTERS);
    setSearch('');
  }, [setSearch]);

  return {
    table,
    error,
    retry,
    missing,
    filters,
    setState: (state) => setFilters((now) => ({ ...now, state })),
    toggleChip: (chip) =>
      setFilters((now) => ({ ...now, chips: now.chips.includes(chip) ? now.chips.filter((each) => each !== chip) : [...now.chips, chip] })),
    setPool: (pool) => setFilters((now) => ({ ...now, pool })),
    clearFilters,
    removeFilter: (part) => setFilters((now) => withoutPart(now, part)),
    excluded: useMemo(() => (noMatch ? exclusions(rows ?? [], filters) : []), [noMatch, rows, filters]),
    filtered: filter !== null || search.trim() !== '',
    states: useMemo(() => WORKER_STATES.map((state) => ({ state, count: byState.get(state) ?? 0 })), [byState]),
    pools: useMemo(() => [...byPool.keys()].sort((a, b) => Number(a - b)), [byPool]),
    views,
    selected,
    runOnSelected: (id) => {
      const workers = selected?.actions.find((action) => action.id === id)?.workers ?? [];
      if (workers.length > 0) fleet(FLEET_VERBS[id], workers);
    },
    actionsOf,
    ownerOf,
    addWorker: () => open({ kind: 'addWorker', pid: target }),
    createPool: () => open({ kind: 'createPool' }),
    chooseAccount: () => open({ kind: 'account' }),
    importKeys: async (file) => {
      const { readKeyFile } = await import('../csv/read');
      const found = await readKeyFile(file);
      if (found.keys.length > 0) fleet('addWorker', [], found.keys);
      return found;
    },
    onOpenPool,
  };
}

/** State of a table of workers: figures, states, filters, saved views, selection, actions with their reasons, export and import. */
export const useWorkerTable = (options: WorkerTableOptions): WorkerTableState => useWorkerTableOf(options, WORKER_COLUMNS);
