import { lazy, Suspense } from 'react';
import { useWholeTexts } from '../../i18n/texts';
import { Root } from '../../provider/Root';
import { type ToasterOptions, useToaster } from './use-toaster';

export type ToasterProps = ToasterOptions;

/** Loaded with the first toast. */
const Toasts = lazy(() => import('./Toasts'));

/**
 * Transactions that go on after their dialog was closed, at the lower right; on a phone above. At most three are shown and the
 * others counted. A success leaves after 8 seconds unless a pointer or the focus is on it; a failure stays until it is put away.
 *
 * CSS: `.spk-toasts`, `.spk-toast`, `.spk-toast-body`, `.spk-toast-title`, `.spk-toast-text`, `.spk-toast-bar`,
 * `.spk-toast-part`, `.spk-toast-actions`, `.spk-toast-rest`. Data: `data-tone` as in `TransactionStatus`, `data-state` on parts.
 */
export function Toaster(props: ToasterProps) {
  return (
    <Root>
      <ToasterBody {...props} />
    </Root>
  );
}

function ToasterBody(props: ToasterProps) {
  const state = useToaster(props);
  const whole = useWholeTexts(state.toasts.length > 0);
  if (!whole || (state.toasts.length === 0 && state.opened === null)) return null;
  return (
    <Suspense fallback={null}>
      <Toasts state={state} />
    </Suspense>
  );
}
