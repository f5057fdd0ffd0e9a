import { describe, expect, it } from 'vitest';
import { Gate } from './gate.js';

/** Work that is under way until told. */
function setup(limit: number) {
  const gate = new Gate(limit);
  const started: number[] = [];
  const finish = new Map<number, (failure?: Error) => void>();
  const run = (id: number) =>
    gate.run(
      () =>
        new Promise<number>((resolve, reject) => {
          started.push(id);
          finish.set(id, (failure) => (failure ? reject(failure) : resolve(id)));
        }),
    );
  const end = async (id: number, failure?: Error) => {
    finish.get(id)?.(failure);
    finish.delete(id);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { gate, started, run, end, running: () => [...finish.keys()] };
}

describe('Gate', () => {
  it('lets so many run at a time, and the others in their order', async () => {
    const { started, run, end, running } = setup(2);
    const results = [0, 1, 2, 3, 4].map(run);
    expect(started).toEqual([0, 1]);
    await end(1);
    expect(running()).toEqual([0, 2]);
    await end(0);
    await end(2);
    expect(running()).toEqual([3, 4]);
    await end(4);
    await end(3);
    expect(await Promise.all(results)).toEqual([0, 1, 2, 3, 4]);
    expect(started).toEqual([0, 1, 2, 3, 4]);
  });

  it('goes on after work that failed', async () => {
    const { run, end, started } = setup(1);
    const first = run(0);
    const second = run(1);
    const failed = expect(first).rejects.toThrow('broken');
    await end(0, new Error('broken'));
    await failed;
    await end(1);
    expect(await second).toBe(1);
    const third = run(2);
    expect(started).toEqual([0, 1, 2]);
    await end(2);
    expect(await third).toBe(2);
  });

  it('lets half as many run once narrowed, but never none', async () => {
    const { gate, run, end, running } = setup(4);
    const results = Array.from({ length: 9 }, (_, id) => run(id));
    gate.narrow();
    await end(0);
    await end(1);
    expect(running()).toEqual([2, 3]);
    await end(2);
    expect(running()).toEqual([3, 4]);
    gate.narrow();
    gate.narrow();
    await end(3);
    expect(running()).toEqual([4]);
    for (let id = 4; id < 9; id++) {
      expect(running()).toEqual([id]);
      await end(id);
    }
    expect(await Promise.all(results)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });
});
