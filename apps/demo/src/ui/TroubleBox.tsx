import type { ReactNode } from 'react';
import type { Trouble } from '../lib/problem';
import { Icon } from './Icon';

interface Props {
  readonly title?: string;
  readonly trouble: Trouble;
  readonly children?: ReactNode;
}

/** What happened, why, what to do. */
export function TroubleBox({ title, trouble: { code, what, why, fix }, children }: Props) {
  return (
    <div className="note note-danger" role="alert" data-code={code}>
      <Icon name="failed" />
      <div>
        <p className="note-title">{title ?? what}</p>
        {title && <p>{what}</p>}
        {why && <p>{why}</p>}
        {fix && <p>{fix}</p>}
        {children}
      </div>
    </div>
  );
}

export function Note({
  kind,
  title,
  children,
}: {
  readonly kind: 'info' | 'warning';
  readonly title: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className={`note note-${kind}`}>
      <Icon name={kind} />
      <div>
        <p className="note-title">{title}</p>
        {children}
      </div>
    </div>
  );
}
