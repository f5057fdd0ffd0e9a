import type { PoolChartsProps } from '../charts/PoolCharts';
import type { RewardsChartProps } from '../charts/RewardsChart';
import type { StakeChartsProps } from '../charts/StakeCharts';
import type { NetworkOverviewProps } from '../network/NetworkOverview';
import type { OverviewProps } from '../overview/Overview';
import type { MyStakesProps } from '../pools/my-stakes/MyStakes';
import type { PoolDetailProps } from '../pools/pool-detail/PoolDetail';
import type { UnitSettingsProps } from '../settings/units/UnitSettings';
import { onDemand } from '../ui/on-demand';

// Whole screens and charts: a page that shows none of them does not load them.

export const Overview = /* @__PURE__ */ onDemand<OverviewProps>(() =>
  import('../overview/Overview').then((module) => ({ default: module.Overview })),
);
export const NetworkOverview = /* @__PURE__ */ onDemand<NetworkOverviewProps>(() =>
  import('../network/NetworkOverview').then((module) => ({ default: module.NetworkOverview })),
);
export const PoolDetail = /* @__PURE__ */ onDemand<PoolDetailProps>(() =>
  import('../pools/pool-detail/PoolDetail').then((module) => ({ default: module.PoolDetail })),
);
export const MyStakes = /* @__PURE__ */ onDemand<MyStakesProps>(() =>
  import('../pools/my-stakes/MyStakes').then((module) => ({ default: module.MyStakes })),
);
export const PoolCharts = /* @__PURE__ */ onDemand<PoolChartsProps>(() =>
  import('../charts/PoolCharts').then((module) => ({ default: module.PoolCharts })),
);
export const StakeCharts = /* @__PURE__ */ onDemand<StakeChartsProps>(() =>
  import('../charts/StakeCharts').then((module) => ({ default: module.StakeCharts })),
);
export const RewardsChart = /* @__PURE__ */ onDemand<RewardsChartProps>(() =>
  import('../charts/RewardsChart').then((module) => ({ default: module.RewardsChart })),
);
export const AccountSettings = /* @__PURE__ */ onDemand<object>(() =>
  import('../settings/accounts/AccountSettings').then((module) => ({ default: module.AccountSettings })),
);
export const ProxySettings = /* @__PURE__ */ onDemand<object>(() =>
  import('../settings/proxies/ProxySettings').then((module) => ({ default: module.ProxySettings })),
);
export const UnitSettings = /* @__PURE__ */ onDemand<UnitSettingsProps>(() =>
  import('../settings/units/UnitSettings').then((module) => ({ default: module.UnitSettings })),
);
export type {
  MyStakesProps,
  NetworkOverviewProps,
  OverviewProps,
  PoolChartsProps,
  PoolDetailProps,
  RewardsChartProps,
  StakeChartsProps,
  UnitSettingsProps,
};
