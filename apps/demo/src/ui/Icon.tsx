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
} as const satisfies Record<string, ReactNode>;

export type IconName = keyof typeof SHAPES;

/** Decoration: the word beside it carries the meaning. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      className="icon"
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
    <svg className="logo" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" fill="currentColor">
      <path d="M10 2 18 6l-8 4-8-4z" />
      <path d="m4.300 8.800 5.700 2.900 5.700-2.900L18 10l-8 4-8-4z" opacity=".7" />
      <path d="m4.300 12.800 5.700 2.900 5.700-2.900L18 14l-8 4-8-4z" opacity=".4" />
    </svg>
  );
}
