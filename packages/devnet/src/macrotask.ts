/** Taken at load, so that fake timers of a test do not stop an in-process chain. */
const immediate = typeof setImmediate === 'function' ? setImmediate : undefined;
const tasks: (() => void)[] = [];
let channel: MessageChannel | undefined;

/** Runs `task` after all work that is under way, without the delay that browsers put on timers. Order is kept. */
export function macrotask(task: () => void): void {
  if (immediate) {
    immediate(task);
    return;
  }
  if (!channel) {
    channel = new MessageChannel();
    channel.port1.onmessage = () => tasks.shift()?.();
  }
  tasks.push(task);
  channel.port2.postMessage(null);
}
