import type { CheckResult } from '@stakepool-kit/sdk';
import { type PoolId, poolId } from '@stakepool-kit/sdk/rules';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect, useState } from 'react';
import { expect, fn, userEvent, within } from 'storybook/test';
import { storyChain } from '../../../stories/dev-chain';
import { useAccount } from '../../wallet/accounts';
import { until } from '../stories/submit';
import { ProblemList } from './ProblemList';
import type { ProblemListOptions } from './use-problem-list';

const PHA = 10n ** 12n;
const POOL = poolId(0);

type Ask = (client: ReturnType<typeof storyChain>['client'], account: string) => Promise<CheckResult>;

/** What preflight says on the story's own chain. */
function Checked({ ask, onUseAmount }: { readonly ask: Ask } & Pick<ProblemListOptions, 'onUseAmount'>) {
  const account = useAccount()?.id ?? null;
  const [result, setResult] = useState<CheckResult | null>(null);
  const [confirmed, setConfirmed] = useState(false);
  useEffect(() => {
    if (account === null) return;
    let gone = false;
    // The story's client closes with it; what was asked then ends too, and nobody waits for it.
    ask(storyChain().client, account).then(setResult, (error: unknown) => {
      if (!gone) throw error;
    });
    return () => {
      gone = true;
    };
  }, [ask, account]);
  const { problems = [], warnings = [] } = result ?? {};
  return <ProblemList problems={problems} warnings={warnings} confirmed={confirmed} onConfirm={setConfirmed} onUseAmount={onUseAmount} />;
}

const contribute =
  (pid: PoolId, amount: bigint): Ask =>
  (client, account) =>
    client.tx.contribute.check({ pid, amount }, { account });

const meta = {
  title: 'Transactions/ProblemList',
  component: ProblemList,
  args: { problems: [], onUseAmount: fn() },
  render: ({ onUseAmount }) => <Checked ask={contribute(POOL, 900_000_000n * PHA)} onUseAmount={onUseAmount} />,
  parameters: { devChain: { blockTime: 0 } },
} satisfies Meta<typeof ProblemList>;

export default meta;
type Story = StoryObj<typeof meta>;

/** More than the account has and than the pool takes: both reasons at once, each with the amount that would do. */
export const Main: Story = {
  play: async ({ canvasElement, args }) => {
    await until(canvasElement, '[data-code="phalaStakePool.StakeExceedsCapacity"]');
    await expect(canvasElement.querySelectorAll('[data-kind="problems"] .spk-issue')).toHaveLength(2);
    const [use] = within(canvasElement).getAllByRole('button', { name: /PHA$/ });
    await userEvent.click(use as HTMLElement);
    await expect(args.onUseAmount).toHaveBeenCalledWith(expect.any(BigInt));
  },
};

const cap: Ask = (client, account) => client.tx.setCap.check({ pid: 7, cap: 10n }, { account });

/** What is worth knowing and does not stop the chain. */
export const Warnings: Story = {
  render: () => <Checked ask={cap} />,
  play: async ({ canvasElement }) => {
    await until(canvasElement, '[data-code="warning.capStays"]');
  },
};

const tooLarge: Ask = async (client, account) => {
  const result = await client.tx.contribute.check({ pid: POOL, amount: 10n * PHA }, { account });
  const params = { operand: 'total stake', value: 1n << 65n, limit: 1n << 64n, preview: { minted: 12n * PHA, slashed: 5n * PHA } };
  return { ...result, warnings: [{ code: 'warning.above64Bits', params, message: '', fix: '', confirm: true }] };
};

/** Beyond what the chain counts in: it has to be confirmed before. */
export const ToConfirm: Story = {
  tags: ['worst'],
  render: () => <Checked ask={tooLarge} />,
  play: async ({ canvasElement }) => {
    const box = await within(canvasElement).findByRole('checkbox', undefined, { timeout: 10_000 });
    await userEvent.click(box);
    await expect(box).toBeChecked();
  },
};
