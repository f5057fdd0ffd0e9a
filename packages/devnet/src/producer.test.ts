import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeChain } from '../test/fakeChain.js';
import { createProducer } from './producer.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('createProducer', () => {
  it('builds a block on each beat between start and stop', async () => {
    const chain = new FakeChain();
    const producer = createProducer(chain, { blockTime: 3000 });
    expect(producer.running).toBe(false);
    producer.start();
    producer.start();
    await vi.advanceTimersByTimeAsync(9000);
    expect([chain.head().header.number, producer.running]).toEqual([3, true]);
    producer.stop();
    await vi.advanceTimersByTimeAsync(9000);
    expect([chain.head().header.number, producer.running]).toEqual([3, false]);
  });

  it('skips beats while onBlock is at work', async () => {
    const chain = new FakeChain();
    const producer = createProducer(chain, { blockTime: 1000, onBlock: () => new Promise((resolve) => setTimeout(resolve, 2500)) });
    producer.start();
    await vi.advanceTimersByTimeAsync(7000);
    producer.stop();
    expect(chain.head().header.number).toBe(3);
  });

  it('reports an error and goes on', async () => {
    const chain = new FakeChain();
    const errors: unknown[] = [];
    let left = 1;
    const onBlock = () => {
      if (left-- > 0) throw new Error('once');
    };
    const producer = createProducer(chain, { blockTime: 1000, onBlock, onError: (error) => errors.push(error) });
    producer.start();
    await vi.advanceTimersByTimeAsync(3000);
    producer.stop();
    expect([chain.head().header.number, errors]).toEqual([3, [new Error('once')]]);
  });
});
