import type { AccountId } from '@stakepool-kit/sdk/rules';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Identity } from '../../provider/context';
import { IDENTITY_PATIENCE, identitiesOf } from './identities';

const ALICE = `0x${'11'.repeat(32)}` as AccountId;
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

afterEach(() => void vi.useRealTimers());

describe('identities of a host', () => {
  it('asks once for an account that is shown many times', async () => {
    const identityOf = vi.fn(async () => ({ name: 'Pool operator', verified: true }));
    const told = vi.fn();
    for (let i = 0; i < 5; i++) identitiesOf(identityOf).subscribe(ALICE, () => told());
    await settle();
    expect(identityOf).toHaveBeenCalledTimes(1);
    expect(told).toHaveBeenCalledTimes(5);
    expect(identitiesOf(identityOf).get(ALICE)).toEqual({ name: 'Pool operator', verified: true });
  });

  it('shows a hostile name as one line without what nobody sees, and verified only for true', async () => {
    const hostile = { name: `\u202eevil\n<img src=x onerror=alert(1)>${'x'.repeat(5000)}`, verified: 'yes' } as unknown as Identity;
    const identityOf = async () => hostile;
    identitiesOf(identityOf).subscribe(ALICE, () => {});
    await settle();
    const found = identitiesOf(identityOf).get(ALICE);
    expect(found?.verified).toBe(false);
    expect(found?.name).not.toMatch(/[\u202e\n]/);
    expect([...(found?.name ?? '')].length).toBeLessThanOrEqual(40);
  });

  it.each([
    [
      'throws at once',
      () => {
        throw new Error('no');
      },
    ],
    ['rejects', async () => Promise.reject(new Error('no'))],
    ['knows nobody', async () => null],
    ['answers nonsense', async () => 5 as unknown as Identity],
    ['has an empty name', async () => ({ name: ' \u200b ', verified: true })],
  ])('shows no name when the source %s', async (_, identityOf: (account: AccountId) => Promise<Identity | null>) => {
    const told = vi.fn();
    identitiesOf(identityOf).subscribe(ALICE, told);
    await settle();
    expect(identitiesOf(identityOf).get(ALICE)).toBeNull();
    expect(told).not.toHaveBeenCalled();
  });

  it('gives up on a silent source and asks it again later', async () => {
    vi.useFakeTimers();
    const identityOf = vi.fn(() => new Promise<null>(() => {}));
    const stop = identitiesOf(identityOf).subscribe(ALICE, () => {});
    await vi.advanceTimersByTimeAsync(IDENTITY_PATIENCE + 1);
    stop();
    identitiesOf(identityOf).subscribe(ALICE, () => {});
    await vi.advanceTimersByTimeAsync(0);
    expect(identityOf).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(IDENTITY_PATIENCE + 1);
  });
});
