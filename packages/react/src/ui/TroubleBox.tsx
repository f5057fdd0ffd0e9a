import type { ReactNode } from 'react';
import { useTexts } from '../i18n/texts';
import { Icon } from './Icon';
import { type Trouble, wordsOf } from './problem';

interface TroubleBoxProps {
  /** What could not be done, where the error itself does not say. */
  readonly title?: ReactNode;
  readonly trouble: Trouble;
  /** Buttons of what to do. */
  readonly children?: ReactNode;
}

/** What happened, why, what to do. CSS: `.spk-note`, `.spk-note-danger`. Data: `data-code`. */
export function TroubleBox({ title, trouble, children }: TroubleBoxProps) {
  const { what, why, fix } = wordsOf(useTexts(), trouble);
  return (
    <div className="spk-note spk-note-danger" role="alert" data-code={trouble.code}>
      <Icon name="failed" />
      <div className="spk-note-body">
        <p className="spk-note-title">{title ?? what}</p>
        {title && <p className="spk-note-text">{what}</p>}
        {why && <p className="spk-note-text">{why}</p>}
        {fix && <p className="spk-note-text">{fix}</p>}
        {children}
      </div>
    </div>
  );
}

interface NoteProps {
  readonly kind: 'info' | 'warning' | 'danger' | 'success';
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly code?: string;
}

const ICONS = { info: 'info', warning: 'warning', danger: 'failed', success: 'done' } as const;

/** A remark that stands in the page. CSS: `.spk-note`, `.spk-note-{info,warning,danger,success}`. */
export function Note({ kind, title, children, code }: NoteProps) {
  return (
    <div className={`spk-note spk-note-${kind}`} data-code={code}>
      <Icon name={ICONS[kind]} />
      <div className="spk-note-body">
        <p className="spk-note-title">{title}</p>
        {typeof children === 'string' ? <p className="spk-note-text">{children}</p> : children}
      </div>
    </div>
  );
}
