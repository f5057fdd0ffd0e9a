import { poolId } from '@stakepool-kit/sdk/rules';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, waitFor } from 'storybook/test';
import { visible } from '../../../stories/visible';
import { Root } from '../../provider/Root';
import { Button } from '../../ui/Button';
import { useAccount } from '../../wallet/accounts';
import { fastClock, press, Submit, until } from '../stories/submit';
import { useSubmissions } from '../submissions';
import { Toaster } from './Toaster';

const PHA = 10n ** 12n;
const POOL = poolId(0);

const meta = {
  title: 'Transactions/Toaster',
  component: Toaster,
  render: (args) => (
    <>
      <Submit verb="contribute" input={{ pid: POOL, amount: 10n * PHA }} />
      <Toaster {...args} />
    </>
  ),
  parameters: { devChain: { blockTime: 0 } },
} satisfies Meta<typeof Toaster>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The dialog is closed and the transaction goes on; its details open from here, by mouse or keyboard. */
export const Main: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Send');
    await until(canvasElement, '.spk-toast[data-tone="working"]');
    const details = await until(canvasElement, '.spk-toast-actions .spk-button');
    (details as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await visible(screen.findByRole('dialog', { name: /10\sPHA.* 0$/ }));
    await waitFor(() => expect(canvasElement.ownerDocument.querySelector('.spk-toast')).toBeNull());
    await userEvent.keyboard('{Escape}');
    await until(canvasElement, '.spk-toast');
  },
};

/** A success leaves after eight seconds of the provider's clock, here in a fraction of one. */
export const SuccessLeaves: Story = {
  parameters: { devChain: { blockTime: 300, provider: { clock: fastClock(20) } } },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Send');
    await until(canvasElement, '.spk-toast[data-tone="success"]');
    await waitFor(() => expect(canvasElement.ownerDocument.querySelector('.spk-toast')).toBeNull(), { timeout: 5000 });
  },
};

function Many() {
  const account = useAccount();
  const submissions = useSubmissions();
  const submitFive = () => {
    for (let i = 1n; i <= 5n && account; i++)
      submissions.inDialog(
        submissions.submit({ verb: 'contribute', input: { pid: POOL, amount: i * 10n ** 30n }, account, confirmed: [] }),
      )();
  };
  return (
    <Root>
      <Button disabled={account === null} onClick={submitFive}>
        Send
      </Button>
    </Root>
  );
}

/** Failures stay until they are put away; at most three are shown, and the others counted. */
export const FailuresStay: Story = {
  tags: ['worst'],
  render: (args) => (
    <>
      <Many />
      <Toaster {...args} />
    </>
  ),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Send');
    await until(canvasElement, '.spk-toast[data-tone="failure"]');
    await waitFor(() => expect(canvasElement.ownerDocument.querySelectorAll('.spk-toast[data-tone="failure"]')).toHaveLength(3));
    await userEvent.click(await screen.findByRole('button', { name: '2 more' }));
    await waitFor(() => expect(canvasElement.ownerDocument.querySelectorAll('.spk-toast')).toHaveLength(5));
    const [dismiss] = screen.getAllByRole('button', { name: /^Dismiss/ });
    await userEvent.click(dismiss as HTMLElement);
    await waitFor(() => expect(canvasElement.ownerDocument.querySelectorAll('.spk-toast')).toHaveLength(4));
  },
};
