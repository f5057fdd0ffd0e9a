import { expect, screen, userEvent, waitFor, within } from 'storybook/test';

const PATIENCE = { timeout: 20_000 };
const LONG = { timeout: 25_000 };

/** The element of the open dialog, once it is there. */
export const popup = (): Promise<HTMLElement> => screen.findByRole('dialog', undefined, PATIENCE);

/** What is in the open dialog, once it is there. */
export const dialog = async () => within(await popup());

/** The field of this name in the open dialog. */
export const field = async (name: string | RegExp) => (await dialog()).findByRole('textbox', { name }, PATIENCE);

/** The button of this name, once the chain has said whether it may be pressed. */
export const submit = async (name: string | RegExp) => (await dialog()).findByRole('button', { name }, PATIENCE);

/** Waits until the button may be pressed. */
export async function ready(name: string | RegExp): Promise<HTMLElement> {
  await waitFor(async () => expect(await submit(name)).toHaveAttribute('aria-disabled', 'false'), LONG);
  return submit(name);
}

/** Presses the button as soon as the chain has said that it may. */
export const press = async (name: string | RegExp): Promise<void> => userEvent.click(await ready(name));

/** Waits until the dialog says this. */
export async function says(text: RegExp): Promise<void> {
  const box = await dialog();
  await waitFor(() => expect(box.queryAllByText(text).length).toBeGreaterThan(0), PATIENCE);
}

/** Waits until a problem of this code is told. */
export const refuses = (code: string): Promise<void> =>
  waitFor(() => expect(document.querySelector(`[data-code="${code}"]`)).not.toBeNull(), LONG);

/** Waits until the transaction has succeeded. */
export const succeeds = (): Promise<void> =>
  waitFor(() => expect(document.querySelector('.spk-status')).toHaveAttribute('data-tone', 'success'), LONG);

/** Goes from key to key until the element has the focus, as far as twenty keys. */
export async function tabTo(element: HTMLElement): Promise<void> {
  for (let i = 0; i < 20 && document.activeElement !== element; i++) await userEvent.tab();
}

/** Key after key, the focus stays in the dialog. */
export async function tabsInside(box: HTMLElement, keys: number): Promise<void> {
  for (let i = 0; i < keys; i++) {
    await userEvent.tab();
    await waitFor(() => expect(box.contains(document.activeElement)).toBe(true));
  }
}

/** The focus starts in a field and stays in the dialog, which Esc closes. */
export async function holdsFocus(first: () => Promise<HTMLElement>, keys: number): Promise<void> {
  await waitFor(async () => expect(await first()).toHaveFocus(), { timeout: 5000 });
  await tabsInside(screen.getByRole('dialog'), keys);
  (await first()).focus();
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
}
