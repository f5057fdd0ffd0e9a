const TASKS = ['RunTask', 'ThreadControllerImpl::RunTask'];

/**
 * The main thread's tasks between the page's marks `load-start` and `load-end`, by thread CPU time in milliseconds: the longest one, the sum,
 * how many, and how many over 50 ms. A task that lies partly in that time counts in full.
 */
export function loadWindow(events) {
  const mark = (name) => {
    const found = events.find((event) => event.cat?.includes('blink.user_timing') && event.name === name);
    if (!found) throw new Error(`the trace lacks the mark ${name}`);
    return found;
  };
  const start = mark('load-start');
  const end = mark('load-end');
  const inside = ({ pid, tid, ts, dur }) => pid === start.pid && tid === start.tid && ts + dur >= start.ts && ts <= end.ts;
  const name = TASKS.find((known) => events.some((event) => event.name === known && event.pid === start.pid));
  const tasks = events.filter((event) => event.name === name && event.ph === 'X' && inside(event));
  if (tasks.length === 0 || tasks.some(({ tdur }) => tdur === undefined)) {
    throw new Error('the trace has no tasks with thread time: this browser or system does not record it');
  }
  const times = tasks.map(({ tdur }) => tdur / 1000);
  return {
    longest: Math.max(...times),
    cpu: times.reduce((sum, time) => sum + time, 0),
    tasks: times.length,
    over50: times.filter((time) => time > 50).length,
  };
}
