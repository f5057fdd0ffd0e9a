import type { VerbInput } from '@stakepool-kit/sdk';
import type { Verb } from '@stakepool-kit/sdk/rules';
import { type ReactNode, useState } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { storyChain } from '../../../stories/dev-chain';
import type { Clock } from '../../provider/clock';
import { Root } from '../../provider/Root';
import { Button } from '../../ui/Button';
import { useAccount } from '../../wallet/accounts';
import { useSubmissions } from '../submissions';

export interface SubmitProps<V extends Verb> {
  readonly verb: V;
  readonly input: VerbInput[V];
  readonly label?: string;
  /** Shows the submission, as an open dialog would. */
  readonly children?: (id: number) => ReactNode;
}

/** A button that submits one transaction; the stories need no form for it. */
export function Submit<V extends Verb>({ verb, input, label = 'Send', children }: SubmitProps<V>) {
  const account = useAccount();
  const submissions = useSubmissions();
  const [id, setId] = useState<number | null>(null);
  const submit = () => {
    if (account === null) return;
    const begun = submissions.submit({ verb, input, account, confirmed: [] });
    setId(begun);
    // Without a dialog that shows it, it is a toast.
    if (children === undefined) submissions.inDialog(begun)();
  };
  if (id !== null && children) return children(id);
  return (
    <Root>
      <Button disabled={account === null} onClick={submit}>
        {label}
      </Button>
    </Root>
  );
}

const PATIENCE = { timeout: 20_000 };

/** Presses a button of a story as soon as it can be pressed. */
export async function press(canvasElement: HTMLElement, name: string | RegExp): Promise<void> {
  const button = await within(canvasElement).findByRole('button', { name }, PATIENCE);
  await waitFor(() => expect(button).toBeEnabled(), PATIENCE);
  await userEvent.click(button);
}

/** Waits until an element of the story matches. */
export async function until(canvasElement: HTMLElement, selector: string): Promise<Element> {
  return waitFor(() => {
    const found = canvasElement.ownerDocument.querySelector(selector);
    if (found === null) throw new Error(`The story shows no ${selector} yet.`);
    return found;
  }, PATIENCE);
}

/** A block with at least so many transactions in it. */
export async function buildWith(transactions: number): Promise<void> {
  const { chain } = storyChain();
  await waitFor(() => expect(chain.pendingExtrinsics().length).toBeGreaterThanOrEqual(transactions), PATIENCE);
  chain.build();
}

/** A clock that runs so many times faster than this machine's. */
export function fastClock(speed: number): Clock {
  const start = Date.now();
  return {
    now: () => start + (Date.now() - start) * speed,
    every: (interval, tick) => {
      const timer = setInterval(tick, Math.max(50, interval / speed));
      return () => clearInterval(timer);
    },
  };
}
