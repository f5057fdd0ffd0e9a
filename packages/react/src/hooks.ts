// The state of every component, without words, elements or styles; and the reads they are made of.

export type { ChartId, Layer, Series, SeriesPoint } from './charts/series';
export { type Crosshair, type CrosshairProps, useCrosshair } from './charts/use-crosshair';
export type { ChartsState, ChartsStatus, Days } from './charts/use-history';
export { type PoolChartsOptions, usePoolCharts } from './charts/use-pool-charts';
export { type StakeChartsOptions, useRewardsChart, useStakeCharts } from './charts/use-stake-charts';
export {
  type ConsoleOptions,
  type ConsolePlace,
  type ConsoleState,
  type PlaceName,
  useStakePoolConsole,
} from './console/use-stake-pool-console';
export { useChainTime, useDataAge } from './data/chain-clock';
export {
  type Live,
  useBalance,
  useDescription,
  useHead,
  useMiningRules,
  useMyPools,
  useMyStakes as useStakesOf,
  usePool,
  usePools,
  useTotals,
  useUnassigned,
  useWhitelist,
  useWithdrawQueue as useQueueOf,
  useWorkersOf,
} from './data/queries';
export { type AddWorkerDialogOptions, type AddWorkerDialogState, useAddWorkerDialog } from './dialogs/add-worker/use-add-worker-dialog';
export {
  type ChangeStakeDialogOptions,
  type ChangeStakeDialogState,
  useChangeStakeDialog,
} from './dialogs/change-stake/use-change-stake-dialog';
export { type ClaimDialogOptions, type ClaimDialogState, type RewardChoice, useClaimDialog } from './dialogs/claim/use-claim-dialog';
export {
  type CreatePoolDialogOptions,
  type CreatePoolDialogState,
  type NextStep,
  useCreatePoolDialog,
} from './dialogs/create-pool/use-create-pool-dialog';
export {
  type DescriptionDialogOptions,
  type DescriptionDialogState,
  useDescriptionDialog,
} from './dialogs/description/use-description-dialog';
export { type FleetDialogOptions, type FleetDialogState, type StakeStrategyName, useFleetDialog } from './dialogs/fleet/use-fleet-dialog';
export {
  type ReclaimWorkerDialogOptions,
  type ReclaimWorkerDialogState,
  useReclaimWorkerDialog,
} from './dialogs/reclaim-worker/use-reclaim-worker-dialog';
export { type ReconcileDialogOptions, type ReconcileDialogState, useReconcileDialog } from './dialogs/reconcile/use-reconcile-dialog';
export {
  type RemovalObstacle,
  type RemoveWorkerDialogOptions,
  type RemoveWorkerDialogState,
  useRemoveWorkerDialog,
} from './dialogs/remove-worker/use-remove-worker-dialog';
export {
  type Cap,
  type CapKind,
  type SetCapDialogOptions,
  type SetCapDialogState,
  useSetCapDialog,
} from './dialogs/set-cap/use-set-cap-dialog';
export {
  type SetPayoutPrefDialogOptions,
  type SetPayoutPrefDialogState,
  useSetPayoutPrefDialog,
} from './dialogs/set-payout-pref/use-set-payout-pref-dialog';
export { type StakeDialogOptions, type StakeDialogState, type StakeInfo, useStakeDialog } from './dialogs/stake/use-stake-dialog';
export {
  type StartMiningDialogOptions,
  type StartMiningDialogState,
  useStartMiningDialog,
} from './dialogs/start-mining/use-start-mining-dialog';
export {
  type StopMiningDialogOptions,
  type StopMiningDialogState,
  useStopMiningDialog,
} from './dialogs/stop-mining/use-stop-mining-dialog';
export {
  useWhitelistDialog,
  type WhitelistDialogOptions,
  type WhitelistDialogState,
  type WhitelistTab,
} from './dialogs/whitelist/use-whitelist-dialog';
export { type AddressOptions, type AddressState, useAddress } from './fields/address/use-address';
export { type AddressInputOptions, type AddressInputState, useAddressInput } from './fields/address-input/use-address-input';
export { type AmountOptions, type AmountState, useAmount } from './fields/amount/use-amount';
export { type AmountInputOptions, type AmountInputState, useAmountInput } from './fields/amount-input/use-amount-input';
export { type CountdownOptions, type CountdownState, useCountdown } from './fields/countdown/use-countdown';
export { type FieldHelpOptions, type FieldHelpState, useFieldHelp } from './fields/field-help/use-field-help';
export { type NetworkQuality, type NetworkStatusState, useNetworkStatus } from './fields/network-status/use-network-status';
export { type StateBadgeOptions, type StateBadgeState, useStateBadge } from './fields/state-badge/use-state-badge';
export { type Format, useFormat } from './i18n/format';
export { type NetworkOverviewState, type RewardRules, useNetworkOverview } from './network/use-network-overview';
export type { AttentionItem } from './overview/attention';
export { type OverviewOptions, type OverviewPart, type OverviewState, useOverview } from './overview/use-overview';
export { type MyStakeRow, type MyStakesState, type MyStakeTotals, useMyStakes } from './pools/my-stakes/use-my-stakes';
export { POOL_TABS, type PoolTab } from './pools/pool-detail/tabs';
export {
  type Invite,
  type PoolDetailOptions,
  type PoolDetailState,
  type PoolFigures,
  usePoolDetail,
} from './pools/pool-detail/use-pool-detail';
export { POOL_SCOPES, type PoolScope } from './pools/pool-list/scopes';
export { type PoolListOptions, type PoolListState, usePoolList } from './pools/pool-list/use-pool-list';
export {
  type Summary,
  useWithdrawForecast,
  type WithdrawForecastOptions,
  type WithdrawForecastState,
} from './pools/withdraw-forecast/use-withdraw-forecast';
export {
  type QueueTotals,
  useWithdrawQueue,
  type WithdrawQueueOptions,
  type WithdrawQueueState,
} from './pools/withdraw-queue/use-withdraw-queue';
export { type ConnectionValue, type KitSettings, useClient, useConnectionState, useNetwork, useSettings } from './provider/context';
export { StakePoolProvider, type StakePoolProviderProps } from './provider/StakePoolProvider';
export { type StakePoolProviderState, useStakePoolProvider } from './provider/use-stake-pool-provider';
export {
  type AccountFigures,
  type AccountSettingsState,
  useAccountFigures,
  useAccountSettings,
} from './settings/accounts/use-account-settings';
export { type ProxySettingsState, useProxySettings } from './settings/proxies/use-proxy-settings';
export { type UnitSettingsOptions, type UnitSettingsState, useUnitSettings } from './settings/units/use-unit-settings';
export { type FeeLineOptions, type FeeLineState, useFeeLine } from './transactions/fee-line/use-fee-line';
export { type TransactionFormState, useTransactionForm } from './transactions/form/use-transaction-form';
export { type PastTransaction, usePastTransactions } from './transactions/past';
export {
  type ListedProblem,
  type ProblemListOptions,
  type ProblemListState,
  useProblemList,
} from './transactions/problem-list/use-problem-list';
export { type RecentTransaction, useRecentTransactions } from './transactions/recent';
export {
  type Failure,
  type TransactionStatusOptions,
  type TransactionStatusState,
  useTransactionStatus,
} from './transactions/status/use-transaction-status';
export {
  type AnySubmission,
  type Deed,
  type FleetSubmission,
  type Submission,
  useSubmission,
  useSubmissions,
  useTransactions,
} from './transactions/submissions';
export { type ToasterOptions, type ToasterState, useToaster } from './transactions/toaster/use-toaster';
export { type AccountMenuOptions, type AccountMenuState, useAccountMenu } from './wallet/account-menu/use-account-menu';
export { type Account, type AccountSource, actorOf, type HostAccount, payerOf, useAccount, useAccounts } from './wallet/accounts';
export {
  type AccountChoice,
  type ConnectWalletOptions,
  type ConnectWalletState,
  useConnectWallet,
  type WalletGroup,
  type WalletStep,
} from './wallet/connect-wallet/use-connect-wallet';
export { useWorkerTable, type WorkerTableOptions, type WorkerTableState } from './workers/worker-table/use-worker-table';
