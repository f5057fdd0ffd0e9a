import { type ReactNode, useId } from 'react';
import type { Live } from '../data/queries';
import { troubleOf } from '../lib/problem';
import { Button } from './Button';
import { TroubleBox } from './TroubleBox';

interface PanelProps {
  readonly title: ReactNode;
  readonly count?: ReactNode;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

export function Panel({ title, count, tools, children }: PanelProps) {
  const id = useId();
  return (
    <section className="panel" aria-labelledby={id}>
      <header className="panel-head">
        <h2 id={id}>
          {title}
          {count !== undefined && <span className="count"> {count}</span>}
        </h2>
        {tools && <div className="panel-tools">{tools}</div>}
      </header>
      {children}
    </section>
  );
}

export function Empty({
  title,
  children,
  actions,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children}
      {actions && <div className="row centered">{actions}</div>}
    </div>
  );
}

export function Skeleton({ rows = 3 }: { readonly rows?: number }) {
  return (
    <div className="skeleton" role="status" aria-label="Loading">
      {Array.from({ length: rows }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a skeleton have no identity
        <div key={i} className="skeleton-row" />
      ))}
    </div>
  );
}

/** Skeleton, failure or the answer: each panel on its own. */
export function Answer<T>({
  of,
  rows = 3,
  children,
}: {
  readonly of: Live<T>;
  readonly rows?: number;
  readonly children: (value: T) => ReactNode;
}) {
  if (of.data !== undefined) return children(of.data.value);
  if (!of.isError) return <Skeleton rows={rows} />;
  return (
    <div className="panel-body">
      <TroubleBox trouble={troubleOf(of.error)}>
        <Button onClick={() => void of.refetch()}>Try again</Button>
      </TroubleBox>
    </div>
  );
}
