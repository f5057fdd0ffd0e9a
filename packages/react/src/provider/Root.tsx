import { CSPProvider } from '@base-ui/react/csp-provider';
import { createContext, type HTMLAttributes, type RefObject, useContext, useEffect, useRef, useState } from 'react';
import { DialogHost } from '../dialogs/DialogHost';
import { ExactValues } from '../fields/exact/ExactValues';
import type { Extent } from '../i18n/load-pack';
import { TextsContext, useLoadedTexts } from '../i18n/texts';
import { type KitSettings, useSettings } from './context';

/** Where what floats is put: inside the kit's root, so that it has the theme and stays in a shadow root. */
const PortalContext = createContext<HTMLElement | null>(null);
export const usePortal = (): HTMLElement | null => useContext(PortalContext);

function inDevelopment(): boolean {
  try {
    return process.env.NODE_ENV !== 'production';
  } catch {
    return false;
  }
}

const checked = new WeakSet<KitSettings>();

/** Tells a developer, once, of an accent that is hard to read. */
function useAccentCheck(root: RefObject<Element | null>): void {
  const settings = useSettings();
  useEffect(() => {
    if (!inDevelopment() || checked.has(settings)) return;
    checked.add(settings);
    void import('./accent-contrast').then(({ reportAccent }) => {
      if (root.current?.isConnected) reportAccent(root.current);
    });
  }, [settings, root]);
}

const InsideContext = createContext(false);

export interface RootProps extends HTMLAttributes<HTMLElement> {
  /** For what stands in a line of text. */
  readonly inline?: boolean;
  /** With `first` it is shown as soon as the messages of a first screen are there; what needs others asks `useWholeTexts`. */
  readonly texts?: Extent;
}

/**
 * The outermost element of every styled component: it bears the theme and the language, and gives texts, dialogs and a place for
 * what floats. Inside another root it is a plain element.
 */
export function Root(props: RootProps) {
  const inside = useContext(InsideContext);
  if (!inside) return <OuterRoot {...props} />;
  const { inline = false, texts: _, ...rest } = props;
  return inline ? <span {...rest} /> : <div {...rest} />;
}

function OuterRoot({ inline = false, texts: extent = 'all', className = '', children, ...rest }: RootProps) {
  const { locale, theme, density } = useSettings();
  const texts = useLoadedTexts(extent);
  const [portal, setPortal] = useState<HTMLElement | null>(null);
  const root = useRef<HTMLDivElement & HTMLSpanElement>(null);
  useAccentCheck(root);
  const Outer = inline ? 'span' : 'div';
  return (
    <Outer
      ref={root}
      className="spk-root"
      lang={locale}
      data-spk-theme={theme === 'system' ? undefined : theme}
      data-spk-density={density === 'default' ? undefined : density}
    >
      <InsideContext.Provider value={true}>
        <CSPProvider disableStyleElements>
          <PortalContext.Provider value={portal}>
            {texts && (
              <TextsContext.Provider value={texts}>
                <DialogHost>
                  <Outer className={inline ? className : `spk-box ${className}`} {...rest}>
                    {children}
                  </Outer>
                  <ExactValues root={root} />
                </DialogHost>
              </TextsContext.Provider>
            )}
          </PortalContext.Provider>
        </CSPProvider>
      </InsideContext.Provider>
      <span className="spk-portal" ref={setPortal} />
    </Outer>
  );
}
