export { type DayRewards, type RewardsPerDayOptions, rewardsPerDay } from './rewards.js';
export {
  type MyStakePoint,
  myStakeSeries,
  type PricePoint,
  priceSeries,
  type StakePoint,
  stakeSeries,
  type WorkersPoint,
  workerSeries,
} from './series.js';
export type { History, HistorySample, PoolMoment } from './types.js';
