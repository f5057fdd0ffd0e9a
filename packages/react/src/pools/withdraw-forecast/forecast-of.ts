import { type ForecastInput, forecastWithdrawals, type UnsureForecast, type WithdrawForecast } from '@stakepool-kit/sdk/advice';

const known = new WeakMap<ForecastInput, WithdrawForecast | UnsureForecast>();

/** Made once per block, whoever asks. */
export function forecastOf(input: ForecastInput): WithdrawForecast | UnsureForecast {
  const forecast = known.get(input) ?? forecastWithdrawals(input);
  known.set(input, forecast);
  return forecast;
}
