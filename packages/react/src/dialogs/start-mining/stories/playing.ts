import { expect, screen, userEvent, waitFor, within } from 'storybook/test';

const PATIENCE = { timeout: 12_000 };
const LONG = { timeout: 25_000 };

/** The open dialog, once it is there. */
export const dialog = async () => within(await screen.findByRole('dialog', undefined, PATIENCE));

/** The field of this name in the open dialog. */
export const field = async (name: RegExp) => (await dialog()).findByRole('textbox', { name }, PATIENCE);

/** The button of this name, once the chain has said whether it may be pressed. */
export const submit = async (name: RegExp) => (await dialog()).findByRole('button', { name }, PATIENCE);

/** Waits until the button may be pressed. */
export async function ready(name: RegExp): Promise<HTMLElement> {
  await waitFor(async () => expect(await submit(name)).toHaveAttribute('aria-disabled', 'false'), LONG);
  return submit(name);
}

/** Presses the button as soon as the chain has said that it may. */
export const press = async (name: RegExp): Promise<void> => userEvent.click(await ready(name));

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
  waitFor(() => expect(document.querySelector('.spk-status[data-tone="success"]')).not.toBeNull(), LONG);
