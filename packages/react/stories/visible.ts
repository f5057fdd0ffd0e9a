import { expect, waitFor } from 'storybook/test';

/** What was found is to be seen, once whatever holds it has opened. */
export async function visible(found: Promise<HTMLElement>): Promise<void> {
  const element = await found;
  await waitFor(() => expect(element).toBeVisible());
}
