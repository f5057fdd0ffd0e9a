import type { Signer } from '@polkadot/api/types';
import type { PoolId } from '@stakepool-kit/sdk/rules';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { storyChain } from '../../../stories/dev-chain';
import { visible } from '../../../stories/visible';
import { Root } from '../../provider/Root';
import { Button } from '../../ui/Button';
import { useAccount } from '../../wallet/accounts';
import { buildWith, fastClock, press, Submit, until } from '../stories/submit';
import { useSubmissions } from '../submissions';
import { TransactionStatus } from './TransactionStatus';

const PHA = 10n ** 12n;
const POOL = 0n as PoolId;
const ALICE = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';

/** A wallet whose user says no. */
const declining: Signer = { signPayload: () => Promise.reject(new Error('Rejected by the user')) };

const meta = {
  title: 'Transactions/TransactionStatus',
  component: TransactionStatus,
  args: { id: 1 },
  render: () => (
    <Submit verb="contribute" input={{ pid: POOL, amount: 10n * PHA }}>
      {(id) => <TransactionStatus id={id} />}
    </Submit>
  ),
  parameters: { devChain: { blockTime: 0 } },
} satisfies Meta<typeof TransactionStatus>;

export default meta;
type Story = StoryObj<typeof meta>;

/** From the signature to finality, with what it brought about, the fee, and the details. */
export const Main: Story = {
  parameters: { devChain: { blockTime: 300 } },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Send');
    await until(canvasElement, '[data-tone="success"]');
    const canvas = within(canvasElement);
    await expect(canvasElement.querySelector('.spk-step-text')).toHaveTextContent(/10 PHA.*0\D.*10[.,]00/);
    await userEvent.click(await until(canvasElement, '.spk-details-summary'));
    await visible(canvas.findByText('phalaStakePool.contribute', undefined, { timeout: 10_000 }));
    await visible(canvas.findByText('phalaStakePool.Contribution'));
  },
};

/** Nothing is sent until the wallet signs. */
export const WaitingForABlock: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Send');
    await until(canvasElement, '[data-phase="ready"], [data-phase="broadcast"], [data-phase="submitted"]');
    await expect(within(canvasElement).getByText(/usually 12 s/)).toBeVisible();
  },
};

/** After four block times it says what that means and what to do. */
export const SlowBlock: Story = {
  parameters: { devChain: { blockTime: 0, provider: { clock: fastClock(60) } } },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Send');
    await until(canvasElement, '[data-phase="slow"]');
    await expect(canvasElement.querySelector('.spk-step-text')).toHaveTextContent(/do not send it twice/);
  },
};

/** The block lost its place and the transaction came into another one. */
export const Moved: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Send');
    await until(canvasElement, '[data-phase="ready"], [data-phase="broadcast"], [data-phase="submitted"]');
    const { chain } = storyChain();
    chain.disturb({ finalityStalled: true });
    await buildWith(1);
    await until(canvasElement, '[data-phase="inBlock"]');
    chain.reorg({ depth: 1, blocks: 2, empty: true });
    await until(canvasElement, '[data-phase="retracted"]');
    chain.build();
    await until(canvasElement, '[data-phase="moved"]');
  },
};

function CapThenContribute() {
  const submissions = useSubmissions();
  const account = useAccount();
  const submitBoth = async () => {
    if (account === null) return;
    const { value } = await storyChain().client.reads.pool(POOL).get();
    if (value === null) return;
    submissions.submit({ verb: 'setCap', input: { pid: POOL, cap: value.totalStake }, account, confirmed: [] });
    submissions.submit({ verb: 'contribute', input: { pid: POOL, amount: 10n * PHA }, account, confirmed: [] });
  };
  return (
    <div style={{ display: 'grid', gap: 16 }}>
      <Root>
        <Button disabled={account === null} onClick={() => void submitBoth()}>
          Lower the cap, then contribute
        </Button>
      </Root>
      <TransactionStatus id={2} />
    </div>
  );
}

/** Another transaction came first in the same block: the pallet's error, its cause and fix, and the fee that was charged. */
export const RefusedInABlock: Story = {
  tags: ['worst'],
  render: () => <CapThenContribute />,
  play: async ({ canvasElement }) => {
    await press(canvasElement, /Lower the cap/);
    await buildWith(2);
    await until(canvasElement, '[data-tone="failure"]');
    const canvas = within(canvasElement);
    await expect(canvas.getByText('StakeExceedsCapacity')).toBeVisible();
    await expect(canvasElement.querySelector('.spk-step-text')).toHaveTextContent(/The fee of .* was charged/);
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible();
  },
};

/** The user said no in the wallet: nothing was sent, and it can be tried again. */
export const DeclinedInTheWallet: Story = {
  parameters: { devChain: { blockTime: 0, provider: { account: { account: { address: ALICE, name: 'Alice', signer: declining } } } } },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Send');
    await until(canvasElement, '[data-tone="declined"]');
    await expect(canvasElement.querySelector('.spk-step-text')).toHaveTextContent(/^Nothing was sent and no fee was charged/);
  },
};

/** Preflight found a reason after all: nothing was signed. */
export const NotSent: Story = {
  render: () => (
    <Submit verb="contribute" input={{ pid: POOL, amount: 10n ** 30n }}>
      {(id) => <TransactionStatus id={id} />}
    </Submit>
  ),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Send');
    await until(canvasElement, '[data-tone="failure"]');
  },
};

/** The connection is lost while it waits: it will be looked for on the chain, and must not be sent twice. */
export const DroppedConnection: Story = {
  tags: ['worst'],
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Send');
    await until(canvasElement, '[data-phase="ready"], [data-phase="broadcast"], [data-phase="submitted"]');
    storyChain().faults.dropConnections();
    await until(canvasElement, '[data-phase="searching"]');
    await expect(canvasElement.querySelector('.spk-step-text')).toHaveTextContent(/Do not send it twice/);
  },
};
