import { type ComponentType, lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import { useWholeTexts } from '../i18n/texts';
import { type DialogRequest, DialogsContext } from './context';

interface Shown {
  readonly request: DialogRequest;
  readonly onClose: () => void;
}

/** Dialogs are loaded when the first one is opened: a page with a list alone does without them. */
const RequestedDialog: ComponentType<Shown> = lazy(() => import('./RequestedDialog'));

/** Dialogs lie on each other: choosing an account returns to what needed one. */
export function DialogHost({ children }: { readonly children: ReactNode }) {
  const [stack, setStack] = useState<readonly DialogRequest[]>([]);
  const whole = useWholeTexts(stack.length > 0);
  const dialogs = useMemo(
    () => ({
      open: (request: DialogRequest) => setStack((list) => [...list, request]),
      close: () => setStack((list) => list.slice(0, -1)),
    }),
    [],
  );
  return (
    <DialogsContext.Provider value={dialogs}>
      {children}
      {whole && stack.length > 0 && (
        <Suspense fallback={null}>
          {stack.map((request, depth) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place in the stack is the dialog's identity
            <RequestedDialog key={`${request.kind}-${depth}`} request={request} onClose={dialogs.close} />
          ))}
        </Suspense>
      )}
    </DialogsContext.Provider>
  );
}
