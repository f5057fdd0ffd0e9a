import type { Meta, StoryObj } from '@storybook/react-vite';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { Amount } from '../fields/amount/Amount';
import styles from '../styles/index.css?inline';
import { AccountMenu } from '../wallet/account-menu/AccountMenu';
import { ConnectWallet } from '../wallet/connect-wallet/ConnectWallet';
import { Root } from './Root';

/** What a host puts on its page: a menu, a figure and the list of wallets. */
function Kit() {
  return (
    <>
      <div>
        <AccountMenu /> <Amount value={12_408_339_166_204_418n} unit />
      </div>
      <ConnectWallet />
    </>
  );
}

const meta = {
  title: 'Provider/Embedding',
  component: Root,
  render: () => <Kit />,
  parameters: { devChain: { blockTime: 0 } },
} satisfies Meta<typeof Root>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Styles of a host's page, as long as it shows the story. */
function HostStyles({ css, children }: { readonly css: string; readonly children: ReactNode }) {
  return (
    <>
      <style>{css}</style>
      {children}
    </>
  );
}

const look = (element: Element, ...properties: readonly string[]): readonly string[] => {
  const style = getComputedStyle(element);
  return properties.map((property) => style.getPropertyValue(property));
};
const LOOK = [
  'color',
  'background-color',
  'font-size',
  'font-weight',
  'padding-left',
  'border-top-width',
  'border-top-left-radius',
  'margin-top',
];

/** One of the kit's buttons and headings, as it looks here. */
async function kitLook(canvasElement: ParentNode) {
  const menu = await waitFor(
    () => {
      const found = canvasElement.querySelector('.spk-account-button');
      if (!found) throw new Error('The menu is not there yet.');
      return found;
    },
    { timeout: 10_000 },
  );
  const heading = canvasElement.querySelector('h3.spk-heading');
  if (!heading) throw new Error('The list has a heading.');
  return { menu: look(menu, ...LOOK), heading: look(heading, ...LOOK) };
}

const BESIDE = (
  <div data-beside>
    <h2>The host’s heading</h2>
    <button type="button">The host’s button</button> <a href="#host">The host’s link</a>
    <ul>
      <li>The host’s list</li>
    </ul>
  </div>
);

/**
 * Nothing leaks out: elements of the host beside the kit look as in a document that never saw the kit's styles.
 */
export const NothingLeaksOut: Story = {
  render: () => (
    <>
      {BESIDE}
      <Kit />
    </>
  ),
  play: async ({ canvasElement }) => {
    await kitLook(canvasElement);
    const frame = document.body.appendChild(document.createElement('iframe'));
    const clean = frame.contentDocument;
    const beside = canvasElement.querySelector('[data-beside]');
    if (!clean || !beside) throw new Error('The story has something beside the kit.');
    const outer = look(canvasElement.ownerDocument.body, 'color', 'font-family', 'font-size', 'line-height');
    clean.body.style.cssText = `color:${outer[0]};font-family:${outer[1]};font-size:${outer[2]};line-height:${outer[3]}`;
    clean.body.innerHTML = beside.outerHTML;
    for (const tag of ['h2', 'button', 'a', 'ul', 'li']) {
      const [here, there] = [beside.querySelector(tag), clean.querySelector(tag)];
      if (!here || !there) throw new Error(`There is no ${tag}.`);
      await expect([tag, ...look(here, ...LOOK)]).toEqual([tag, ...look(there, ...LOOK)]);
    }
    frame.remove();
  },
};

const PREFLIGHT = `
@layer theme, base, components, utilities;
@layer base {
  *, ::before, ::after { box-sizing: border-box; margin: 0; padding: 0; border: 0 solid; }
  h1, h2, h3, h4 { font-size: inherit; font-weight: inherit; }
  ol, ul { list-style: none; }
  button, input, select, textarea { font: inherit; color: inherit; background-color: transparent; border-radius: 0; }
  a { color: inherit; text-decoration: inherit; }
  img, svg { display: block; vertical-align: middle; }
}
@layer utilities { .p-4 { padding: 1rem; } }`;

/**
 * Beside a preflight in a layer, as of Tailwind 4. The kit's own layers come first in this page, so the host names the order:
 * `@layer base, spk, utilities` puts them after its preflight. In either order a preflight cannot undo what the kit says by class
 * once the order is named.
 */
export const BesideTailwind: Story = {
  render: () => (
    <ShadowPage css={`@layer theme, base, spk, components, utilities;\n${styles}\n${PREFLIGHT}`}>
      <div className="p-4">
        <Kit />
      </div>
    </ShadowPage>
  ),
  play: async ({ canvasElement }) => {
    const page = await shadowOf(canvasElement);
    const { menu, heading } = await kitLook(page);
    await expect(menu[LOOK.indexOf('border-top-width')]).toBe('1px');
    await expect(menu[LOOK.indexOf('padding-left')]).toBe('12px');
    await expect(menu[LOOK.indexOf('border-top-left-radius')]).toBe('6px');
    await expect(heading[LOOK.indexOf('font-weight')]).toBe('600');
    await expect(look(page.querySelector('.p-4') ?? canvasElement, 'padding-left')).toEqual(['16px']);
  },
};

const HOSTILE = `
@layer host {
  button { color: red; background: yellow; font-size: 40px; padding: 30px; border: 9px dotted red; border-radius: 50px; }
  h3, p, ul { color: red; font-size: 40px; font-weight: 100; margin: 30px; padding: 30px; }
}`;

/**
 * What leaks in: rules for elements in a layer named before the kit's change nothing that the kit says itself, which is all of a
 * control, and the type, colour and space of a text. What it leaves unsaid, such as a heading's background, stays the host's. Rules
 * outside of any layer beat every layer, as CSS has it: a host that styles bare `button` or `h3` puts those rules into a layer, or
 * the kit into a shadow root.
 */
export const LayeredHostRulesDoNotLeakIn: Story = {
  // The same list of wallets stands here twice, to compare.
  parameters: { a11y: { config: { rules: [{ id: 'landmark-unique', enabled: false }] } } },
  render: () => (
    <>
      <ShadowPage css={styles} name="clean">
        <Kit />
      </ShadowPage>
      <ShadowPage css={`@layer host, spk;\n${styles}\n${HOSTILE}`} name="hostile">
        <Kit />
      </ShadowPage>
    </>
  ),
  play: async ({ canvasElement }) => {
    const clean = await kitLook(await shadowOf(canvasElement, 'clean'));
    await expect(await kitLook(await shadowOf(canvasElement, 'hostile'))).toEqual(clean);
  },
};

interface ShadowPageProps {
  readonly css: string;
  readonly name?: string;
  readonly children: ReactNode;
}

/** A shadow root with styles of its own; theme and language come from the provider around. */
function ShadowPage({ css, name = 'page', children }: ShadowPageProps) {
  const host = useRef<HTMLDivElement>(null);
  const [root, setRoot] = useState<ShadowRoot | null>(null);
  useEffect(() => {
    const own = host.current;
    if (own) setRoot(own.shadowRoot ?? own.attachShadow({ mode: 'open' }));
  }, []);
  return (
    <div ref={host} data-shadow={name}>
      {root && createPortal(<HostStyles css={css}>{children}</HostStyles>, root)}
    </div>
  );
}

async function shadowOf(canvasElement: HTMLElement, name = 'page'): Promise<ShadowRoot> {
  return waitFor(
    () => {
      const root = canvasElement.querySelector(`[data-shadow="${name}"]`)?.shadowRoot;
      if (!root?.querySelector('.spk-box')) throw new Error('The kit is not there yet.');
      return root;
    },
    { timeout: 10_000 },
  );
}

/**
 * Inside a shadow root: styles are the root's own, what floats stays inside it, the focus is kept and returned, and rules of the
 * page (here: every button red) do not reach it.
 */
export const InAShadowRoot: Story = {
  render: () => (
    <HostStyles css="[data-hostile] button { background: red; font-size: 40px }">
      <div data-hostile>
        <ShadowPage css={styles}>
          <Kit />
        </ShadowPage>
      </div>
    </HostStyles>
  ),
  play: async ({ canvasElement }) => {
    const root = await shadowOf(canvasElement);
    await kitLook(root);
    const inside = within(root as unknown as HTMLElement);
    const menu = inside.getByRole('button', { name: /^Account Alice/ });
    await expect(look(menu, 'font-size')).toEqual(['13px']);
    menu.focus();
    await userEvent.click(menu);
    const panel = await inside.findByRole('dialog', { name: 'Account' });
    await expect(panel.getRootNode()).toBe(root);
    await expect(look(panel, 'background-color')).not.toEqual(['rgba(0, 0, 0, 0)']);
    await waitFor(() => expect(panel.contains(root.activeElement)).toBe(true));
    await userEvent.click(inside.getByRole('button', { name: 'Switch account…' }));
    const dialog = await inside.findByRole('dialog', { name: 'Choose account' });
    await expect(dialog.getRootNode()).toBe(root);
    await waitFor(() => expect(dialog.contains(root.activeElement)).toBe(true));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(root.querySelector('[role=dialog]')).toBeNull());
  },
};

const THEME = `
[data-spk-theme="orchard"] {
  --spk-accent: #7a2e0e; --spk-accent-hover: #5f2109; --spk-accent-text: #7a2e0e; --spk-on-accent: #fff7ed;
  --spk-accent-tint: #fff1e6; --spk-selected: #fff1e6; --spk-focus: #c2410c;
  --spk-radius: 16px; --spk-radius-lg: 16px; --spk-font: Georgia, "Times New Roman", serif;
}`;

/** A host's own theme: a name, and the tokens that differ. Most need accent, on-accent, accent-text, focus and radius. */
export const CustomTheme: Story = {
  parameters: { devChain: { blockTime: 0, account: null, provider: { theme: 'orchard' } } },
  render: () => (
    <HostStyles css={THEME}>
      <Kit />
    </HostStyles>
  ),
  play: async ({ canvasElement }) => {
    const connect = await within(canvasElement).findByRole('button', { name: 'Connect wallet' }, { timeout: 10_000 });
    await expect(look(connect, 'background-color', 'color', 'border-top-left-radius')).toEqual([
      'rgb(122, 46, 14)',
      'rgb(255, 247, 237)',
      '16px',
    ]);
    await expect(look(connect, 'font-family')[0]).toContain('Georgia');
  },
};
