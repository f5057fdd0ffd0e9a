export { forecastStaker, forecastWithdrawals, whatIf } from './forecast.js';
export type * from './types.js';
