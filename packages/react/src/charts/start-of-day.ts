import type { UnixSeconds } from '@stakepool-kit/sdk/rules';
import type { Units } from '../provider/context';

const DAY = 86_400;

/** When the day of a moment begins, in the time the reader has chosen. */
export const startOfDay = (time: UnixSeconds, zone: Units['time']): UnixSeconds =>
  zone === 'utc' ? time - (time % DAY) : Math.floor(new Date(time * 1000).setHours(0, 0, 0, 0) / 1000);
