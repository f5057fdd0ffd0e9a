import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode, useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { testSettings } from '../../test/settings';
import { SettingsContext } from '../provider/context';
import { Root } from '../provider/Root';
import { DialogFrame } from './DialogFrame';
import { TextField } from './TextField';

const settings = testSettings({ clock: { now: () => 0, every: () => () => {} } });

function Field({ label }: { readonly label: string }) {
  return (
    <div className="spk-dialog-body">
      <input className="spk-input" aria-label={label} />
    </div>
  );
}

function show(children: React.ReactNode) {
  render(
    <StrictMode>
      <SettingsContext.Provider value={settings}>
        <Root>{children}</Root>
      </SettingsContext.Provider>
    </StrictMode>,
  );
}

afterEach(cleanup);

describe('DialogFrame', () => {
  it('begins in the first field and is named by its title', async () => {
    show(
      <DialogFrame title="Set Cap">
        <Field label="Cap" />
      </DialogFrame>,
    );
    const dialog = await screen.findByRole('dialog', { name: 'Set Cap' });
    expect(dialog.closest('.spk-root')).not.toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Cap')));
  });

  it('closes at once by Esc when nothing was typed', async () => {
    const onOpenChange = vi.fn();
    show(
      <DialogFrame title="Set Cap" onOpenChange={onOpenChange}>
        <Field label="Cap" />
      </DialogFrame>,
    );
    await screen.findByRole('dialog');
    await userEvent.keyboard('{Escape}');
    expect(onOpenChange).toHaveBeenCalledWith(false);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('asks before it loses what was typed, and keeps it', async () => {
    const onOpenChange = vi.fn();
    show(
      <DialogFrame title="Set Cap" onOpenChange={onOpenChange}>
        <Field label="Cap" />
      </DialogFrame>,
    );
    const field = await screen.findByLabelText<HTMLInputElement>('Cap');
    await userEvent.type(field, '12');
    await userEvent.keyboard('{Escape}');
    expect(onOpenChange).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Keep editing' }));
    expect(field.value).toBe('12');
    await userEvent.keyboard('{Escape}');
    await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
    expect(onOpenChange.mock.calls).toEqual([[false]]);
  });

  it('does not ask when what was typed was removed, or by the close button', async () => {
    const onOpenChange = vi.fn();
    show(
      <DialogFrame title="Set Cap" open onOpenChange={onOpenChange}>
        <Field label="Cap" />
      </DialogFrame>,
    );
    const field = await screen.findByLabelText('Cap');
    await userEvent.type(field, '1');
    await userEvent.clear(field);
    await userEvent.keyboard('{Escape}');
    await userEvent.type(field, '1');
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onOpenChange.mock.calls).toEqual([[false], [false]]);
  });

  it('does not take a ticked box for something typed', async () => {
    const onOpenChange = vi.fn();
    show(
      <DialogFrame title="Claim" onOpenChange={onOpenChange}>
        <input type="checkbox" aria-label="Pool 3" />
        <input type="radio" aria-label="All" />
      </DialogFrame>,
    );
    await userEvent.click(await screen.findByLabelText('Pool 3'));
    await userEvent.click(screen.getByLabelText('All'));
    await userEvent.keyboard('{Escape}');
    expect(onOpenChange.mock.calls).toEqual([[false]]);
  });

  it('gives Esc to the upper one of two only', async () => {
    const [lower, upper] = [vi.fn(), vi.fn()];
    function Both() {
      const [both, setBoth] = useState(false);
      return (
        <>
          <DialogFrame title="Lower" onOpenChange={lower}>
            <button type="button" onClick={() => setBoth(true)}>
              Open
            </button>
          </DialogFrame>
          {both && (
            <DialogFrame title="Upper" onOpenChange={upper}>
              <Field label="Second" />
            </DialogFrame>
          )}
        </>
      );
    }
    show(<Both />);
    await userEvent.click(await screen.findByRole('button', { name: 'Open' }));
    await screen.findByRole('dialog', { name: 'Upper' });
    await waitFor(() => expect(screen.getByRole('dialog', { name: 'Upper' }).contains(document.activeElement)).toBe(true));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(upper).toHaveBeenCalledWith(false));
    expect(lower).not.toHaveBeenCalled();
  });
});

describe('TextField', () => {
  it('ties label, hint and error to the field', () => {
    show(<TextField label="Description" text="" onText={() => {}} hint="Up to 4,400 bytes" error="Too long." />);
    const field = screen.getByLabelText('Description');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const described = document.getElementById(field.getAttribute('aria-describedby') ?? '');
    expect(described?.textContent).toBe('Too long. Up to 4,400 bytes');
  });
});
