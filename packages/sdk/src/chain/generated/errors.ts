// Written by scripts/generate-types.mjs from the runtime metadata. Do not edit.
import type { ApiTypes, AugmentedError } from '@polkadot/api-base/types';

export interface RhalaErrors<ApiType extends ApiTypes> {
  balances: {
    DeadAccount: AugmentedError<ApiType>;
    ExistentialDeposit: AugmentedError<ApiType>;
    ExistingVestingSchedule: AugmentedError<ApiType>;
    InsufficientBalance: AugmentedError<ApiType>;
    KeepAlive: AugmentedError<ApiType>;
    LiquidityRestrictions: AugmentedError<ApiType>;
    TooManyReserves: AugmentedError<ApiType>;
    VestingBalance: AugmentedError<ApiType>;
  };
  multisig: {
    AlreadyApproved: AugmentedError<ApiType>;
    AlreadyStored: AugmentedError<ApiType>;
    MaxWeightTooLow: AugmentedError<ApiType>;
    MinimumThreshold: AugmentedError<ApiType>;
    NoApprovalsNeeded: AugmentedError<ApiType>;
    NotFound: AugmentedError<ApiType>;
    NoTimepoint: AugmentedError<ApiType>;
    NotOwner: AugmentedError<ApiType>;
    SenderInSignatories: AugmentedError<ApiType>;
    SignatoriesOutOfOrder: AugmentedError<ApiType>;
    TooFewSignatories: AugmentedError<ApiType>;
    TooManySignatories: AugmentedError<ApiType>;
    UnexpectedTimepoint: AugmentedError<ApiType>;
    WrongTimepoint: AugmentedError<ApiType>;
  };
  phalaMining: {
    _GatekeeperNotRegistered: AugmentedError<ApiType>;
    _InvalidMessage: AugmentedError<ApiType>;
    BadSender: AugmentedError<ApiType>;
    BenchmarkMissing: AugmentedError<ApiType>;
    BenchmarkTooLow: AugmentedError<ApiType>;
    CoolDownNotReady: AugmentedError<ApiType>;
    DuplicateBoundMiner: AugmentedError<ApiType>;
    DuplicateBoundWorker: AugmentedError<ApiType>;
    InsufficientStake: AugmentedError<ApiType>;
    InternalErrorBadTokenomicParameters: AugmentedError<ApiType>;
    InternalErrorCannotStartWithExistingStake: AugmentedError<ApiType>;
    MinerNotBound: AugmentedError<ApiType>;
    MinerNotFound: AugmentedError<ApiType>;
    MinerNotMining: AugmentedError<ApiType>;
    MinerNotReady: AugmentedError<ApiType>;
    TooMuchStake: AugmentedError<ApiType>;
    WorkerNotBound: AugmentedError<ApiType>;
    WorkerNotRegistered: AugmentedError<ApiType>;
  };
  phalaMq: {
    BadDestination: AugmentedError<ApiType>;
    BadSender: AugmentedError<ApiType>;
    BadSequence: AugmentedError<ApiType>;
  };
  phalaRegistry: {
    BadIASReport: AugmentedError<ApiType>;
    CannotHandleUnknownMessage: AugmentedError<ApiType>;
    CannotRemoveLastGatekeeper: AugmentedError<ApiType>;
    GenesisBlockHashAlreadyExists: AugmentedError<ApiType>;
    GenesisBlockHashNotFound: AugmentedError<ApiType>;
    GenesisBlockHashRejected: AugmentedError<ApiType>;
    InvalidBenchReport: AugmentedError<ApiType>;
    InvalidEndpointSigningTime: AugmentedError<ApiType>;
    InvalidGatekeeper: AugmentedError<ApiType>;
    InvalidIASSigningCert: AugmentedError<ApiType>;
    InvalidInput: AugmentedError<ApiType>;
    InvalidMasterPubkey: AugmentedError<ApiType>;
    InvalidPubKey: AugmentedError<ApiType>;
    InvalidQuoteStatus: AugmentedError<ApiType>;
    InvalidReport: AugmentedError<ApiType>;
    InvalidRotatedMasterPubkey: AugmentedError<ApiType>;
    InvalidRuntimeInfo: AugmentedError<ApiType>;
    InvalidRuntimeInfoHash: AugmentedError<ApiType>;
    InvalidSender: AugmentedError<ApiType>;
    InvalidSignature: AugmentedError<ApiType>;
    InvalidSignatureLength: AugmentedError<ApiType>;
    MalformedSignature: AugmentedError<ApiType>;
    MasterKeyInRotation: AugmentedError<ApiType>;
    MasterKeyMismatch: AugmentedError<ApiType>;
    MasterKeyUninitialized: AugmentedError<ApiType>;
    NotImplemented: AugmentedError<ApiType>;
    OutdatedIASReport: AugmentedError<ApiType>;
    PRuntimeAlreadyExists: AugmentedError<ApiType>;
    PRuntimeNotFound: AugmentedError<ApiType>;
    PRuntimeRejected: AugmentedError<ApiType>;
    UnknownCluster: AugmentedError<ApiType>;
    UnknownContract: AugmentedError<ApiType>;
    UnknownQuoteBodyFormat: AugmentedError<ApiType>;
    WorkerNotFound: AugmentedError<ApiType>;
  };
  phalaStakePool: {
    _PoolIsBusy: AugmentedError<ApiType>;
    AlreadyInContributeWhitelist: AugmentedError<ApiType>;
    BenchmarkMissing: AugmentedError<ApiType>;
    CannotRestartWithLessStake: AugmentedError<ApiType>;
    ExceedMaxDescriptionLen: AugmentedError<ApiType>;
    ExceedWhitelistMaxLen: AugmentedError<ApiType>;
    FailedToBindMinerAndWorker: AugmentedError<ApiType>;
    FeatureNotEnabled: AugmentedError<ApiType>;
    InadequateCapacity: AugmentedError<ApiType>;
    InsufficientBalance: AugmentedError<ApiType>;
    InsufficientContribution: AugmentedError<ApiType>;
    InsufficientFreeStake: AugmentedError<ApiType>;
    InternalSubsidyPoolCannotWithdraw: AugmentedError<ApiType>;
    InvalidForceRewardAmount: AugmentedError<ApiType>;
    InvalidWithdrawalAmount: AugmentedError<ApiType>;
    NoRewardToClaim: AugmentedError<ApiType>;
    NotInContributeWhitelist: AugmentedError<ApiType>;
    NoWhitelistCreated: AugmentedError<ApiType>;
    PoolBankrupt: AugmentedError<ApiType>;
    PoolDoesNotExist: AugmentedError<ApiType>;
    PoolStakeNotFound: AugmentedError<ApiType>;
    StakeExceedsCapacity: AugmentedError<ApiType>;
    UnauthorizedOperator: AugmentedError<ApiType>;
    UnauthorizedPoolOwner: AugmentedError<ApiType>;
    WorkerDoesNotExist: AugmentedError<ApiType>;
    WorkerExists: AugmentedError<ApiType>;
    WorkerInAnotherPool: AugmentedError<ApiType>;
    WorkerNotRegistered: AugmentedError<ApiType>;
    WorkersExceedLimit: AugmentedError<ApiType>;
  };
  proxy: {
    Duplicate: AugmentedError<ApiType>;
    NoPermission: AugmentedError<ApiType>;
    NoSelfProxy: AugmentedError<ApiType>;
    NotFound: AugmentedError<ApiType>;
    NotProxy: AugmentedError<ApiType>;
    TooMany: AugmentedError<ApiType>;
    Unannounced: AugmentedError<ApiType>;
    Unproxyable: AugmentedError<ApiType>;
  };
  sudo: {
    RequireSudo: AugmentedError<ApiType>;
  };
  system: {
    CallFiltered: AugmentedError<ApiType>;
    FailedToExtractRuntimeVersion: AugmentedError<ApiType>;
    InvalidSpecName: AugmentedError<ApiType>;
    NonDefaultComposite: AugmentedError<ApiType>;
    NonZeroRefCount: AugmentedError<ApiType>;
    SpecVersionNeedsToIncrease: AugmentedError<ApiType>;
  };
  treasury: {
    InsufficientPermission: AugmentedError<ApiType>;
    InsufficientProposersBalance: AugmentedError<ApiType>;
    InvalidIndex: AugmentedError<ApiType>;
    ProposalNotApproved: AugmentedError<ApiType>;
    TooManyApprovals: AugmentedError<ApiType>;
  };
  utility: {
    TooManyCalls: AugmentedError<ApiType>;
  };
}
