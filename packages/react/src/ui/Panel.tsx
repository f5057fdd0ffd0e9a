import { type ReactNode, useId } from 'react';
import { useTexts } from '../i18n/texts';
import { Button } from './Button';
import { troubleOf } from './problem';
import { TroubleBox } from './TroubleBox';

interface PanelProps {
  readonly title: ReactNode;
  readonly count?: ReactNode;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
  readonly level?: 2 | 3;
}

/** CSS: `.spk-panel`, `.spk-panel-head`, `.spk-panel-tools`, `.spk-panel-body`. */
export function Panel({ title, count, tools, children, level = 2 }: PanelProps) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className="spk-panel" aria-labelledby={id}>
      <header className="spk-panel-head">
        <Heading id={id} className="spk-heading">
          {title}
          {count !== undefined && <span className="spk-count"> {count}</span>}
        </Heading>
        {tools && <div className="spk-panel-tools">{tools}</div>}
      </header>
      {children}
    </section>
  );
}

interface EmptyProps {
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** What goes here, and the next action. CSS: `.spk-empty`, `.spk-empty-title`, `.spk-empty-text`. */
export function Empty({ title, children, actions }: EmptyProps) {
  return (
    <div className="spk-empty">
      <p className="spk-empty-title">{title}</p>
      {children && <div className="spk-empty-text">{children}</div>}
      {actions && <div className="spk-row spk-centered">{actions}</div>}
    </div>
  );
}

/** Rows that are on their way; seen after 150 ms only. CSS: `.spk-skeleton`, `.spk-skeleton-row`. */
export function Skeleton({ rows = 3 }: { readonly rows?: number }) {
  const { t } = useTexts();
  return (
    <div className="spk-skeleton" role="status" aria-label={t('common.loading')}>
      {Array.from({ length: rows }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a skeleton have no identity
        <div key={i} className="spk-skeleton-row" />
      ))}
    </div>
  );
}

/** In place of what could not be read. */
export function Failed({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const { t } = useTexts();
  return (
    <div className="spk-panel-body">
      <TroubleBox trouble={troubleOf(error)}>
        <Button onClick={retry}>{t('common.tryAgain')}</Button>
      </TroubleBox>
    </div>
  );
}
