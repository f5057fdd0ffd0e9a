import type { SendResult, TransactionStatus } from '@stakepool-kit/sdk';
import type { AccountId } from '@stakepool-kit/sdk/rules';
import { describe, expect, it } from 'vitest';
import { outcomesOf } from './use-account-batch';

const stakers = ['a', 'b', 'c'].map((digit) => `0x${digit.repeat(64)}` as AccountId);
const call = (status: string, items: readonly unknown[] = []) => ({ status, items });
const inBlock = (batch: unknown) => ({ kind: 'inBlock', result: { call: batch } }) as unknown as TransactionStatus<SendResult>;

describe('outcomesOf', () => {
  const batch = call('succeeded', [call('succeeded'), call('failed'), call('notExecuted')]);
  const told = ['succeeded', 'failed', 'notReached'];

  it('tells what became of each account', () => {
    expect([...outcomesOf({ stakers }, inBlock(batch)).values()]).toEqual(told);
  });

  it('finds the batch that a proxy sent', () => {
    expect([...outcomesOf({ stakers }, inBlock(call('succeeded', [batch]))).values()]).toEqual(told);
  });

  it('tells nothing before it is in a block', () => {
    expect(outcomesOf({ stakers }, null).size).toBe(0);
  });
});
