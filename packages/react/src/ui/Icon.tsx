import type { ReactNode } from 'react';

const SHAPES = {
  pools: (
    <path d="M2.5 4c0-1 2.5-2 5.500-2s5.500 1 5.500 2-2.500 2-5.500 2-5.500-1-5.500-2Zm0 0v8c0 1 2.500 2 5.500 2s5.500-1 5.500-2V4m-11 4c0 1 2.500 2 5.500 2s5.500-1 5.500-2" />
  ),
  workers: <path d="M4 4h8v8H4zM6.500 1.500V4m3-2.500V4m-3 8v2.500m3-2.500v2.500M1.500 6.500H4m-2.500 3H4m8-3h2.500m-2.500 3h2.500" />,
  stakes: <path d="M13.500 5V3.500a1 1 0 0 0-1-1h-9a1 1 0 0 0 0 2h10a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-10a1 1 0 0 1-1-1v-9M11 9.500h.5" />,
  transactions: <path d="M2 5h11m-3-3 3 3-3 3m4 3H3m3-3-3 3 3 3" />,
  settings: <path d="M2 5h7m4 0h1M2 11h1m4 0h7M9 5a2 2 0 1 0 4 0 2 2 0 0 0-4 0Zm-6 6a2 2 0 1 0 4 0 2 2 0 0 0-4 0Z" />,
  plus: <path d="M8 3v10M3 8h10" />,
  close: <path d="m4 4 8 8m0-8-8 8" />,
  more: <path d="M3.500 8h.01M8 8h.01M12.500 8h.01" strokeWidth="2" strokeLinecap="round" />,
  copy: <path d="M5.500 5.500h7v8h-7zM3.500 10.500v-8h7" />,
  check: <path d="m3.500 8.500 3 3 6-7" />,
  down: <path d="m4 6 4 4 4-4" />,
  warning: <path d="M8 2.500 14.500 13.500h-13zM8 6.500v3.500m0 1.800v.01" />,
  info: <path d="M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0ZM8 7.500V11m0-6v.01" />,
  clock: <path d="M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0ZM8 4.500V8l2.500 1.500" />,
  failed: <path d="M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0ZM8 4.800v4m0 2.200v.01" />,
  done: <path d="M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0ZM5.500 8.200l1.800 1.800 3.400-3.800" />,
  minus: <path d="M4 8h8" />,
  search: <path d="M11 7a4 4 0 1 1-8 0 4 4 0 0 1 8 0Zm-1.200 2.800 3.700 3.700" />,
  columns: <path d="M2.500 3h11v10h-11zM6.200 3v10M9.800 3v10" />,
  download: <path d="M8 2.500v8m-3-3 3 3 3-3M2.500 13.500h11" />,
  upload: <path d="M8 10.500v-8m-3 3 3-3 3 3M2.500 13.500h11" />,
  filter: <path d="M2 4h12M4.500 8h7M6.500 12h3" />,
  wallet: <path d="M13.500 5.500v-2h-10a1 1 0 0 0 0 2h10v7h-10a1 1 0 0 1-1-1v-7M11 9h.01" />,
  network: <path d="M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0ZM2 8h12M8 2c-4 4-4 8 0 12 4-4 4-8 0-12Z" />,
  overview: <path d="M2.500 2.500h4.500v6h-4.500zM9 2.500h4.500v3h-4.500zM2.500 10.500h4.500v3h-4.500zM9 7.500h4.500v6h-4.500z" />,
  external: <path d="M9 2.500h4.500V7M13.500 2.500 7.500 8.500M6.500 3.500h-3v9h9v-3" />,
  play: <path d="M5 3.200 12.500 8 5 12.800z" />,
  stop: <path d="M4 4h8v8H4z" />,
  reclaim: <path d="M3 8a5 5 0 1 0 1.600-3.700M3 2.500v3h3" />,
  percent: (
    <path d="m3.500 12.500 9-9M6.500 5a1.500 1.500 0 1 1-3 0 1.500 1.500 0 0 1 3 0Zm6 6a1.500 1.500 0 1 1-3 0 1.500 1.500 0 0 1 3 0Z" />
  ),
  arrowUp: <path d="M8 13.500v-11m-4 4 4-4 4 4" />,
  arrowDown: <path d="M8 2.500v11m-4-4 4 4 4-4" />,
  right: <path d="m6 4 4 4-4 4" />,
  left: <path d="m10 4-4 4 4 4" />,
  list: <path d="M5.500 4h8M5.500 8h8M5.500 12h8M2.500 4h.01M2.500 8h.01M2.500 12h.01" />,
  edit: <path d="M3 10.800V13h2.200l7.300-7.300-2.200-2.200zM9 4.800 11.200 7" />,
  flask: <path d="M6 2h4M6.700 2v4.200L3 12.500c-.4.800 0 1.500.9 1.500h8.200c.9 0 1.300-.7.900-1.500L9.300 6.200V2M4.800 10h6.400" />,
  link: (
    <path d="M6.500 9.500a2.500 2.500 0 0 0 3.600 0l2.200-2.200a2.500 2.500 0 0 0-3.600-3.600l-.9.900M9.500 6.500a2.500 2.500 0 0 0-3.600 0L3.700 8.700a2.500 2.500 0 0 0 3.600 3.600l.9-.9" />
  ),
  help: <path d="M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0ZM6.300 6.400a1.700 1.700 0 1 1 2.600 1.500c-.6.400-.9.700-.9 1.300M8 11.200v.01" />,
  person: <path d="M10.500 5a2.500 2.500 0 1 1-5 0 2.500 2.500 0 0 1 5 0ZM3 13.500c.4-2.600 2.400-4 5-4s4.600 1.400 5 4" />,
  remove: <path d="M3 4.500h10M6 4.500v-2h4v2M4.500 4.500l.5 9h6l.5-9" />,
  lock: <path d="M3.500 7h9v6.500h-9zM5.500 7V5a2.500 2.500 0 0 1 5 0v2" />,
} as const satisfies Record<string, ReactNode>;

export type IconName = keyof typeof SHAPES;

/** Decoration: the word beside it carries the meaning. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      className="spk-icon"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      aria-hidden="true"
    >
      {SHAPES[name]}
    </svg>
  );
}

export function Logo() {
  return (
    <svg className="spk-logo" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" fill="currentColor">
      <path d="M10 2 18 6l-8 4-8-4z" />
      <path d="m4.300 8.800 5.700 2.900 5.700-2.900L18 10l-8 4-8-4z" opacity=".7" />
      <path d="m4.300 12.800 5.700 2.900 5.700-2.900L18 14l-8 4-8-4z" opacity=".4" />
    </svg>
  );
}
