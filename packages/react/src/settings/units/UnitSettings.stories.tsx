import type { Meta, StoryObj } from '@storybook/react-vite';
import { useMemo, useState } from 'react';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { Amount } from '../../fields/amount/Amount';
import { type Density, SettingsContext, type Units, useSettings } from '../../provider/context';
import { UnitSettings, type UnitSettingsProps } from './UnitSettings';

/** A host that keeps what was chosen, and figures under it. */
function Host({ onUnits, onDensity }: UnitSettingsProps) {
  const outer = useSettings();
  const [units, setUnits] = useState<Units>(outer.units);
  const [density, setDensity] = useState<Density>(outer.density);
  const settings = useMemo(() => ({ ...outer, units, density }), [outer, units, density]);
  const take = (next: Units) => {
    setUnits(next);
    onUnits?.(next);
  };
  return (
    <SettingsContext.Provider value={settings}>
      <UnitSettings onUnits={onUnits && take} onDensity={onDensity && setDensity} />
      <p data-testid="held">
        <Amount value={12_408_339_166_204_418n} />
      </p>
      <p data-testid="needed">
        <Amount value={3_165_438_112_400_000n} rounding="up" />
      </p>
    </SettingsContext.Provider>
  );
}

const meta = {
  title: 'Settings/UnitSettings',
  component: UnitSettings,
  args: { onUnits: fn(), onDensity: fn() },
  render: (args) => <Host {...args} />,
  parameters: { devChain: { blockTime: 0 } },
} satisfies Meta<typeof UnitSettings>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The choice is told to the host, and all figures follow: held down, needed up. By keyboard too. */
export const Main: Story = {
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    const held = await canvas.findByTestId('held', undefined, { timeout: 10_000 });
    await waitFor(() => expect(held).toHaveTextContent('12,408.33'));
    await userEvent.click(canvas.getByText('4'));
    await expect(args.onUnits).toHaveBeenLastCalledWith({ decimals: 4, time: 'local' });
    await expect(held).toHaveTextContent('12,408.3391');
    await userEvent.keyboard('{ArrowRight}');
    await waitFor(() => expect(held).toHaveTextContent('12,408.339166'));
    await expect(canvas.getByTestId('needed')).toHaveTextContent('3,165.438113');
    await userEvent.click(canvas.getByText('UTC'));
    await expect(await canvas.findByText(/^26 Nov, 09:12.UTC$/)).toBeVisible();
    await userEvent.click(canvas.getByText('Compact'));
    await waitFor(() => expect(canvasElement.querySelector('[data-spk-density="compact"]')).not.toBeNull());
  },
};

/** What the host does not take is not offered. */
export const DensityOnly: Story = {
  args: { onUnits: undefined },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await canvas.findByRole('radiogroup', { name: 'Row height' }, { timeout: 10_000 });
    await expect(canvas.queryByRole('radiogroup', { name: 'Decimals of amounts' })).toBeNull();
  },
};
