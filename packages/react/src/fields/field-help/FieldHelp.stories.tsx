import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { useTexts } from '../../i18n/texts';
import { Root } from '../../provider/Root';
import { FieldHelp } from './FieldHelp';
import { fieldHelp } from './fields';

const meta = {
  title: 'Fields/FieldHelp',
  component: FieldHelp,
  args: { field: 'capGap' },
  argTypes: { field: { control: 'select', options: fieldHelp.map(({ field }) => field) } },
  parameters: { devChain: { blockTime: 0 } },
} satisfies Meta<typeof FieldHelp>;

export default meta;
type Story = StoryObj<typeof meta>;

/** What a field is, after the manual, and where the chain behaves otherwise. */
export const Main: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const button = await canvas.findByRole('button', { name: 'What is Cap Gap?' }, { timeout: 10_000 });
    button.focus();
    await userEvent.keyboard('{Enter}');
    const text = await canvas.findByText(/before the cap is reached/);
    await waitFor(() => expect(text).toBeVisible());
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(canvas.getByRole('button', { name: 'What is Cap Gap?' })).toHaveFocus());
  },
};

/** Open, with the longest explanation. */
export const Open: Story = {
  tags: ['worst'],
  args: { field: 'withdrawQueue' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: /^What is/ }, { timeout: 10_000 }));
    const popover = await canvas.findByRole('dialog');
    await waitFor(() => expect(popover).toBeVisible());
  },
};

function AllFields() {
  const { t } = useTexts();
  return (
    <dl style={{ display: 'grid', gap: 12, maxWidth: 720 }}>
      {fieldHelp.map(({ field, titleKey, textKey, manualName }) => (
        <div key={field}>
          <dt>
            <strong>{t(titleKey)}</strong> {manualName && <span className="spk-quiet">{manualName}</span>}
          </dt>
          <dd style={{ margin: 0, whiteSpace: 'pre-line' }}>{t(textKey)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The same as data, for documentation: `fieldHelp`. */
export const EveryField: Story = {
  render: () => (
    <Root>
      <AllFields />
    </Root>
  ),
};
