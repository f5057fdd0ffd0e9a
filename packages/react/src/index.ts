// Styled components, their provider, and what a host needs around them. Hooks: ./hooks · headless forms: ./headless.

export { type ConsoleRoute, POOL_DIALOGS, type PoolDialog, readRoute, writeRoute } from './console/routes';
export { StakePoolConsole, type StakePoolConsoleProps } from './console/StakePoolConsole';
export {
  AccountSettings,
  MyStakes,
  type MyStakesProps,
  NetworkOverview,
  type NetworkOverviewProps,
  Overview,
  type OverviewProps,
  PoolCharts,
  type PoolChartsProps,
  PoolDetail,
  type PoolDetailProps,
  ProxySettings,
  RewardsChart,
  type RewardsChartProps,
  StakeCharts,
  type StakeChartsProps,
  UnitSettings,
  type UnitSettingsProps,
} from './console/screens';
export { type DialogRequest, type Dialogs, useDialogs } from './dialogs/context';
export {
  AddWorkerDialog,
  type AddWorkerDialogProps,
  ChangeStakeDialog,
  type ChangeStakeDialogProps,
  ClaimDialog,
  type ClaimDialogProps,
  CreatePoolDialog,
  type CreatePoolDialogProps,
  DescriptionDialog,
  type DescriptionDialogProps,
  FleetDialog,
  type FleetDialogProps,
  ReclaimWorkerDialog,
  type ReclaimWorkerDialogProps,
  ReconcileDialog,
  type ReconcileDialogProps,
  RemoveWorkerDialog,
  type RemoveWorkerDialogProps,
  SetCapDialog,
  type SetCapDialogProps,
  SetPayoutPrefDialog,
  type SetPayoutPrefDialogProps,
  StakeDialog,
  type StakeDialogProps,
  StartMiningDialog,
  type StartMiningDialogProps,
  StopMiningDialog,
  type StopMiningDialogProps,
  WhitelistDialog,
  type WhitelistDialogProps,
} from './dialogs/on-demand';
export { Address, type AddressProps } from './fields/address/Address';
export { AddressInput, type AddressInputProps } from './fields/address-input/AddressInput';
export { Amount, type AmountProps } from './fields/amount/Amount';
export { AmountInput, type AmountInputProps } from './fields/amount-input/AmountInput';
export { Countdown, type CountdownProps } from './fields/countdown/Countdown';
export { FieldHelp, type FieldHelpProps } from './fields/field-help/FieldHelp';
export { fieldHelp } from './fields/field-help/fields';
export { NetworkStatus, type NetworkStatusProps } from './fields/network-status/NetworkStatus';
export { StateBadge, type StateBadgeProps } from './fields/state-badge/StateBadge';
export { type Format, useFormat } from './i18n/format';
export { type RichValue, type Texts, type TextValue, useTexts } from './i18n/texts';
export type { LocalePack, MessageKey, Messages } from './locales/types';
export { STAKING_TOPICS, type StakingTopic } from './network/topics';
export type { OverviewPlace } from './overview/Overview';
export { PoolList, type PoolListProps } from './pools/pool-list/PoolList';
export { WithdrawForecast, type WithdrawForecastProps } from './pools/withdraw-forecast/WithdrawForecast';
export { WithdrawQueue, type WithdrawQueueProps } from './pools/withdraw-queue/WithdrawQueue';
export { ConnectionScreen } from './provider/ConnectionScreen';
export { type Clock, systemClock } from './provider/clock';
export {
  type ConnectingState,
  DEFAULT_UNITS,
  type Density,
  type Fallback,
  type Identity,
  type KitSettings,
  type Locale,
  type ThemeName,
  type Units,
} from './provider/context';
export { Root, type RootProps } from './provider/Root';
export { StakePoolProvider, type StakePoolProviderProps } from './provider/StakePoolProvider';
export type { KitStorage } from './provider/storage';
export type { ClientSource, ConnectOptions } from './provider/use-client-of';
export { FeeLine, type FeeLineProps } from './transactions/fee-line/FeeLine';
export { storageJournal } from './transactions/journal';
export { ProblemList, type ProblemListProps } from './transactions/problem-list/ProblemList';
export { TransactionStatus, type TransactionStatusProps } from './transactions/status/TransactionStatus';
export { Toaster, type ToasterProps } from './transactions/toaster/Toaster';
export { AccountMenu } from './wallet/account-menu/AccountMenu';
export type { Account, AccountSource, HostAccount } from './wallet/accounts';
export { ConnectWallet, type ConnectWalletProps } from './wallet/connect-wallet/ConnectWallet';
export type { ConnectWalletDialogProps } from './wallet/connect-wallet/ConnectWalletDialog';
export { WorkerTable, type WorkerTableProps } from './workers/worker-table/WorkerTable';
