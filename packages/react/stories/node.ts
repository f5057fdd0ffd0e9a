import { expect, within } from 'storybook/test';
import type { StoryChain } from './dev-chain';
import { visible } from './visible';

/** How long a story waits for the first answers of its chain. */
export const SLOW = { timeout: 20_000 };

type Prepared = Pick<StoryChain, 'faults'>;
type Shown = { readonly canvasElement: HTMLElement };

/** The node takes requests and does not answer. For `parameters.devChain.prepare`, as the others. */
export const stalled = ({ faults }: Prepared): void => faults.set({ stall: true });

/** The node takes its time for every answer. */
export const slow = ({ faults }: Prepared): void => faults.set({ latency: 400 });

/** The node refuses what it should answer. */
export const refusing = ({ faults }: Prepared): void => faults.set({ responseSize: 200 });

/** So many days have passed. */
export const later =
  (days: number) =>
  ({ advance }: Pick<StoryChain, 'advance'>): void =>
    advance({ days });

/** While the node does not answer, the component says that it loads. For `play`. */
export async function showsLoading({ canvasElement }: Shown): Promise<void> {
  await expect(await within(canvasElement).findByRole('status', { name: 'Loading' })).toBeInTheDocument();
}

/** When the node refuses, the component says so. For `play`. */
export const showsFailure = ({ canvasElement }: Shown): Promise<void> =>
  visible(within(canvasElement).findByRole('alert', undefined, SLOW));
