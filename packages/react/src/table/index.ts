export { ColumnsMenu } from './ColumnsMenu';
export { EMPTY_LAYOUT, readLayout, type TableLayout, useStored } from './layout';
export { SearchBox } from './SearchBox';
export { Table, type TableProps } from './Table';
export type * from './types';
export { type TableOptions, type TableState, useTable } from './use-table';
export type { TableKeys } from './use-table-keys';
export { type TableWindow, useTableWindow, VIRTUAL_ABOVE } from './use-table-window';
