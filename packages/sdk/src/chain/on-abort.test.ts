import { describe, expect, it, vi } from 'vitest';
import { onAbort } from './on-abort.js';

describe('onAbort', () => {
  it('calls all who wait, once, in their order, through one listener', () => {
    const controller = new AbortController();
    const listen = vi.spyOn(controller.signal, 'addEventListener');
    const called: number[] = [];
    for (let i = 0; i < 50; i++) onAbort(controller.signal, () => called.push(i));
    expect(listen).toHaveBeenCalledTimes(1);
    controller.abort();
    controller.abort();
    expect(called).toEqual(Array.from({ length: 50 }, (_, i) => i));
  });

  it('leaves out who left, also while it calls', () => {
    const controller = new AbortController();
    const act = vi.fn();
    const leave = onAbort(controller.signal, act);
    const twice = onAbort(controller.signal, act);
    leave();
    controller.abort();
    expect(act).toHaveBeenCalledTimes(1);
    twice();
  });

  it('leaves nothing at a signal that nobody waits for', () => {
    const { signal } = new AbortController();
    const remove = vi.spyOn(signal, 'removeEventListener');
    const leaves = [1, 2, 3].map(() => onAbort(signal, () => undefined));
    for (const leave of leaves) leave();
    for (const leave of leaves) leave();
    expect(remove).toHaveBeenCalledTimes(1);
    const again = vi.fn();
    const leave = onAbort(signal, again);
    leave();
    expect(remove).toHaveBeenCalledTimes(2);
  });

  it('does nothing without a signal', () => {
    expect(onAbort(undefined, () => undefined)()).toBeUndefined();
  });
});
