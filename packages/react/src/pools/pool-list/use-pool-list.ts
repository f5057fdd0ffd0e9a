import type { AccountId, AsOf, Planck, PoolId } from '@stakepool-kit/sdk/rules';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useMiningRules, useMyStakes, usePools } from '../../data/queries';
import { useDialogs } from '../../dialogs/context';
import { useNetwork, useSettings } from '../../provider/context';
import type { ColumnSpec } from '../../table/types';
import { type TableState, useTable } from '../../table/use-table';
import { addressOf } from '../../ui/address';
import { useAccount } from '../../wallet/accounts';
import { type PoolAction, usePoolActions } from '../actions';
import { useNetworkMining } from '../apr/use-pool-apr';
import { exclusions, meets, type PoolFilter } from './filters';
import { type PoolRow, poolRows, type RowFacts, type RowsByPid } from './pool-row';
import { POOL_SCOPES, type PoolScope } from './scopes';
import { POOL_COLUMNS, poolDefinition, type poolTotals } from './table';
import { useCommissionsBefore, useDelegators, useIdentities, useTotalIssuance, useWhitelists } from './use-extras';

/** `mine`: owned by the account · `staked`: it has a stake in them · `all` */

export interface PoolListOptions<C extends ColumnSpec<PoolRow> = ColumnSpec<PoolRow>> {
  /** Which pools, when the host decides it; else the reader chooses, beginning with `defaultScope`. */
  readonly scope?: PoolScope | undefined;
  /** Default: `mine` with an account, else `all`. */
  readonly defaultScope?: PoolScope | undefined;
  readonly onScopeChange?: ((scope: PoolScope) => void) | undefined;
  /** What is searched for at first. */
  readonly defaultSearch?: string | undefined;
  readonly onSearchChange?: ((search: string) => void) | undefined;
  /** The pool of "Show this only"; offered with `onShowOnly`, which is told `null` to end it. */
  readonly only?: PoolId | null | undefined;
  readonly onShowOnly?: ((pid: PoolId | null) => void) | undefined;
  /** A row was clicked, or Enter pressed on it. */
  readonly onOpenPool?: ((pid: PoolId) => void) | undefined;
  /** Makes the pool's name a link. Default: the provider's `poolUrl`. */
  readonly poolHref?: ((pid: PoolId) => string) | undefined;
  /** Marks pools whose commission fell within so many days. Needs older blocks and loads polkadot-js; `null` (default): no marks. */
  readonly commissionHistory?: number | null | undefined;
  /** Under which columns and order are kept between visits; `null` forgets them. Default `pools`. */
  readonly storageKey?: string | null | undefined;
  /** A constant, or memoised. Default: `POOL_COLUMNS`. */
  readonly columns?: readonly C[] | undefined;
}

export interface PoolListState<C extends ColumnSpec<PoolRow> = ColumnSpec<PoolRow>> {
  /** `failed`: pools could not be read, `error` says why, `retry` asks again. */
  readonly status: 'loading' | 'failed' | 'empty' | 'noMatch' | 'rows';
  readonly error: Error | null;
  retry(): void;
  /** Block of the figures. */
  readonly asOf: AsOf | null;
  readonly account: AccountId | null;

  readonly scope: PoolScope;
  setScope(scope: PoolScope): void;
  /** Scopes to choose from, with how many pools each has; `null` until known. Without an account there is only `all`. */
  readonly scopes: readonly { readonly id: PoolScope; readonly count: number | null }[];

  readonly filters: ReadonlySet<PoolFilter>;
  toggleFilter(filter: PoolFilter): void;
  clearFilters(): void;
  /** With `noMatch`: how many pools each filter keeps out by itself, the most first. */
  readonly excluded: readonly { readonly filter: PoolFilter; readonly count: number }[];
  /** Whitelists are being read for the filter `open`. */
  readonly readingWhitelists: boolean;

  readonly table: TableState<PoolRow, typeof poolTotals, C>;
  readonly only: PoolId | null;
  /** Every action on the pool of a row. A stable function until what it depends on changes. */
  actionsOf(row: PoolRow): readonly PoolAction[];
  hrefOf(row: PoolRow): string | null;
  createPool(): void;
  /** Pools of the scope where the account can claim, and how much in all, planck. */
  readonly claims: { readonly count: number; readonly amount: Planck };
  claimAll(): void;
  /** What is shown, column by column, in its order: amounts in planck, owners as addresses. */
  exportCsv(): Promise<string>;
}

const NO_FILTERS: ReadonlySet<PoolFilter> = new Set();
const NO_ROWS: RowsByPid = new Map();
const BY_PID = [{ column: 'pid' }] as const;

const inScope = (row: PoolRow, scope: PoolScope): boolean => scope === 'all' || (scope === 'mine' ? row.owned : row.staked);

interface RowsOptions {
  readonly wantsDelegators: boolean;
  readonly wantsWhitelists: boolean;
  readonly commissionHistory: number | null;
  readonly scope: PoolScope;
}

/** All pools with what belongs to them; rows keep their identity from block to block while nothing of them changes. */
function usePoolRows({ wantsDelegators, wantsWhitelists, commissionHistory, scope }: RowsOptions) {
  const account = useAccount()?.id ?? null;
  const { constants } = useNetwork();
  const pools = usePools();
  const stakes = useMyStakes(account).data?.value ?? null;
  const mining = useNetworkMining();
  const rules = useMiningRules().data?.value ?? null;
  const totalIssuance = useTotalIssuance();
  const delegators = useDelegators(wantsDelegators);
  const before = useCommissionsBefore(commissionHistory, pools.data?.asOf ?? null);
  const list = pools.data?.value ?? null;
  const shownKey = useMemo(() => {
    if (list === null) return '';
    const staked = new Set(stakes?.positions.map(({ pid }) => pid));
    const shown = list.filter(({ pid, owner }) => scope === 'all' || (scope === 'mine' ? owner === account : staked.has(pid)));
    return shown.map(({ pid }) => pid).join();
  }, [list, stakes, scope, account]);
  const shownPids = useMemo(() => (shownKey === '' ? [] : shownKey.split(',').map((pid) => BigInt(pid) as PoolId)), [shownKey]);
  const whitelists = useWhitelists(shownPids, wantsWhitelists);
  const ownerKey = useMemo(() => [...new Set(list?.map(({ owner }) => owner))].join(), [list]);
  const owners = useMemo(() => (ownerKey === '' ? [] : (ownerKey.split(',') as AccountId[])), [ownerKey]);
  const identities = useIdentities(owners);

  const last = useRef(NO_ROWS);
  const rows = useMemo(() => {
    if (list === null) return null;
    const facts: RowFacts = {
      pools: list,
      account,
      constants,
      totalIssuance,
      mining,
      rules,
      positions: stakes?.positions ?? null,
      identities,
      whitelists: whitelists.lists,
      delegators,
      commissionsBefore: before,
    };
    last.current = poolRows(facts, last.current);
    return [...last.current.values()];
  }, [list, account, constants, totalIssuance, mining, rules, stakes, identities, whitelists.lists, delegators, before]);
  return { rows, pools, account, stakesKnown: stakes !== null, readingWhitelists: whitelists.reading };
}

/**
 * State of a list of pools: scopes, filters, figures, actions, and the table with order, search, columns and keys.
 * Amounts in planck, estimates as ratios; no words.
 */
export function usePoolList<C extends ColumnSpec<PoolRow> = ColumnSpec<PoolRow>>(options: PoolListOptions<C> = {}): PoolListState<C> {
  const { onScopeChange, only = null, onShowOnly, onOpenPool, poolHref, commissionHistory = null, storageKey = 'pools' } = options;
  const given = options.columns ?? (POOL_COLUMNS as unknown as readonly C[]);
  const { poolUrl } = useSettings();
  const network = useNetwork();
  const { open } = useDialogs();
  const hasAccount = useAccount() !== null;
  const [chosen, setChosen] = useState<PoolScope | null>(options.defaultScope ?? null);
  const wish = options.scope ?? chosen ?? 'mine';
  const scope = hasAccount ? wish : 'all';
  // Their owner is the account itself: worth a column only to who asks for it.
  const columns = useMemo(
    () => (scope === 'mine' ? given.map((column) => (column.id === 'owner' ? { ...column, defaultHidden: true } : column)) : given),
    [given, scope],
  );
  const [filters, setFilters] = useState(NO_FILTERS);
  const [wantsDelegators, setWantsDelegators] = useState(false);

  const { rows, pools, account, stakesKnown, readingWhitelists } = usePoolRows({
    wantsDelegators,
    wantsWhitelists: filters.has('open'),
    commissionHistory,
    scope,
  });
  const shown = useMemo(() => rows?.filter((row) => inScope(row, scope)), [rows, scope]);
  const ready = scope !== 'staked' || stakesKnown ? shown : undefined;
  const wanted = useDeferredValue(filters);
  const filter = useMemo(() => {
    const active = [...wanted];
    return active.length === 0 ? null : (row: PoolRow) => active.every((one) => meets(row, one, account));
  }, [wanted, account]);

  const openRow = useCallback((row: PoolRow) => onOpenPool?.(row.pool.pid), [onOpenPool]);
  const table = useTable({
    definition: poolDefinition,
    rows: ready,
    columns,
    storageKey,
    defaultSort: BY_PID,
    filter,
    onOpen: onOpenPool && openRow,
    defaultSearch: options.defaultSearch,
    onSearchChange: options.onSearchChange,
  });
  const showsDelegators = table.columns.some(({ id }) => id === 'delegators');
  useEffect(() => setWantsDelegators(showsDelegators), [showsDelegators]);

  const actions = usePoolActions({ onShowOnly, only });
  const count = (id: PoolScope): number | null =>
    rows === null || (id === 'staked' && !stakesKnown) ? null : rows.filter((row) => inScope(row, id)).length;
  const claims = scope === 'all' ? [] : (shown ?? []).filter(({ claimable }) => claimable !== null && claimable > 0n);
  const { refetch } = pools;
  const failed = pools.isError && rows === null;
  const linkTo = poolHref ?? poolUrl;
  return {
    status: failed ? 'failed' : table.status,
    error: failed ? pools.error : null,
    retry: () => void refetch(),
    asOf: pools.data?.asOf ?? null,
    account,
    scope,
    setScope: (next) => {
      setChosen(next);
      onScopeChange?.(next);
    },
    scopes: (hasAccount ? POOL_SCOPES : (['all'] as const)).map((id) => ({ id, count: count(id) })),
    filters,
    toggleFilter: (one) =>
      setFilters((before) => new Set(before.has(one) ? [...before].filter((other) => other !== one) : [...before, one])),
    clearFilters: () => setFilters(NO_FILTERS),
    excluded: table.status === 'noMatch' ? exclusions(shown ?? [], [...filters], account) : [],
    readingWhitelists,
    table,
    only,
    actionsOf: ({ pool, mining, claimable }) => actions({ pool, mining, claimable }),
    hrefOf: ({ pool }) => linkTo?.(pool.pid) ?? null,
    createPool: () => open({ kind: 'createPool' }),
    claimAll: () => open({ kind: 'claimAll', pids: claims.map(({ pool }) => pool.pid) }),
    claims: { count: claims.length, amount: claims.reduce((sum, { claimable }) => sum + (claimable ?? 0n), 0n) },
    exportCsv: async () => {
      const { writeCsv } = await import('../../workers/csv/write');
      const owner = ({ pool }: PoolRow) => addressOf(network, pool.owner);
      const exported = table.columns.map((column) => (column.id === 'owner' ? { ...column, csv: owner } : column));
      return writeCsv(exported, table.rowsAt());
    },
  };
}
