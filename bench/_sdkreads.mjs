// ../packages/sdk/src/model/error.ts
var StakePoolKitError = class extends Error {
  name = "StakePoolKitError";
  code;
  what;
  why;
  fix;
  params;
  constructor(parts) {
    const options = parts.cause === void 0 ? void 0 : { cause: parts.cause };
    super([parts.what, parts.why, parts.fix].filter(Boolean).join(" "), options);
    this.code = parts.code;
    this.what = parts.what;
    this.why = parts.why;
    this.fix = parts.fix;
    this.params = parts.params ?? {};
  }
  /** Page about this error, relative to the documentation's root. */
  get docsPath() {
    return `errors/${this.code}`;
  }
};
var quote = (text2) => JSON.stringify(text2.slice(0, 70));
var InputError = class extends StakePoolKitError {
  name = "InputError";
  constructor(parts) {
    super(parts);
  }
};

// ../packages/sdk/src/errors/kit-errors.ts
var ConnectionError = class extends StakePoolKitError {
  name = "ConnectionError";
  constructor(parts) {
    super(parts);
  }
};
var ChainError = class extends StakePoolKitError {
  name = "ChainError";
  constructor(parts) {
    super(parts);
  }
};

// ../packages/sdk/src/chain/errors.ts
var messageOf = (error) => (error instanceof Error ? error.message : String(error)).slice(0, 300);
function abortable(work, signal) {
  if (!signal) return work;
  const aborted = () => new ConnectionError({ code: "connection.aborted", what: "The request was cancelled by the caller.", cause: signal.reason });
  if (signal.aborted) {
    work.catch(() => void 0);
    return Promise.reject(aborted());
  }
  return new Promise((resolve, reject) => {
    const stop = () => reject(aborted());
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

// ../packages/sdk/src/chain/gate.ts
var Gate = class {
  constructor(limit) {
    this.limit = limit;
  }
  limit;
  running = 0;
  waiting = [];
  async run(work) {
    if (this.running >= this.limit) await new Promise((resolve) => this.waiting.push(resolve));
    else this.running++;
    try {
      return await work();
    } finally {
      const next = this.running > this.limit ? void 0 : this.waiting.shift();
      if (next) next();
      else this.running--;
    }
  }
  /** From now on half as many, at least one. */
  narrow() {
    this.limit = Math.max(1, this.limit >> 1);
  }
};

// ../packages/sdk/src/chain/rpc.ts
var PAUSES = [250, 500, 1e3, 2e3, 4e3, 8e3];
var CONCURRENCY = 48;
var REFUSALS = [
  {
    code: "chain.blockUnknown",
    words: /unknown ?block|header was not found|not found in the database|state already discarded|block .* not found/i,
    fix: "Ask at a newer block, or connect to an archive node."
  },
  { code: "chain.rateLimited", words: /-32999|rate ?limit|too many requests|\b429\b/i, fix: "Wait a little, or connect to another node." },
  {
    code: "chain.subscriptions",
    words: /too many subscriptions|subscription limit/i,
    fix: "End other watches, or connect to a node that allows more subscriptions."
  },
  {
    code: "chain.tooLarge",
    words: /too (big|large)|oversized|exceeded max limit|max(imum)? (payload|message|response|request)/i,
    fix: "Ask for less at once, or connect to a node that allows larger messages."
  }
];
var Rpc = class {
  constructor(provider) {
    this.provider = provider;
  }
  provider;
  gate = new Gate(CONCURRENCY);
  /** Keys asked for in one request; less for a node that refuses answers of that size. */
  pageSize = 1e3;
  /**
   * Waits and tries again when the node asks for it.
   * @throws ConnectionError `connection.lost`, ChainError `chain.blockUnknown`, `chain.rateLimited`, `chain.tooLarge`, `chain.rpc`
   */
  send(method, params = []) {
    return this.gate.run(() => this.patiently(method, params, 0));
  }
  async patiently(method, params, tries) {
    try {
      return await this.provider.send(method, [...params]);
    } catch (cause) {
      const error = this.explain(method, cause);
      const pause2 = PAUSES[tries];
      if (error.code !== "chain.rateLimited" || pause2 === void 0) throw error;
      this.gate.narrow();
      await new Promise((resolve) => setTimeout(resolve, pause2));
      return this.patiently(method, params, tries + 1);
    }
  }
  /** Calls back with every notification, also after the provider reconnected. Resolves to the function that ends it. */
  async subscribe(type2, methods, params, next) {
    let ended = false;
    const [start, stop] = methods;
    const receive = (error, result) => {
      if (!ended && !error) next(result);
    };
    try {
      const id = await this.provider.subscribe(type2, start, [...params], receive);
      return () => {
        ended = true;
        this.provider.unsubscribe(type2, stop, id).catch(() => void 0);
      };
    } catch (cause) {
      throw this.explain(start, cause);
    }
  }
  explain(method, cause) {
    const message = messageOf(cause);
    if (!this.provider.isConnected || /not connected|disconnected|connection was lost/i.test(message)) {
      return new ConnectionError({
        code: "connection.lost",
        what: "The connection to the node is down.",
        why: `It was lost before ${method} was answered.`,
        fix: "Wait for the connection to come back and ask again.",
        cause
      });
    }
    const known = REFUSALS.find(({ words }) => words.test(message));
    return new ChainError({
      code: known?.code ?? "chain.rpc",
      what: known?.code === "chain.blockUnknown" ? "The node does not have the state of that block." : `The node refused ${method}.`,
      why: `It answered: ${message}`,
      fix: known?.fix ?? "Try again; when it goes on, connect to another node.",
      params: { method, message },
      cause
    });
  }
};

// ../packages/sdk/src/chain/runtime.ts
import { blake2b as blake2b2 } from "@noble/hashes/blake2.js";

// ../packages/sdk/src/chain/known/index.ts
var LAYOUT_1 = {
  types: [
    /* 0 */
    "u32",
    /* 1 */
    ["struct", "H256", [[null, 2]]],
    /* 2 */
    ["array", 32, 3],
    /* 3 */
    "u8",
    /* 4 */
    ["struct", "AccountInfo", [["nonce", 0], ["consumers", 0], ["providers", 0], ["sufficients", 0], ["data", 5]]],
    /* 5 */
    ["struct", "AccountData", [["free", 6], ["reserved", 6], ["misc_frozen", 6], ["fee_frozen", 6]]],
    /* 6 */
    "u128",
    /* 7 */
    "u64",
    /* 8 */
    ["struct", "LastRuntimeUpgradeInfo", [["spec_version", 9], ["spec_name", 10]]],
    /* 9 */
    ["compact"],
    /* 10 */
    "str",
    /* 11 */
    ["struct", "PoolInfo", [["pid", 7], ["owner", 12], ["payout_commission", 13], ["owner_reward", 6], ["cap", 15], ["reward_acc", 16], ["total_shares", 6], ["total_stake", 6], ["free_stake", 6], ["releasing_stake", 6], ["workers", 17], ["withdraw_queue", 19]]],
    /* 12 */
    ["struct", "AccountId32", [[null, 2]]],
    /* 13 */
    ["enum", "Option", [[0, "None", []], [1, "Some", [[null, 14]]]]],
    /* 14 */
    ["struct", "Permill", [[null, 0]]],
    /* 15 */
    ["enum", "Option", [[0, "None", []], [1, "Some", [[null, 6]]]]],
    /* 16 */
    ["struct", "FixedPoint", [[null, 6]]],
    /* 17 */
    ["sequence", 18],
    /* 18 */
    ["struct", "Public", [[null, 2]]],
    /* 19 */
    ["sequence", 20],
    /* 20 */
    ["struct", "WithdrawInfo", [["user", 12], ["shares", 6], ["start_time", 7]]],
    /* 21 */
    ["struct", "UserStakeInfo", [["user", 12], ["locked", 6], ["shares", 6], ["available_rewards", 6], ["reward_debt", 6]]],
    /* 22 */
    "bool",
    /* 23 */
    ["struct", "MinerInfo", [["state", 24], ["ve", 6], ["v", 6], ["v_updated_at", 7], ["benchmark", 25], ["cool_down_start", 7], ["stats", 26]]],
    /* 24 */
    ["enum", "MinerState", [[0, "Ready", []], [1, "MiningIdle", []], [2, "MiningActive", []], [3, "MiningUnresponsive", []], [4, "MiningCoolingDown", []]]],
    /* 25 */
    ["struct", "Benchmark", [["p_init", 0], ["p_instant", 0], ["iterations", 7], ["mining_start_time", 7], ["challenge_time_last", 7]]],
    /* 26 */
    ["struct", "MinerStats", [["total_reward", 6]]],
    /* 27 */
    ["struct", "TokenomicParameters", [["pha_rate", 6], ["rho", 6], ["budget_per_block", 6], ["v_max", 6], ["cost_k", 6], ["cost_b", 6], ["slash_rate", 6], ["treasury_ratio", 6], ["heartbeat_window", 0], ["rig_k", 6], ["rig_b", 6], ["re", 6], ["k", 6], ["kappa", 6]]],
    /* 28 */
    ["struct", "WorkerInfo", [["pubkey", 18], ["ecdh_pubkey", 18], ["runtime_version", 0], ["last_updated", 7], ["operator", 29], ["confidence_level", 3], ["initial_score", 30], ["features", 31]]],
    /* 29 */
    ["enum", "Option", [[0, "None", []], [1, "Some", [[null, 12]]]]],
    /* 30 */
    ["enum", "Option", [[0, "None", []], [1, "Some", [[null, 0]]]]],
    /* 31 */
    ["sequence", 0]
  ],
  items: {
    blockNumber: { hashers: [], value: 0, fallback: "0x00000000" },
    parentHash: { hashers: [], value: 1, fallback: "0x0000000000000000000000000000000000000000000000000000000000000000" },
    account: { hashers: ["Blake2_128Concat"], value: 4, fallback: "0x0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000" },
    timestamp: { hashers: [], value: 7, fallback: "0x0000000000000000" },
    lastUpgrade: { hashers: [], value: 8, fallback: null },
    totalIssuance: { hashers: [], value: 6, fallback: "0x00000000000000000000000000000000" },
    pool: { hashers: ["Twox64Concat"], value: 11, fallback: null },
    poolCount: { hashers: [], value: 7, fallback: "0x0000000000000000" },
    staker: { hashers: ["Twox64Concat"], value: 21, fallback: null },
    assignment: { hashers: ["Twox64Concat"], value: 7, fallback: null },
    ledger: { hashers: ["Twox64Concat"], value: 6, fallback: null },
    miningEnabled: { hashers: [], value: 22, fallback: "0x00" },
    miner: { hashers: ["Twox64Concat"], value: 23, fallback: null },
    minerBinding: { hashers: ["Twox64Concat"], value: 18, fallback: null },
    workerBinding: { hashers: ["Twox64Concat"], value: 12, fallback: null },
    stake: { hashers: ["Twox64Concat"], value: 6, fallback: null },
    coolDownPeriod: { hashers: [], value: 7, fallback: "0x0000000000000000" },
    onlineMiners: { hashers: [], value: 0, fallback: "0x00000000" },
    tokenomics: { hashers: [], value: 27, fallback: null },
    worker: { hashers: ["Twox64Concat"], value: 28, fallback: null }
  }
};
var LAYOUT_2 = {
  types: [
    /* 0 */
    "u32",
    /* 1 */
    ["struct", "H256", [[null, 2]]],
    /* 2 */
    ["array", 32, 3],
    /* 3 */
    "u8",
    /* 4 */
    ["struct", "AccountInfo", [["nonce", 0], ["consumers", 0], ["providers", 0], ["sufficients", 0], ["data", 5]]],
    /* 5 */
    ["struct", "AccountData", [["free", 6], ["reserved", 6], ["misc_frozen", 6], ["fee_frozen", 6]]],
    /* 6 */
    "u128",
    /* 7 */
    "u64",
    /* 8 */
    ["struct", "LastRuntimeUpgradeInfo", [["spec_version", 9], ["spec_name", 10]]],
    /* 9 */
    ["compact"],
    /* 10 */
    "str",
    /* 11 */
    ["struct", "PoolInfo", [["pid", 7], ["owner", 12], ["payout_commission", 13], ["owner_reward", 6], ["cap", 15], ["reward_acc", 16], ["total_shares", 6], ["total_stake", 6], ["free_stake", 6], ["releasing_stake", 6], ["workers", 17], ["withdraw_queue", 19]]],
    /* 12 */
    ["struct", "AccountId32", [[null, 2]]],
    /* 13 */
    ["enum", "Option", [[0, "None", []], [1, "Some", [[null, 14]]]]],
    /* 14 */
    ["struct", "Permill", [[null, 0]]],
    /* 15 */
    ["enum", "Option", [[0, "None", []], [1, "Some", [[null, 6]]]]],
    /* 16 */
    ["struct", "FixedPoint", [[null, 6]]],
    /* 17 */
    ["sequence", 18],
    /* 18 */
    ["struct", "Public", [[null, 2]]],
    /* 19 */
    ["sequence", 20],
    /* 20 */
    ["struct", "WithdrawInfo", [["user", 12], ["shares", 6], ["start_time", 7]]],
    /* 21 */
    ["struct", "UserStakeInfo", [["user", 12], ["locked", 6], ["shares", 6], ["available_rewards", 6], ["reward_debt", 6]]],
    /* 22 */
    "bool",
    /* 23 */
    ["tuple", [7, 18]],
    /* 24 */
    ["struct", "MinerInfo", [["state", 25], ["ve", 6], ["v", 6], ["v_updated_at", 7], ["benchmark", 26], ["cool_down_start", 7], ["stats", 27]]],
    /* 25 */
    ["enum", "MinerState", [[0, "Ready", []], [1, "MiningIdle", []], [2, "MiningActive", []], [3, "MiningUnresponsive", []], [4, "MiningCoolingDown", []]]],
    /* 26 */
    ["struct", "Benchmark", [["p_init", 0], ["p_instant", 0], ["iterations", 7], ["mining_start_time", 7], ["challenge_time_last", 7]]],
    /* 27 */
    ["struct", "MinerStats", [["total_reward", 6]]],
    /* 28 */
    ["struct", "TokenomicParameters", [["pha_rate", 6], ["rho", 6], ["budget_per_block", 6], ["v_max", 6], ["cost_k", 6], ["cost_b", 6], ["slash_rate", 6], ["treasury_ratio", 6], ["heartbeat_window", 0], ["rig_k", 6], ["rig_b", 6], ["re", 6], ["k", 6], ["kappa", 6]]],
    /* 29 */
    ["struct", "WorkerInfo", [["pubkey", 18], ["ecdh_pubkey", 18], ["runtime_version", 0], ["last_updated", 7], ["operator", 30], ["confidence_level", 3], ["initial_score", 31], ["features", 32]]],
    /* 30 */
    ["enum", "Option", [[0, "None", []], [1, "Some", [[null, 12]]]]],
    /* 31 */
    ["enum", "Option", [[0, "None", []], [1, "Some", [[null, 0]]]]],
    /* 32 */
    ["sequence", 0]
  ],
  items: {
    blockNumber: { hashers: [], value: 0, fallback: "0x00000000" },
    parentHash: { hashers: [], value: 1, fallback: "0x0000000000000000000000000000000000000000000000000000000000000000" },
    account: { hashers: ["Blake2_128Concat"], value: 4, fallback: "0x0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000" },
    timestamp: { hashers: [], value: 7, fallback: "0x0000000000000000" },
    lastUpgrade: { hashers: [], value: 8, fallback: null },
    totalIssuance: { hashers: [], value: 6, fallback: "0x00000000000000000000000000000000" },
    pool: { hashers: ["Twox64Concat"], value: 11, fallback: null },
    poolCount: { hashers: [], value: 7, fallback: "0x0000000000000000" },
    staker: { hashers: ["Twox64Concat"], value: 21, fallback: null },
    assignment: { hashers: ["Twox64Concat"], value: 7, fallback: null },
    ledger: { hashers: ["Twox64Concat"], value: 6, fallback: null },
    miningEnabled: { hashers: [], value: 22, fallback: "0x00" },
    preimage: { hashers: ["Twox64Concat"], value: 23, fallback: null },
    miner: { hashers: ["Twox64Concat"], value: 24, fallback: null },
    minerBinding: { hashers: ["Twox64Concat"], value: 18, fallback: null },
    workerBinding: { hashers: ["Twox64Concat"], value: 12, fallback: null },
    stake: { hashers: ["Twox64Concat"], value: 6, fallback: null },
    coolDownPeriod: { hashers: [], value: 7, fallback: "0x0000000000000000" },
    onlineMiners: { hashers: [], value: 0, fallback: "0x00000000" },
    tokenomics: { hashers: [], value: 28, fallback: null },
    worker: { hashers: ["Twox64Concat"], value: 29, fallback: null }
  }
};
var LAYOUT_3 = {
  types: [
    /* 0 */
    "u32",
    /* 1 */
    ["struct", "H256", [[null, 2]]],
    /* 2 */
    ["array", 32, 3],
    /* 3 */
    "u8",
    /* 4 */
    ["struct", "AccountInfo", [["nonce", 0], ["consumers", 0], ["providers", 0], ["sufficients", 0], ["data", 5]]],
    /* 5 */
    ["struct", "AccountData", [["free", 6], ["reserved", 6], ["misc_frozen", 6], ["fee_frozen", 6]]],
    /* 6 */
    "u128",
    /* 7 */
    "u64",
    /* 8 */
    ["struct", "LastRuntimeUpgradeInfo", [["spec_version", 9], ["spec_name", 10]]],
    /* 9 */
    ["compact"],
    /* 10 */
    "str",
    /* 11 */
    ["struct", "PoolInfo", [["pid", 7], ["owner", 12], ["payout_commission", 13], ["owner_reward", 6], ["cap", 15], ["reward_acc", 16], ["total_shares", 6], ["total_stake", 6], ["free_stake", 6], ["releasing_stake", 6], ["workers", 17], ["withdraw_queue", 19]]],
    /* 12 */
    ["struct", "AccountId32", [[null, 2]]],
    /* 13 */
    ["enum", "Option", [[0, "None", []], [1, "Some", [[null, 14]]]]],
    /* 14 */
    ["struct", "Permill", [[null, 0]]],
    /* 15 */
    ["enum", "Option", [[0, "None", []], [1, "Some", [[null, 6]]]]],
    /* 16 */
    ["struct", "FixedPoint", [[null, 6]]],
    /* 17 */
    ["sequence", 18],
    /* 18 */
    ["struct", "Public", [[null, 2]]],
    /* 19 */
    ["sequence", 20],
    /* 20 */
    ["struct", "WithdrawInfo", [["user", 12], ["shares", 6], ["start_time", 7]]],
    /* 21 */
    ["struct", "UserStakeInfo", [["user", 12], ["locked", 6], ["shares", 6], ["available_rewards", 6], ["reward_debt", 6]]],
    /* 22 */
    "bool",
    /* 23 */
    ["tuple", [7, 18]],
    /* 24 */
    ["sequence", 12],
    /* 25 */
    ["struct", "BoundedVec", [[null, 26]]],
    /* 26 */
    ["sequence", 3],
    /* 27 */
    ["struct", "MinerInfo", [["state", 28], ["ve", 6], ["v", 6], ["v_updated_at", 7], ["benchmark", 29], ["cool_down_start", 7], ["stats", 30]]],
    /* 28 */
    ["enum", "MinerState", [[0, "Ready", []], [1, "MiningIdle", []], [2, "MiningActive", []], [3, "MiningUnresponsive", []], [4, "MiningCoolingDown", []]]],
    /* 29 */
    ["struct", "Benchmark", [["p_init", 0], ["p_instant", 0], ["iterations", 7], ["mining_start_time", 7], ["challenge_time_last", 7]]],
    /* 30 */
    ["struct", "MinerStats", [["total_reward", 6]]],
    /* 31 */
    ["struct", "TokenomicParameters", [["pha_rate", 6], ["rho", 6], ["budget_per_block", 6], ["v_max", 6], ["cost_k", 6], ["cost_b", 6], ["slash_rate", 6], ["treasury_ratio", 6], ["heartbeat_window", 0], ["rig_k", 6], ["rig_b", 6], ["re", 6], ["k", 6], ["kappa", 6]]],
    /* 32 */
    ["struct", "WorkerInfo", [["pubkey", 18], ["ecdh_pubkey", 18], ["runtime_version", 0], ["last_updated", 7], ["operator", 33], ["confidence_level", 3], ["initial_score", 34], ["features", 35]]],
    /* 33 */
    ["enum", "Option", [[0, "None", []], [1, "Some", [[null, 12]]]]],
    /* 34 */
    ["enum", "Option", [[0, "None", []], [1, "Some", [[null, 0]]]]],
    /* 35 */
    ["sequence", 0]
  ],
  items: {
    blockNumber: { hashers: [], value: 0, fallback: "0x00000000" },
    parentHash: { hashers: [], value: 1, fallback: "0x0000000000000000000000000000000000000000000000000000000000000000" },
    account: { hashers: ["Blake2_128Concat"], value: 4, fallback: "0x0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000" },
    timestamp: { hashers: [], value: 7, fallback: "0x0000000000000000" },
    lastUpgrade: { hashers: [], value: 8, fallback: null },
    totalIssuance: { hashers: [], value: 6, fallback: "0x00000000000000000000000000000000" },
    pool: { hashers: ["Twox64Concat"], value: 11, fallback: null },
    poolCount: { hashers: [], value: 7, fallback: "0x0000000000000000" },
    staker: { hashers: ["Twox64Concat"], value: 21, fallback: null },
    assignment: { hashers: ["Twox64Concat"], value: 7, fallback: null },
    ledger: { hashers: ["Twox64Concat"], value: 6, fallback: null },
    miningEnabled: { hashers: [], value: 22, fallback: "0x00" },
    preimage: { hashers: ["Twox64Concat"], value: 23, fallback: null },
    whitelist: { hashers: ["Twox64Concat"], value: 24, fallback: null },
    description: { hashers: ["Twox64Concat"], value: 25, fallback: null },
    miner: { hashers: ["Twox64Concat"], value: 27, fallback: null },
    minerBinding: { hashers: ["Twox64Concat"], value: 18, fallback: null },
    workerBinding: { hashers: ["Twox64Concat"], value: 12, fallback: null },
    stake: { hashers: ["Twox64Concat"], value: 6, fallback: null },
    coolDownPeriod: { hashers: [], value: 7, fallback: "0x0000000000000000" },
    onlineMiners: { hashers: [], value: 0, fallback: "0x00000000" },
    tokenomics: { hashers: [], value: 31, fallback: null },
    worker: { hashers: ["Twox64Concat"], value: 32, fallback: null }
  }
};
var LAYOUT_4 = {
  types: [
    /* 0 */
    "u32",
    /* 1 */
    ["struct", "H256", [[null, 2]]],
    /* 2 */
    ["array", 32, 3],
    /* 3 */
    "u8",
    /* 4 */
    ["struct", "AccountInfo", [["nonce", 0], ["consumers", 0], ["providers", 0], ["sufficients", 0], ["data", 5]]],
    /* 5 */
    ["struct", "AccountData", [["free", 6], ["reserved", 6], ["misc_frozen", 6], ["fee_frozen", 6]]],
    /* 6 */
    "u128",
    /* 7 */
    "u64",
    /* 8 */
    ["struct", "LastRuntimeUpgradeInfo", [["spec_version", 9], ["spec_name", 10]]],
    /* 9 */
    ["compact"],
    /* 10 */
    "str",
    /* 11 */
    ["struct", "PoolInfo", [["pid", 7], ["owner", 12], ["payout_commission", 13], ["owner_reward", 6], ["cap", 15], ["reward_acc", 16], ["total_shares", 6], ["total_stake", 6], ["free_stake", 6], ["releasing_stake", 6], ["workers", 17], ["withdraw_queue", 19]]],
    /* 12 */
    ["struct", "AccountId32", [[null, 2]]],
    /* 13 */
    ["enum", "Option", [[0, "None", []], [1, "Some", [[null, 14]]]]],
    /* 14 */
    ["struct", "Permill", [[null, 0]]],
    /* 15 */
    ["enum", "Option", [[0, "None", []], [1, "Some", [[null, 6]]]]],
    /* 16 */
    ["struct", "FixedPoint", [[null, 6]]],
    /* 17 */
    ["sequence", 18],
    /* 18 */
    ["struct", "Public", [[null, 2]]],
    /* 19 */
    ["sequence", 20],
    /* 20 */
    ["struct", "WithdrawInfo", [["user", 12], ["shares", 6], ["start_time", 7]]],
    /* 21 */
    ["struct", "UserStakeInfo", [["user", 12], ["locked", 6], ["shares", 6], ["available_rewards", 6], ["reward_debt", 6]]],
    /* 22 */
    "bool",
    /* 23 */
    ["tuple", [7, 18]],
    /* 24 */
    ["struct", "MinerInfo", [["state", 25], ["ve", 6], ["v", 6], ["v_updated_at", 7], ["benchmark", 26], ["cool_down_start", 7], ["stats", 27]]],
    /* 25 */
    ["enum", "MinerState", [[0, "Ready", []], [1, "MiningIdle", []], [2, "MiningActive", []], [3, "MiningUnresponsive", []], [4, "MiningCoolingDown", []]]],
    /* 26 */
    ["struct", "Benchmark", [["p_init", 0], ["p_instant", 0], ["iterations", 7], ["mining_start_time", 7], ["challenge_time_last", 7]]],
    /* 27 */
    ["struct", "MinerStats", [["total_reward", 6]]],
    /* 28 */
    ["struct", "TokenomicParameters", [["pha_rate", 6], ["rho", 6], ["budget_per_block", 6], ["v_max", 6], ["cost_k", 6], ["cost_b", 6], ["slash_rate", 6], ["treasury_ratio", 6], ["heartbeat_window", 0], ["rig_k", 6], ["rig_b", 6], ["re", 6], ["k", 6], ["kappa", 6]]],
    /* 29 */
    ["struct", "WorkerInfo", [["pubkey", 18], ["ecdh_pubkey", 18], ["runtime_version", 0], ["last_updated", 7], ["operator", 30], ["confidence_level", 3], ["initial_score", 31], ["features", 32]]],
    /* 30 */
    ["enum", "Option", [[0, "None", []], [1, "Some", [[null, 12]]]]],
    /* 31 */
    ["enum", "Option", [[0, "None", []], [1, "Some", [[null, 0]]]]],
    /* 32 */
    ["sequence", 0]
  ],
  items: {
    blockNumber: { hashers: [], value: 0, fallback: "0x00000000" },
    parentHash: { hashers: [], value: 1, fallback: "0x0000000000000000000000000000000000000000000000000000000000000000" },
    account: { hashers: ["Blake2_128Concat"], value: 4, fallback: "0x0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000" },
    timestamp: { hashers: [], value: 7, fallback: "0x0000000000000000" },
    lastUpgrade: { hashers: [], value: 8, fallback: null },
    totalIssuance: { hashers: [], value: 6, fallback: "0x00000000000000000000000000000000" },
    pool: { hashers: ["Twox64Concat"], value: 11, fallback: null },
    poolCount: { hashers: [], value: 7, fallback: "0x0000000000000000" },
    staker: { hashers: ["Twox64Concat"], value: 21, fallback: null },
    assignment: { hashers: ["Twox64Concat"], value: 7, fallback: null },
    ledger: { hashers: ["Twox64Concat"], value: 6, fallback: null },
    miningEnabled: { hashers: [], value: 22, fallback: "0x01" },
    preimage: { hashers: ["Twox64Concat"], value: 23, fallback: null },
    miner: { hashers: ["Twox64Concat"], value: 24, fallback: null },
    minerBinding: { hashers: ["Twox64Concat"], value: 18, fallback: null },
    workerBinding: { hashers: ["Twox64Concat"], value: 12, fallback: null },
    stake: { hashers: ["Twox64Concat"], value: 6, fallback: null },
    coolDownPeriod: { hashers: [], value: 7, fallback: "0x0000000000000000" },
    onlineMiners: { hashers: [], value: 0, fallback: "0x00000000" },
    tokenomics: { hashers: [], value: 28, fallback: null },
    worker: { hashers: ["Twox64Concat"], value: 29, fallback: null }
  }
};
var LAYOUT_5 = {
  types: [
    /* 0 */
    "u32",
    /* 1 */
    ["struct", "H256", [[null, 2]]],
    /* 2 */
    ["array", 32, 3],
    /* 3 */
    "u8",
    /* 4 */
    ["struct", "AccountInfo", [["nonce", 0], ["consumers", 0], ["providers", 0], ["sufficients", 0], ["data", 5]]],
    /* 5 */
    ["struct", "AccountData", [["free", 6], ["reserved", 6], ["misc_frozen", 6], ["fee_frozen", 6]]],
    /* 6 */
    "u128",
    /* 7 */
    "u64",
    /* 8 */
    ["struct", "LastRuntimeUpgradeInfo", [["spec_version", 9], ["spec_name", 10]]],
    /* 9 */
    ["compact"],
    /* 10 */
    "str",
    /* 11 */
    ["struct", "PoolInfo", [["pid", 7], ["owner", 12], ["payout_commission", 13], ["owner_reward", 6], ["cap", 15], ["reward_acc", 16], ["total_shares", 6], ["total_stake", 6], ["free_stake", 6], ["releasing_stake", 6], ["workers", 17], ["withdraw_queue", 19]]],
    /* 12 */
    ["struct", "AccountId32", [[null, 2]]],
    /* 13 */
    ["enum", "Option", [[0, "None", []], [1, "Some", [[null, 14]]]]],
    /* 14 */
    ["struct", "Permill", [[null, 0]]],
    /* 15 */
    ["enum", "Option", [[0, "None", []], [1, "Some", [[null, 6]]]]],
    /* 16 */
    ["struct", "FixedPoint", [[null, 6]]],
    /* 17 */
    ["sequence", 18],
    /* 18 */
    ["struct", "Public", [[null, 2]]],
    /* 19 */
    ["sequence", 20],
    /* 20 */
    ["struct", "WithdrawInfo", [["user", 12], ["shares", 6], ["start_time", 7]]],
    /* 21 */
    ["struct", "UserStakeInfo", [["user", 12], ["locked", 6], ["shares", 6], ["available_rewards", 6], ["reward_debt", 6]]],
    /* 22 */
    "bool",
    /* 23 */
    ["tuple", [7, 18]],
    /* 24 */
    ["sequence", 12],
    /* 25 */
    ["struct", "BoundedVec", [[null, 26]]],
    /* 26 */
    ["sequence", 3],
    /* 27 */
    ["struct", "MinerInfo", [["state", 28], ["ve", 6], ["v", 6], ["v_updated_at", 7], ["benchmark", 29], ["cool_down_start", 7], ["stats", 30]]],
    /* 28 */
    ["enum", "MinerState", [[0, "Ready", []], [1, "MiningIdle", []], [2, "_Unused", []], [3, "MiningUnresponsive", []], [4, "MiningCoolingDown", []]]],
    /* 29 */
    ["struct", "Benchmark", [["p_init", 0], ["p_instant", 0], ["iterations", 7], ["mining_start_time", 7], ["challenge_time_last", 7]]],
    /* 30 */
    ["struct", "MinerStats", [["total_reward", 6]]],
    /* 31 */
    ["struct", "TokenomicParameters", [["pha_rate", 6], ["rho", 6], ["budget_per_block", 6], ["v_max", 6], ["cost_k", 6], ["cost_b", 6], ["slash_rate", 6], ["treasury_ratio", 6], ["heartbeat_window", 0], ["rig_k", 6], ["rig_b", 6], ["re", 6], ["k", 6], ["kappa", 6]]],
    /* 32 */
    ["struct", "WorkerInfo", [["pubkey", 18], ["ecdh_pubkey", 18], ["runtime_version", 0], ["last_updated", 7], ["operator", 33], ["confidence_level", 3], ["initial_score", 34], ["features", 35]]],
    /* 33 */
    ["enum", "Option", [[0, "None", []], [1, "Some", [[null, 12]]]]],
    /* 34 */
    ["enum", "Option", [[0, "None", []], [1, "Some", [[null, 0]]]]],
    /* 35 */
    ["sequence", 0]
  ],
  items: {
    blockNumber: { hashers: [], value: 0, fallback: "0x00000000" },
    parentHash: { hashers: [], value: 1, fallback: "0x0000000000000000000000000000000000000000000000000000000000000000" },
    account: { hashers: ["Blake2_128Concat"], value: 4, fallback: "0x0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000" },
    timestamp: { hashers: [], value: 7, fallback: "0x0000000000000000" },
    lastUpgrade: { hashers: [], value: 8, fallback: null },
    totalIssuance: { hashers: [], value: 6, fallback: "0x00000000000000000000000000000000" },
    pool: { hashers: ["Twox64Concat"], value: 11, fallback: null },
    poolCount: { hashers: [], value: 7, fallback: "0x0000000000000000" },
    staker: { hashers: ["Twox64Concat"], value: 21, fallback: null },
    assignment: { hashers: ["Twox64Concat"], value: 7, fallback: null },
    ledger: { hashers: ["Twox64Concat"], value: 6, fallback: null },
    miningEnabled: { hashers: [], value: 22, fallback: "0x01" },
    preimage: { hashers: ["Twox64Concat"], value: 23, fallback: null },
    whitelist: { hashers: ["Twox64Concat"], value: 24, fallback: null },
    description: { hashers: ["Twox64Concat"], value: 25, fallback: null },
    miner: { hashers: ["Twox64Concat"], value: 27, fallback: null },
    minerBinding: { hashers: ["Twox64Concat"], value: 18, fallback: null },
    workerBinding: { hashers: ["Twox64Concat"], value: 12, fallback: null },
    stake: { hashers: ["Twox64Concat"], value: 6, fallback: null },
    coolDownPeriod: { hashers: [], value: 7, fallback: "0x0000000000000000" },
    onlineMiners: { hashers: [], value: 0, fallback: "0x00000000" },
    tokenomics: { hashers: [], value: 31, fallback: null },
    worker: { hashers: ["Twox64Concat"], value: 32, fallback: null }
  }
};
var KNOWN_RUNTIMES = {
  "khala/900/2": {
    layout: LAYOUT_1,
    constants: { ss58Prefix: 30, blockTime: 12e3, existentialDeposit: 10000000000n, minContribution: 10000000000n, gracePeriod: 604800, maxPoolWorkers: 200 },
    capabilities: { generation: "v1", verbs: /* @__PURE__ */ new Set(["createPool", "setPayoutPref", "setCap", "addWorker", "removeWorker", "contribute", "withdraw", "startMining", "stopMining", "reclaimWorker", "claimRewards"]), claimParts: /* @__PURE__ */ new Set(["all"]), checkOrder: "1130", namedEvents: false, moduleErrorEncoding: "byte", whitelist: false, description: false, preimages: false, sudo: false }
  },
  "khala/1130/3": {
    layout: LAYOUT_2,
    constants: { ss58Prefix: 30, blockTime: 12e3, existentialDeposit: 10000000000n, minContribution: 10000000000n, gracePeriod: 604800, maxPoolWorkers: 200 },
    capabilities: { generation: "v1", verbs: /* @__PURE__ */ new Set(["createPool", "setPayoutPref", "setCap", "addWorker", "removeWorker", "contribute", "withdraw", "startMining", "changeStake", "stopMining", "reclaimWorker", "claimRewards", "reconcileWithdrawQueue"]), claimParts: /* @__PURE__ */ new Set(["all"]), checkOrder: "1130", namedEvents: false, moduleErrorEncoding: "byte", whitelist: false, description: false, preimages: true, sudo: false }
  },
  "khala/1140/4": {
    layout: LAYOUT_2,
    constants: { ss58Prefix: 30, blockTime: 12e3, existentialDeposit: 10000000000n, minContribution: 10000000000n, gracePeriod: 604800, maxPoolWorkers: 200 },
    capabilities: { generation: "v1", verbs: /* @__PURE__ */ new Set(["createPool", "setPayoutPref", "setCap", "addWorker", "removeWorker", "contribute", "withdraw", "startMining", "changeStake", "stopMining", "reclaimWorker", "claimRewards", "reconcileWithdrawQueue"]), claimParts: /* @__PURE__ */ new Set(["all"]), checkOrder: "1130", namedEvents: true, moduleErrorEncoding: "bytes4", whitelist: false, description: false, preimages: true, sudo: false }
  },
  "khala/1170/4": {
    layout: LAYOUT_3,
    constants: { ss58Prefix: 30, blockTime: 12e3, existentialDeposit: 10000000000n, minContribution: 10000000000n, gracePeriod: 604800, maxPoolWorkers: 200 },
    capabilities: { generation: "v1", verbs: /* @__PURE__ */ new Set(["createPool", "setPayoutPref", "setCap", "setDescription", "whitelistAdd", "whitelistRemove", "addWorker", "removeWorker", "contribute", "withdraw", "startMining", "changeStake", "stopMining", "reclaimWorker", "claimRewards", "reconcileWithdrawQueue"]), claimParts: /* @__PURE__ */ new Set(["all", "owner", "staker"]), checkOrder: "1180", namedEvents: true, moduleErrorEncoding: "bytes4", whitelist: true, description: true, preimages: true, sudo: false }
  },
  "rhala/1130/3": {
    layout: LAYOUT_4,
    constants: { ss58Prefix: 30, blockTime: 12e3, existentialDeposit: 10000000000n, minContribution: 10000000000n, gracePeriod: 3600, maxPoolWorkers: 200 },
    capabilities: { generation: "v1", verbs: /* @__PURE__ */ new Set(["createPool", "setPayoutPref", "setCap", "addWorker", "removeWorker", "contribute", "withdraw", "startMining", "changeStake", "stopMining", "reclaimWorker", "claimRewards", "reconcileWithdrawQueue"]), claimParts: /* @__PURE__ */ new Set(["all"]), checkOrder: "1130", namedEvents: false, moduleErrorEncoding: "byte", whitelist: false, description: false, preimages: true, sudo: true }
  },
  "rhala/1180/4": {
    layout: LAYOUT_5,
    constants: { ss58Prefix: 30, blockTime: 12e3, existentialDeposit: 10000000000n, minContribution: 10000000000n, gracePeriod: 3600, maxPoolWorkers: 200 },
    capabilities: { generation: "v1", verbs: /* @__PURE__ */ new Set(["createPool", "setPayoutPref", "setCap", "setDescription", "whitelistAdd", "whitelistRemove", "addWorker", "removeWorker", "contribute", "withdraw", "startMining", "changeStake", "stopMining", "reclaimWorker", "claimRewards", "reconcileWithdrawQueue"]), claimParts: /* @__PURE__ */ new Set(["all", "owner", "staker"]), checkOrder: "1180", namedEvents: true, moduleErrorEncoding: "bytes4", whitelist: true, description: true, preimages: true, sudo: true }
  }
};

// ../packages/sdk/src/chain/scale/cursor.ts
var DIGIT = new Uint8Array(128);
for (let i = 0; i < 16; i++) {
  DIGIT[i.toString(16).charCodeAt(0)] = i;
  DIGIT[i.toString(16).toUpperCase().charCodeAt(0)] = i;
}
var LONGEST_ID = 130;
var NO_KEYS = Object.freeze({});
function intern(text2) {
  return text2 in NO_KEYS ? text2 : text2;
}
var Cursor = class {
  wide = new DataView(new ArrayBuffer(16));
  hex = "0x";
  at = 2;
  end = 2;
  reset(hex) {
    this.hex = hex;
    this.at = 2;
    this.end = hex.length;
    return this;
  }
  /** Bytes not read yet. */
  get left() {
    return this.end - this.at >> 1;
  }
  /** Goes over `length` bytes and returns where they start in the text. */
  take(length) {
    const at = this.at;
    const next = at + length * 2;
    if (next > this.end) {
      throw new RangeError(`a value of ${this.end - 2 >> 1} bytes ends before its ${length} bytes at ${at - 2 >> 1}`);
    }
    this.at = next;
    return at;
  }
  byteAt(at) {
    return DIGIT[this.hex.charCodeAt(at)] << 4 | DIGIT[this.hex.charCodeAt(at + 1)];
  }
  u32At(at) {
    return (this.byteAt(at) | this.byteAt(at + 2) << 8 | this.byteAt(at + 4) << 16 | this.byteAt(at + 6) << 24) >>> 0;
  }
  u64At(at) {
    const { wide } = this;
    wide.setUint32(0, this.u32At(at), true);
    wide.setUint32(4, this.u32At(at + 8), true);
    return wide.getBigUint64(0, true);
  }
  skip(length) {
    this.take(length);
  }
  u8() {
    return this.byteAt(this.take(1));
  }
  u16() {
    const at = this.take(2);
    return this.byteAt(at) | this.byteAt(at + 2) << 8;
  }
  u32() {
    return this.u32At(this.take(4));
  }
  u64() {
    return this.u64At(this.take(8));
  }
  /** A u64 that a number can hold: a moment. */
  u64Number() {
    const at = this.take(8);
    return this.u32At(at) + this.u32At(at + 8) * 2 ** 32;
  }
  u128() {
    const at = this.take(16);
    const low = this.u64At(at);
    const high = this.u64At(at + 16);
    return high === 0n ? low : high << 64n | low;
  }
  unsigned(width) {
    let value = 0n;
    const at = this.take(width);
    for (let i = width - 1; i >= 0; i--) value = value << 8n | BigInt(this.byteAt(at + i * 2));
    return value;
  }
  compact() {
    const mode = this.left > 0 ? this.byteAt(this.at) & 3 : 0;
    if (mode === 0) return BigInt(this.u8() >> 2);
    if (mode === 1) return BigInt(this.u16() >> 2);
    if (mode === 2) return BigInt(this.u32() >>> 2);
    return this.unsigned((this.u8() >> 2) + 4);
  }
  /** Length of a sequence. No item is smaller than nothing, but more than a million of those is no honest value. */
  length() {
    const length = Number(this.compact());
    if (length > this.left && length > 1e6) throw new RangeError(`a sequence of ${length} items cannot be in ${this.left} bytes`);
    return length;
  }
  hexOf(length) {
    const at = this.take(length);
    const text2 = `0x${this.hex.slice(at, this.at)}`;
    return text2.length <= LONGEST_ID ? intern(text2) : text2;
  }
  /** Text of the sequence of bytes that comes next. */
  text() {
    const length = this.length();
    const at = this.take(length);
    const bytes2 = new Uint8Array(length);
    for (let i = 0; i < length; i++) bytes2[i] = this.byteAt(at + i * 2);
    return UTF8.decode(bytes2);
  }
};
var UTF8 = new TextDecoder();

// ../packages/sdk/src/chain/scale/decoder.ts
var camel = (name) => name.replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase());
var READ = {
  bool: (c) => c.u8() === 1,
  char: (c) => String.fromCodePoint(c.u32()),
  str: (c) => c.text(),
  u8: (c) => c.u8(),
  u16: (c) => c.u16(),
  u32: (c) => c.u32(),
  u64: (c) => c.u64(),
  u128: (c) => c.u128(),
  u256: (c) => c.unsigned(32),
  i8: (c) => c.hexOf(1),
  i16: (c) => c.hexOf(2),
  i32: (c) => c.hexOf(4),
  i64: (c) => c.hexOf(8),
  i128: (c) => c.hexOf(16),
  i256: (c) => c.hexOf(32)
};
var DecoderCompiler = class {
  constructor(types, mappings) {
    this.types = types;
    this.mappings = mappings;
  }
  types;
  mappings;
  compiled = /* @__PURE__ */ new Map();
  compile(id) {
    const known = this.compiled.get(id);
    if (known) return known;
    this.compiled.set(id, (cursor) => this.compiled.get(id)(cursor));
    const decode = this.create(id);
    this.compiled.set(id, decode);
    return decode;
  }
  create(id) {
    const type2 = this.types[id];
    if (type2 === void 0) throw new TypeError(`no type ${id}`);
    if (typeof type2 === "string") return READ[type2];
    switch (type2[0]) {
      case "compact":
        return (c) => c.compact();
      case "bits":
        return (c) => c.hexOf(Math.ceil(Number(c.compact()) / 8));
      case "sequence":
        return this.sequence(type2[1]);
      case "array":
        return this.array(type2[1], type2[2]);
      case "tuple":
        return this.tuple(type2[1]);
      case "struct":
        return this.struct(type2[1], type2[2]);
      case "enum":
        return type2[1] === "Option" ? this.option(type2[2]) : this.enumeration(type2[1], type2[2]);
    }
  }
  sequence(item2) {
    if (this.types[item2] === "u8") return (c) => c.hexOf(c.length());
    const decode = this.compile(item2);
    return (c) => {
      const length = c.length();
      const items = [];
      for (let i = 0; i < length; i++) items.push(decode(c));
      return items;
    };
  }
  array(length, item2) {
    if (this.types[item2] === "u8") return (c) => c.hexOf(length);
    const decode = this.compile(item2);
    return (c) => Array.from({ length }, () => decode(c));
  }
  tuple(ids) {
    const items = ids.map((id) => this.compile(id));
    if (items.length === 1) return items[0];
    return (c) => items.map((decode) => decode(c));
  }
  struct(name, fields) {
    const mapping = this.mappings.structs[name];
    if (fields.length === 1 && !mapping) return this.compile(fields[0][1]);
    if (fields.some(([field2]) => field2 === null)) return this.tuple(fields.map(([, type2]) => type2));
    const entries = this.entries(fields, mapping ?? {});
    const names = entries.map(([field2]) => field2);
    const decoders = entries.map(([, decode]) => decode);
    const empty = JSON.parse(`{${names.map((field2) => `${JSON.stringify(field2)}:null`).join()}}`);
    return (c) => {
      const value = { ...empty };
      for (let i = 0; i < names.length; i++) value[names[i]] = decoders[i](c);
      return value;
    };
  }
  entries(fields, mapping) {
    return fields.flatMap(([name, type2]) => {
      const field2 = name;
      const inner = this.types[type2];
      if (mapping.flatten?.includes(field2) && Array.isArray(inner) && inner[0] === "struct") return this.entries(inner[2], mapping);
      const isMoment = mapping.moments?.includes(field2) && inner === "u64";
      return [[mapping.rename?.[field2] ?? camel(field2), isMoment ? (c) => c.u64Number() : this.compile(type2)]];
    });
  }
  option(variants) {
    const some = this.tuple(variants.flatMap(([, , fields]) => fields.map(([, type2]) => type2)));
    return (c) => {
      const tag = c.u8();
      if (tag > 1) throw new RangeError(`Option has no variant ${tag}`);
      return tag === 0 ? null : some(c);
    };
  }
  enumeration(name, variants) {
    const names = this.mappings.enums[name];
    const byIndex = new Map(
      variants.map(([index, variant2, fields]) => [
        index,
        { type: names?.[index] ?? variant2, fields: fields.map(([, type2]) => this.compile(type2)) }
      ])
    );
    return (c) => {
      const index = c.u8();
      const found = byIndex.get(index);
      if (!found) throw new RangeError(`${name} has no variant ${index}`);
      return found.fields.length === 0 ? found.type : { type: found.type, fields: found.fields.map((decode) => decode(c)) };
    };
  }
};

// ../packages/sdk/src/chain/scale/types.ts
var PRIMITIVES = [
  "bool",
  "char",
  "str",
  "u8",
  "u16",
  "u32",
  "u64",
  "u128",
  "u256",
  "i8",
  "i16",
  "i32",
  "i64",
  "i128",
  "i256"
];
function partsOf(type2) {
  if (typeof type2 === "string") return [];
  switch (type2[0]) {
    case "sequence":
      return [type2[1]];
    case "array":
      return [type2[2]];
    case "tuple":
      return type2[1];
    case "struct":
      return type2[2].map(([, id]) => id);
    case "enum":
      return type2[2].flatMap(([, , fields]) => fields.map(([, id]) => id));
    default:
      return [];
  }
}
function renumbered(type2, id) {
  if (typeof type2 === "string") return type2;
  const fields = (list2) => list2.map(([name, old]) => [name, id(old)]);
  switch (type2[0]) {
    case "sequence":
      return ["sequence", id(type2[1])];
    case "array":
      return ["array", type2[1], id(type2[2])];
    case "tuple":
      return ["tuple", type2[1].map(id)];
    case "struct":
      return ["struct", type2[1], fields(type2[2])];
    case "enum":
      return ["enum", type2[1], type2[2].map(([index, name, list2]) => [index, name, fields(list2)])];
    default:
      return type2;
  }
}

// ../packages/sdk/src/chain/metadata/v14.ts
var MAGIC = 1635018093;
var HASHERS = ["Blake2_128", "Blake2_256", "Blake2_128Concat", "Twox128", "Twox256", "Twox64Concat", "Identity"];
function list(c, read) {
  const length = c.length();
  const items = [];
  for (let i = 0; i < length; i++) items.push(read(c));
  return items;
}
var option = (c, read) => c.u8() === 0 ? null : read(c);
var typeId = (c) => Number(c.compact());
var text = (c) => c.text();
var bytes = (c) => c.hexOf(c.length());
var skipText = (c) => c.skip(c.length());
var skipDocs = (c) => void list(c, skipText);
function field(c) {
  const name = option(c, text);
  const type2 = typeId(c);
  option(c, skipText);
  skipDocs(c);
  return [name, type2];
}
function variant(c) {
  const name = c.text();
  const fields = list(c, field);
  const index = c.u8();
  skipDocs(c);
  return [index, name, fields];
}
function definition(c, name) {
  const kind = c.u8();
  switch (kind) {
    case 0:
      return ["struct", name, list(c, field)];
    case 1:
      return ["enum", name, list(c, variant)];
    case 2:
      return ["sequence", typeId(c)];
    case 3: {
      const length = c.u32();
      return ["array", length, typeId(c)];
    }
    case 4:
      return ["tuple", list(c, typeId)];
    case 5: {
      const primitive = PRIMITIVES[c.u8()];
      if (!primitive) throw new RangeError("unknown primitive type");
      return primitive;
    }
    case 6:
      typeId(c);
      return ["compact"];
    case 7:
      typeId(c);
      typeId(c);
      return ["bits"];
    default:
      throw new RangeError(`unknown kind of type ${kind}`);
  }
}
function type(c) {
  const id = typeId(c);
  const path = list(c, text);
  list(c, (parameter) => {
    skipText(parameter);
    option(parameter, typeId);
  });
  const def = definition(c, path.at(-1) ?? "");
  skipDocs(c);
  return [id, def];
}
function storageEntry(c) {
  const name = c.text();
  const optional = c.u8() === 0;
  const isMap = c.u8() === 1;
  const hashers = isMap ? list(c, (item2) => HASHERS[item2.u8()] ?? "Identity") : [];
  if (isMap) typeId(c);
  const value = typeId(c);
  const fallback = bytes(c);
  skipDocs(c);
  return { name, optional, hashers, value, fallback };
}
function constant(c) {
  const found = { name: c.text(), type: typeId(c), value: bytes(c) };
  skipDocs(c);
  return found;
}
function storage(c) {
  skipText(c);
  return list(c, storageEntry);
}
var pallet = (c) => {
  const name = c.text();
  const entries = option(c, storage) ?? [];
  const calls = option(c, typeId);
  const events = option(c, typeId);
  const constants = list(c, constant);
  const errors = option(c, typeId);
  return { name, storage: entries, calls, events, constants, errors, index: c.u8() };
};
function decodeMetadata(hex) {
  const c = new Cursor().reset(hex);
  if (c.u32() !== MAGIC) throw new RangeError("this is no metadata");
  const version = c.u8();
  if (version !== 14) throw new RangeError(`its metadata has version ${version}, readable is 14`);
  const types = [];
  for (const [id, def] of list(c, type)) types[id] = def;
  return { types, pallets: list(c, pallet) };
}

// ../packages/sdk/src/chain/metadata/runtime-metadata.ts
var isEnum = (type2) => Array.isArray(type2) && type2[0] === "enum";
var isStruct = (type2) => Array.isArray(type2) && type2[0] === "struct";
var RuntimeMetadata = class _RuntimeMetadata {
  constructor(data) {
    this.data = data;
    this.pallets = new Map(data.pallets.map((pallet2) => [pallet2.name, pallet2]));
    this.compiler = new DecoderCompiler(data.types, { structs: {}, enums: {} });
  }
  data;
  pallets;
  compiler;
  /** @throws RangeError for what is no metadata of version 14 */
  static fromHex(hex) {
    return new _RuntimeMetadata(decodeMetadata(hex));
  }
  get palletNames() {
    return [...this.pallets.keys()];
  }
  hasPallet(name) {
    return this.pallets.has(name);
  }
  /** `null` for an item that the runtime does not have. */
  storage(pallet2, item2) {
    return this.pallets.get(pallet2)?.storage.find(({ name }) => name === item2) ?? null;
  }
  variants(id) {
    const type2 = id === null || id === void 0 ? void 0 : this.data.types[id];
    return isEnum(type2) ? type2[2].map(([index, name, fields]) => ({ index, name, fields })) : [];
  }
  calls(pallet2) {
    return new Set(this.variants(this.pallets.get(pallet2)?.calls).map(({ name }) => name));
  }
  events(pallet2) {
    return this.variants(this.pallets.get(pallet2)?.events);
  }
  /** Name of a pallet and of its error; `null` for an index the metadata does not know. */
  findError(palletIndex, errorIndex) {
    const pallet2 = this.data.pallets.find(({ index }) => index === palletIndex);
    const error = this.variants(pallet2?.errors).find(({ index }) => index === errorIndex);
    return pallet2 && error ? { pallet: pallet2.name, name: error.name } : null;
  }
  /** A constant as bigint, number, text, boolean or a composite of them; `null` when the runtime has none of that name. */
  constant(pallet2, name) {
    const found = this.pallets.get(pallet2)?.constants.find((constant2) => constant2.name === name);
    return found ? this.compiler.compile(found.type)(new Cursor().reset(found.value)) : null;
  }
  integer(pallet2, name) {
    const value = this.constant(pallet2, name);
    return typeof value === "bigint" ? value : typeof value === "number" ? BigInt(value) : null;
  }
  /** Number of bytes of the error in `ModuleError`: 1 before runtime 1140, 4 since. */
  moduleErrorBytes() {
    const { types } = this.data;
    const dispatchError = types.find((type3) => isEnum(type3) && type3[1] === "DispatchError");
    const fields = dispatchError?.[2].find(([, name]) => name === "Module")?.[2] ?? [];
    const only = fields.length === 1 && fields[0] ? types[fields[0][1]] : void 0;
    const error = (isStruct(only) ? only[2] : fields).find(([name]) => name === "error");
    if (!error) return 0;
    const type2 = types[error[1]];
    return Array.isArray(type2) && type2[0] === "array" ? type2[1] : 1;
  }
};

// ../packages/sdk/src/chain/network.ts
async function readIdentity(rpc) {
  const [genesisHash, chainName, properties] = await Promise.all([
    rpc.send("chain_getBlockHash", [0]),
    rpc.send("system_chain"),
    rpc.send("system_properties")
  ]);
  return { genesisHash, chainName: String(chainName).slice(0, 100), properties: properties ?? {} };
}
var first = (value) => Array.isArray(value) ? value[0] : value;
var isNatural = (value) => Number.isInteger(value) && value >= 0;
function networkConstants(runtime, properties) {
  const symbol = first(properties.tokenSymbol);
  const decimals = first(properties.tokenDecimals);
  const format = first(properties.ss58Format) ?? runtime.ss58Prefix;
  return {
    ...runtime,
    symbol: typeof symbol === "string" && /^[\w.$-]{1,12}$/.test(symbol) ? symbol : "Unit",
    decimals: isNatural(decimals) && decimals <= 30 ? decimals : 12,
    ss58Prefix: isNatural(format) && format <= 16383 ? format : 42
  };
}

// ../packages/sdk/src/chain/metadata/capabilities.ts
var POOLS = "PhalaStakePool";
var NEEDED = ["PhalaStakePool", "PhalaMining", "PhalaRegistry", "PhalaMq"];
var SECOND_GENERATION = ["PhalaStakePoolv2", "PhalaBasePool", "PhalaComputation"];
var CALLS = {
  createPool: "create",
  setPayoutPref: "set_payout_pref",
  setCap: "set_cap",
  setDescription: "set_pool_description",
  whitelistAdd: "add_staker_to_whitelist",
  whitelistRemove: "remove_staker_from_whitelist",
  addWorker: "add_worker",
  removeWorker: "remove_worker",
  contribute: "contribute",
  withdraw: "withdraw",
  startMining: "start_mining",
  changeStake: "restart_mining",
  stopMining: "stop_mining",
  reclaimWorker: "reclaim_pool_worker",
  claimRewards: "claim_rewards",
  reconcileWithdrawQueue: "reconcile_withdraw_queue"
};
var CLAIM_CALLS = {
  all: "claim_rewards",
  owner: "claim_owner_rewards",
  staker: "claim_staker_rewards"
};
var keysWhere = (record, calls) => new Set(Object.keys(record).filter((key) => calls.has(record[key])));
function generationOf(metadata) {
  if (SECOND_GENERATION.some((pallet2) => metadata.hasPallet(pallet2))) return "v2";
  return NEEDED.every((pallet2) => metadata.hasPallet(pallet2)) ? "v1" : null;
}
function capabilitiesOf(metadata) {
  const generation = generationOf(metadata);
  if (generation === null) throw withoutPools(metadata);
  if (generation !== "v1") throw otherGeneration(metadata, generation);
  const calls = metadata.calls(POOLS);
  return {
    generation,
    verbs: keysWhere(CALLS, calls),
    claimParts: keysWhere(CLAIM_CALLS, calls),
    checkOrder: calls.has(CALLS.whitelistAdd) ? "1180" : "1130",
    namedEvents: metadata.events(POOLS).every(({ fields }) => fields.every(([name]) => name !== null)),
    moduleErrorEncoding: metadata.moduleErrorBytes() === 4 ? "bytes4" : "byte",
    whitelist: metadata.storage(POOLS, "PoolContributionWhitelists") !== null,
    description: metadata.storage(POOLS, "PoolDescriptions") !== null,
    preimages: metadata.storage(POOLS, "SubAccountPreimages") !== null,
    sudo: metadata.hasPallet("Sudo")
  };
}
function withoutPools(metadata) {
  const missing = NEEDED.filter((pallet2) => !metadata.hasPallet(pallet2));
  return new ChainError({
    code: "chain.unsupported",
    what: "This chain has no StakePools.",
    why: `Its runtime lacks the pallets ${missing.join(", ")}.`,
    fix: "Connect to a chain with these pallets: Khala or Rhala of 2021 to 2022, a private network of that kind, or the dev chain.",
    params: { missing, pallets: metadata.palletNames }
  });
}
function otherGeneration(metadata, generation) {
  const found = SECOND_GENERATION.filter((pallet2) => metadata.hasPallet(pallet2));
  return new ChainError({
    code: "chain.generation",
    what: "This chain has StakePools of the later generation, which this version of the SDK does not speak.",
    why: `Found ${found.join(", ")}; needed are PhalaStakePool and PhalaMining with no successor beside them.`,
    fix: "Connect to a chain of the first generation (runtime 900 to 1180), or the dev chain.",
    params: { generation, found }
  });
}
function constantsOf(metadata) {
  const needed = (pallet2, name) => {
    const value = metadata.integer(pallet2, name);
    if (value !== null) return value;
    throw new ChainError({
      code: "chain.shape",
      what: `The runtime has no constant ${pallet2}.${name}.`,
      why: "The rules of StakePools depend on it.",
      fix: "Connect to another chain, or report this runtime to the project."
    });
  };
  return {
    ss58Prefix: Number(metadata.integer("System", "SS58Prefix") ?? 42n),
    blockTime: Number(metadata.integer("Babe", "ExpectedBlockTime") ?? needed("Timestamp", "MinimumPeriod") * 2n),
    existentialDeposit: needed("Balances", "ExistentialDeposit"),
    minContribution: needed(POOLS, "MinContribution"),
    gracePeriod: Number(needed(POOLS, "GracePeriod")),
    maxPoolWorkers: Number(needed(POOLS, "MaxPoolWorkers"))
  };
}

// ../packages/sdk/src/chain/storage/errors.ts
function shapeError(item2, problem, cause) {
  return new ChainError({
    code: "chain.shape",
    what: `The storage item ${item2} of this chain ${problem}.`,
    why: "The SDK reads StakePool runtimes from 900 to 1180 and the standalone node of the same generation.",
    fix: "Connect to a chain of that generation, or report the runtime to the project.",
    params: { item: item2 },
    cause
  });
}

// ../packages/sdk/src/chain/storage/items.ts
var item = (pallet2, name, fields = []) => ({
  pallet: pallet2,
  name,
  fields,
  optional: false
});
var newer = (pallet2, name) => ({
  ...item(pallet2, name),
  optional: true
});
var fieldsOf = (fields) => Object.keys(fields);
var POOL = fieldsOf({
  pid: true,
  owner: true,
  commission: true,
  ownerReward: true,
  cap: true,
  rewardAcc: true,
  totalShares: true,
  totalStake: true,
  freeStake: true,
  releasingStake: true,
  workers: true,
  withdrawQueue: true
});
var STAKER = fieldsOf({ user: true, locked: true, shares: true, availableRewards: true, rewardDebt: true });
var MINER = fieldsOf({
  state: true,
  ve: true,
  v: true,
  vUpdatedAt: true,
  pInit: true,
  pInstant: true,
  iterations: true,
  miningStartTime: true,
  challengeTimeLast: true,
  coolDownStart: true,
  totalReward: true
});
var WORKER = fieldsOf({
  worker: true,
  ecdhKey: true,
  runtimeVersion: true,
  lastUpdated: true,
  operator: true,
  confidenceLevel: true,
  initialScore: true,
  features: true
});
var TOKENOMICS = fieldsOf({
  phaRate: true,
  rho: true,
  budgetPerBlock: true,
  vMax: true,
  costK: true,
  costB: true,
  slashRate: true,
  treasuryRatio: true,
  heartbeatWindow: true,
  rigK: true,
  rigB: true,
  re: true,
  k: true,
  kappa: true
});
var BALANCE = fieldsOf({ free: true, reserved: true, miscFrozen: true, feeFrozen: true, nonce: true });
var ITEMS = {
  events: item("System", "Events"),
  blockNumber: item("System", "Number"),
  parentHash: item("System", "ParentHash"),
  account: item("System", "Account", BALANCE),
  timestamp: item("Timestamp", "Now"),
  lastUpgrade: newer("System", "LastRuntimeUpgrade"),
  totalIssuance: item("Balances", "TotalIssuance"),
  pool: item("PhalaStakePool", "StakePools", POOL),
  poolCount: item("PhalaStakePool", "PoolCount"),
  staker: item("PhalaStakePool", "PoolStakers", STAKER),
  assignment: item("PhalaStakePool", "WorkerAssignments"),
  ledger: item("PhalaStakePool", "StakeLedger"),
  miningEnabled: item("PhalaStakePool", "MiningEnabled"),
  preimage: newer("PhalaStakePool", "SubAccountPreimages"),
  whitelist: newer("PhalaStakePool", "PoolContributionWhitelists"),
  description: newer("PhalaStakePool", "PoolDescriptions"),
  miner: item("PhalaMining", "Miners", MINER),
  minerBinding: item("PhalaMining", "MinerBindings"),
  workerBinding: item("PhalaMining", "WorkerBindings"),
  stake: item("PhalaMining", "Stakes"),
  coolDownPeriod: item("PhalaMining", "CoolDownPeriod"),
  onlineMiners: item("PhalaMining", "OnlineMiners"),
  tokenomics: item("PhalaMining", "TokenomicParameters", TOKENOMICS),
  worker: item("PhalaRegistry", "Workers", WORKER)
};
var MAPPINGS = {
  structs: {
    PoolInfo: { rename: { payout_commission: "commission" } },
    WithdrawInfo: { moments: ["start_time"] },
    UserStakeInfo: {},
    MinerInfo: {
      flatten: ["benchmark", "stats"],
      moments: ["v_updated_at", "mining_start_time", "challenge_time_last", "cool_down_start"]
    },
    WorkerInfo: { rename: { pubkey: "worker", ecdh_pubkey: "ecdhKey" } },
    AccountInfo: { flatten: ["data"] }
  },
  enums: { MinerState: ["Ready", "MiningIdle", "MiningActive", "MiningUnresponsive", "MiningCoolingDown"] }
};

// ../packages/sdk/src/chain/storage/layout.ts
var READ_ITEMS = Object.keys(ITEMS).filter((name) => name !== "events");
function layoutOf(metadata, names = READ_ITEMS) {
  const known = metadata.data.types;
  const ids = /* @__PURE__ */ new Map();
  const types = [];
  const add = (old) => {
    const found = ids.get(old);
    if (found !== void 0) return found;
    const id = ids.size;
    ids.set(old, id);
    const type2 = known[old];
    if (type2 === void 0) throw new RangeError(`the metadata has no type ${old}`);
    partsOf(type2).forEach(add);
    types[id] = renumbered(type2, (part) => ids.get(part));
    return id;
  };
  const items = {};
  for (const name of names) {
    const { pallet: pallet2, name: item2, optional } = ITEMS[name];
    const entry = metadata.storage(pallet2, item2);
    if (entry) items[name] = itemOf(entry, add);
    else if (!optional) throw shapeError(`${pallet2}.${item2}`, "is absent");
  }
  return { types, items };
}
var itemOf = (entry, add) => ({
  hashers: entry.hashers,
  value: add(entry.value),
  fallback: entry.optional ? null : entry.fallback
});
var fingerprint = (layout) => JSON.stringify(layout);

// ../packages/sdk/src/chain/profile.ts
function profileOf(metadata) {
  const capabilities = capabilitiesOf(metadata);
  return { capabilities, constants: constantsOf(metadata), layout: layoutOf(metadata) };
}
var plain = (_, value) => {
  if (value instanceof Set) return [...value];
  return typeof value === "bigint" ? value.toString() : value;
};
var sameProfile = (a, b) => fingerprint(a.layout) === fingerprint(b.layout) && JSON.stringify([a.constants, a.capabilities], plain) === JSON.stringify([b.constants, b.capabilities], plain);

// ../packages/sdk/src/chain/scale/bytes.ts
import { blake2b } from "@noble/hashes/blake2.js";
import { bytesToHex, concatBytes, hexToBytes } from "@noble/hashes/utils.js";

// ../packages/sdk/src/chain/scale/xxhash.ts
var MASK = (1n << 64n) - 1n;
var P1 = 0x9e3779b185ebca87n;
var P2 = 0xc2b2ae3d27d4eb4fn;
var P3 = 0x165667b19e3779f9n;
var P4 = 0x85ebca77c2b2ae63n;
var P5 = 0x27d4eb2f165667c5n;
var rotate = (x, bits) => (x << bits | x >> 64n - bits) & MASK;
var round = (acc, lane) => rotate(acc + lane * P2 & MASK, 31n) * P1 & MASK;
var merge = (acc, lane) => (acc ^ round(0n, lane)) * P1 + P4 & MASK;
function xxhash64(data, seed) {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  let pos = 0;
  let acc;
  if (data.length >= 32) {
    const lanes = [seed + P1 + P2 & MASK, seed + P2 & MASK, seed, seed - P1 & MASK];
    for (; pos + 32 <= data.length; pos += 32) {
      for (let i = 0; i < 4; i++) lanes[i] = round(lanes[i], view.getBigUint64(pos + i * 8, true));
    }
    acc = rotate(lanes[0], 1n) + rotate(lanes[1], 7n) + rotate(lanes[2], 12n) + rotate(lanes[3], 18n) & MASK;
    for (const lane of lanes) acc = merge(acc, lane);
  } else {
    acc = seed + P5 & MASK;
  }
  acc = acc + BigInt(data.length) & MASK;
  for (; pos + 8 <= data.length; pos += 8) {
    acc = rotate(acc ^ round(0n, view.getBigUint64(pos, true)), 27n) * P1 + P4 & MASK;
  }
  if (pos + 4 <= data.length) {
    acc = rotate(acc ^ BigInt(view.getUint32(pos, true)) * P1 & MASK, 23n) * P2 + P3 & MASK;
    pos += 4;
  }
  for (; pos < data.length; pos++) acc = rotate(acc ^ BigInt(data[pos]) * P5 & MASK, 11n) * P1 & MASK;
  acc = (acc ^ acc >> 33n) * P2 & MASK;
  acc = (acc ^ acc >> 29n) * P3 & MASK;
  return acc ^ acc >> 32n;
}

// ../packages/sdk/src/chain/scale/bytes.ts
var toDigits = bytesToHex;
var toHex = (bytes2) => `0x${bytesToHex(bytes2)}`;
var fromHex = (hex) => hexToBytes(hex.slice(2));
function u64Bytes(value) {
  const bytes2 = new Uint8Array(8);
  new DataView(bytes2.buffer).setBigUint64(0, value, true);
  return bytes2;
}
var twox = (data, words) => concatBytes(...Array.from({ length: words }, (_, seed) => u64Bytes(xxhash64(data, BigInt(seed)))));
var HASHERS2 = {
  Identity: (data) => data,
  Twox64Concat: (data) => concatBytes(twox(data, 1), data),
  Twox128: (data) => twox(data, 2),
  Twox256: (data) => twox(data, 4),
  Blake2_128: (data) => blake2b(data, { dkLen: 16 }),
  Blake2_128Concat: (data) => concatBytes(blake2b(data, { dkLen: 16 }), data),
  Blake2_256: (data) => blake2b(data, { dkLen: 32 })
};
var TEXT = new TextEncoder();
var storagePrefix = (pallet2, item2) => toHex(concatBytes(twox(TEXT.encode(pallet2), 2), twox(TEXT.encode(item2), 2)));

// ../packages/sdk/src/chain/storage/schema.ts
var partBytes = (part) => typeof part === "bigint" ? u64Bytes(part) : fromHex(part);
function suffixOf(hashers, parts) {
  const bytes2 = parts.map(partBytes);
  const groups = hashers.length === 1 ? [concatBytes(...bytes2)] : bytes2;
  return groups.map((group, i) => toDigits(HASHERS2[hashers[i]](group))).join("");
}
var PREFIX_LENGTH = 66;
var StorageSchema = class {
  /**
   * @param exact refuse values with bytes left over: for a layout that nobody has compared with the chain's metadata
   * @throws ChainError `chain.shape` when an item has another shape than the SDK relies on
   */
  constructor(layout, exact = false) {
    this.layout = layout;
    this.exact = exact;
    const compiler = new DecoderCompiler(layout.types, MAPPINGS);
    for (const name of Object.keys(layout.items)) {
      const item2 = layout.items[name];
      const prefix = storagePrefix(ITEMS[name].pallet, ITEMS[name].name);
      this.names.set(prefix, name);
      this.entries.set(name, { ...item2, prefix, decode: compiler.compile(item2.value) });
      this.checkFields(name, ITEMS[name].fields);
    }
  }
  layout;
  exact;
  entries = /* @__PURE__ */ new Map();
  names = /* @__PURE__ */ new Map();
  cursor = new Cursor();
  /** Every value, also of an optional item, has as many bytes at least as fields: decodes zeros to see the fields. */
  checkFields(name, fields) {
    if (fields.length === 0) return;
    const value = this.entry(name).decode(this.cursor.reset(`0x${"00".repeat(2048)}`));
    const missing = fields.filter((field2) => typeof value !== "object" || value === null || !(field2 in value));
    if (missing.length > 0) throw shapeError(titleOf(name), `lacks ${missing.join(", ")}`);
  }
  has(name) {
    return this.entries.has(name);
  }
  entry(name) {
    const entry = this.entries.get(name);
    if (!entry) throw shapeError(titleOf(name), "is absent");
    return entry;
  }
  prefix(name) {
    return this.entry(name).prefix;
  }
  /** The item a key belongs to; `null` for one the SDK does not read. */
  itemOf(key) {
    return this.names.get(key.slice(0, PREFIX_LENGTH)) ?? null;
  }
  /** What follows the prefix: hash and key in hex digits. Maps with the same key and hasher share it. */
  suffix(name, args) {
    return suffixOf(this.entry(name).hashers, args);
  }
  key(name, args) {
    return `${this.prefix(name)}${this.suffix(name, args)}`;
  }
  /** @throws ChainError `chain.shape` for bytes that are no such value. */
  decode(name, raw) {
    const { decode, fallback } = this.entry(name);
    const bytes2 = raw ?? fallback;
    if (bytes2 === null) return null;
    const { cursor } = this;
    let value;
    try {
      value = decode(cursor.reset(bytes2));
    } catch (cause) {
      throw shapeError(titleOf(name), `holds a value that cannot be read (${String(cause)})`, cause);
    }
    if (this.exact && cursor.left > 0) throw shapeError(titleOf(name), `holds a value with ${cursor.left} bytes too many`);
    return value;
  }
};
var titleOf = (name) => `${ITEMS[name].pallet}.${ITEMS[name].name}`;
var idOfKey = (key) => intern(`0x${key.slice(-64)}`);

// ../packages/sdk/src/chain/runtime.ts
var ALL_ITEMS = [...READ_ITEMS, "events"];
var keyOf = ({ specName, specVersion, transactionVersion }) => `${specName}/${specVersion}/${transactionVersion}`;
var digest = (text2) => toDigits(blake2b2(new TextEncoder().encode(text2), { dkLen: 8 }));
var Runtime = class _Runtime {
  constructor(rpc, identity, memory) {
    this.rpc = rpc;
    this.identity = identity;
    this.memory = memory;
  }
  rpc;
  identity;
  memory;
  listeners = /* @__PURE__ */ new Set();
  metadatas = /* @__PURE__ */ new Map();
  epochs = /* @__PURE__ */ new Map();
  reconsidering = Promise.resolve();
  verifying = null;
  current;
  info;
  failure = null;
  /** @throws ChainError `chain.unsupported`, `chain.generation` or `chain.shape` when the chain is none the SDK speaks */
  static async open(rpc, memory = null) {
    const [identity, version] = await Promise.all([readIdentity(rpc), rpc.send("state_getRuntimeVersion")]);
    const runtime = new _Runtime(rpc, identity, memory);
    runtime.adopt(await runtime.epoch(version));
    return runtime;
  }
  get network() {
    return this.info;
  }
  /** @throws what is wrong with the runtime the chain was upgraded to, when the SDK does not speak it */
  get schema() {
    if (this.failure) throw this.failure;
    return this.current.schema;
  }
  /** Calls back when storage has to be read otherwise from now on; returns the function that ends it. */
  onChange(listener) {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
  /** The whole metadata, which knows calls, events and errors too. */
  async metadata() {
    const { version } = this.current;
    const metadata = await this.metadataOf(version);
    await this.verify();
    return metadata;
  }
  /** Compares prepared decoders with the chain's metadata, once; other ones take their place when they differ. */
  verify() {
    if (this.current.verified && this.current.schema.has("events")) return Promise.resolve();
    this.verifying ??= this.compare().finally(() => {
      this.verifying = null;
    });
    return this.verifying;
  }
  /** The same, but only when nobody ever did it for this chain and version, and without telling of a failure. */
  verifyInBackground() {
    if (!this.current.verified) this.verify().catch(() => void 0);
  }
  async compare() {
    const { version, profile } = this.current;
    const epoch = this.described(version, await this.metadataOf(version));
    const same = sameProfile(profile, epoch.profile);
    this.epochs.set(keyOf(version), Promise.resolve(epoch));
    if (keyOf(this.current.version) !== keyOf(version)) return;
    if (same) this.remember(epoch);
    this.adopt(epoch);
    if (!same) this.tell();
  }
  /** Watches the chain for upgrades until `closed`. */
  follow(closed) {
    const lookAgain = () => this.reconsider();
    const start = async (type2, methods, params) => {
      const stop = await this.rpc.subscribe(type2, methods, params, lookAgain);
      if (closed.aborted) stop();
      else closed.addEventListener("abort", stop, { once: true });
    };
    const version = start("state_runtimeVersion", ["state_subscribeRuntimeVersion", "state_unsubscribeRuntimeVersion"], []);
    version.catch(() => void 0);
    if (!this.schema.has("lastUpgrade")) return;
    const key = this.schema.key("lastUpgrade", []);
    start("state_storage", ["state_subscribeStorage", "state_unsubscribeStorage"], [[key]]).catch(() => void 0);
  }
  /** Asks which runtime the newest block was made with, and takes it over when it is another one. */
  reconsider() {
    this.reconsidering = this.reconsidering.then(async () => {
      try {
        const version = await this.versionAt();
        if (keyOf(version) === keyOf(this.current.version)) return;
        const epoch = await this.epoch(version);
        this.failure = null;
        this.adopt(epoch);
      } catch (error) {
        if (!(error instanceof ChainError) || error.code === "chain.rpc") return;
        this.failure = error;
      }
      this.tell();
    });
    return this.reconsidering;
  }
  /** How storage lies at a block. */
  async schemaAt(hash) {
    const version = await this.versionAt(hash);
    if (keyOf(version) === keyOf(this.current.version)) return this.schema;
    return (await this.epoch(version, hash)).schema;
  }
  /** An upgrade counts from the block on that has migrated its storage, one after the block that brought the code. */
  async versionAt(hash) {
    const { schema } = this.current;
    const at = hash === void 0 ? [] : [hash];
    const [version, raw] = await Promise.all([
      this.rpc.send("state_getRuntimeVersion", at),
      schema.has("lastUpgrade") ? this.rpc.send("state_getStorage", [schema.key("lastUpgrade", []), ...at]) : null
    ]);
    const upgrade = raw === null ? null : schema.decode("lastUpgrade", raw);
    if (upgrade === null || Number(upgrade.specVersion) === version.specVersion) return version;
    const { parentHash } = await this.rpc.send("chain_getHeader", at);
    return this.rpc.send("state_getRuntimeVersion", [parentHash]);
  }
  metadataOf(version, at) {
    const key = keyOf(version);
    const known = this.metadatas.get(key) ?? this.readMetadata(at);
    this.metadatas.set(key, known);
    known.catch(() => this.metadatas.delete(key));
    return known;
  }
  async readMetadata(at) {
    const hex = await this.rpc.send("state_getMetadata", at === void 0 ? [] : [at]);
    try {
      return RuntimeMetadata.fromHex(hex);
    } catch (cause) {
      throw new ChainError({
        code: "chain.unsupported",
        what: "The node describes its runtime in a way the SDK cannot read.",
        why: messageOf(cause),
        fix: "Connect to a chain with StakePools: Khala or Rhala of 2021 to 2022, a private network of that kind, or the dev chain.",
        cause
      });
    }
  }
  epoch(version, at) {
    const key = keyOf(version);
    const known = this.epochs.get(key) ?? this.createEpoch(version, at);
    this.epochs.set(key, known);
    known.catch(() => this.epochs.delete(key));
    return known;
  }
  async createEpoch(version, at) {
    const profile = KNOWN_RUNTIMES[keyOf(version)];
    if (!profile) return this.described(version, await this.metadataOf(version, at));
    const verified = this.memory?.getItem(this.memoryKey(version)) === digest(fingerprint(profile.layout));
    return { version, profile, schema: new StorageSchema(profile.layout, !verified), verified };
  }
  described(version, metadata) {
    return { version, profile: profileOf(metadata), schema: new StorageSchema(layoutOf(metadata, ALL_ITEMS)), verified: true };
  }
  memoryKey(version) {
    return `stakepool-kit/runtime/${this.identity.genesisHash}/${keyOf(version)}`;
  }
  remember({ version, profile }) {
    try {
      this.memory?.setItem(this.memoryKey(version), digest(fingerprint(profile.layout)));
    } catch {
    }
  }
  adopt(epoch) {
    const { genesisHash, chainName, properties } = this.identity;
    const { specName, specVersion, transactionVersion } = epoch.version;
    this.current = epoch;
    this.info = {
      chainName,
      genesisHash,
      specName,
      specVersion,
      transactionVersion,
      constants: networkConstants(epoch.profile.constants, properties),
      capabilities: epoch.profile.capabilities
    };
  }
  tell() {
    for (const listener of [...this.listeners]) listener();
  }
};

// ../packages/sdk/src/chain/open-context.ts
async function openContext(provider, { closed, verified } = {}) {
  const rpc = new Rpc(provider);
  const context = {
    rpc,
    runtime: await Runtime.open(rpc, verified),
    closed: closed ?? new AbortController().signal
  };
  context.runtime.follow(context.closed);
  return context;
}

// ../packages/sdk/src/chain/connection/socket-provider.ts
import { WebSocket } from "@polkadot/x-ws";
var RpcError = class extends Error {
  constructor(code, message, data) {
    super(`${code}: ${message}${data === void 0 ? "" : `: ${typeof data === "string" ? data : JSON.stringify(data)}`}`);
    this.code = code;
    this.data = data;
  }
  code;
  data;
};
var SWEEP = 5e3;
var keyOf2 = (type2, id) => `${type2}::${id}`;
var SocketProvider = class _SocketProvider {
  constructor(endpoints, requestTimeout) {
    this.endpoints = endpoints;
    this.requestTimeout = requestTimeout;
  }
  endpoints;
  requestTimeout;
  hasSubscriptions = true;
  isClonable = false;
  socket = null;
  target = 0;
  lastId = 0;
  pending = /* @__PURE__ */ new Map();
  /** By the id the node knows now. */
  subscriptions = /* @__PURE__ */ new Map();
  listeners = {
    connected: /* @__PURE__ */ new Set(),
    disconnected: /* @__PURE__ */ new Set(),
    error: /* @__PURE__ */ new Set()
  };
  sweeper;
  get isConnected() {
    return this.socket?.readyState === WebSocket.OPEN;
  }
  clone() {
    return new _SocketProvider(this.endpoints, this.requestTimeout);
  }
  connectTo(index) {
    this.target = index;
    return this.connect();
  }
  async connect() {
    if (this.socket) return;
    const socket = new WebSocket(this.endpoints[this.target]);
    this.socket = socket;
    socket.onopen = () => this.opened();
    socket.onmessage = ({ data }) => this.receive(String(data));
    socket.onerror = (event) => this.emit("error", event);
    socket.onclose = () => {
      if (this.socket === socket) this.closed();
    };
  }
  async disconnect() {
    this.socket?.close();
  }
  on(type2, listener) {
    this.listeners[type2].add(listener);
    return () => this.listeners[type2].delete(listener);
  }
  emit(type2, value) {
    for (const listener of [...this.listeners[type2]]) listener(value);
  }
  send(method, params) {
    return this.request(method, params);
  }
  async subscribe(type2, method, params, callback) {
    return this.start({ type: type2, method, params, callback }, null);
  }
  async unsubscribe(type2, method, id) {
    const found = [...this.subscriptions].find(([, subscription]) => subscription.type === type2 && subscription.id === id);
    if (!found) return false;
    const [key] = found;
    this.subscriptions.delete(key);
    if (!this.isConnected) return true;
    const current = key.slice(type2.length + 2);
    return this.request(method, [typeof id === "number" ? Number(current) : current]);
  }
  request(method, params, onResult = () => void 0) {
    return new Promise((resolve, reject) => {
      const { socket } = this;
      if (!socket || !this.isConnected) return reject(new Error(`WebSocket is not connected, ${method} was not sent`));
      const id = ++this.lastId;
      const text2 = JSON.stringify({ id, jsonrpc: "2.0", method, params });
      this.pending.set(id, {
        resolve: (result) => {
          onResult(result);
          resolve(result);
        },
        reject,
        until: Date.now() + this.requestTimeout
      });
      socket.send(text2);
    });
  }
  /** The subscription is noted while its answer is read: the first message may come right behind. */
  start(subscription, known) {
    return this.request(subscription.method, subscription.params, (id) => {
      this.subscriptions.set(keyOf2(subscription.type, id), { ...subscription, id: known ?? id });
    });
  }
  opened() {
    this.sweeper = setInterval(() => this.sweep(), SWEEP);
    const renewed = [...this.subscriptions.values()];
    this.subscriptions.clear();
    this.emit("connected");
    for (const subscription of renewed) {
      if (subscription.type.startsWith("author_")) continue;
      this.start(subscription, subscription.id).catch((error) => {
        subscription.callback(error instanceof Error ? error : new Error(messageOf(error)), null);
      });
    }
  }
  closed() {
    this.socket = null;
    clearInterval(this.sweeper);
    const pending = [...this.pending.values()];
    this.pending.clear();
    for (const { reject } of pending) reject(new Error("The connection was lost before the answer came"));
    this.emit("disconnected");
  }
  sweep() {
    const now = Date.now();
    for (const [id, { until, reject }] of this.pending) {
      if (until > now) continue;
      this.pending.delete(id);
      reject(new Error(`No answer within ${this.requestTimeout / 1e3} s`));
    }
  }
  receive(text2) {
    let message;
    try {
      message = JSON.parse(text2);
    } catch (error2) {
      return this.emit("error", error2);
    }
    if (message.method !== void 0 && message.params) {
      const { subscription, result, error: error2 } = message.params;
      const found = this.subscriptions.get(keyOf2(message.method, subscription));
      found?.callback(error2 === void 0 ? null : new Error(JSON.stringify(error2)), result);
      return;
    }
    const pending = this.pending.get(message.id);
    if (!pending) return;
    this.pending.delete(message.id);
    const { error } = message;
    if (error) pending.reject(new RpcError(error.code, error.message, error.data));
    else pending.resolve(message.result);
  }
};

// ../packages/sdk/src/chain/connection/endpoints.ts
var DEFAULTS = { connectTimeout: 1e4, connectAttempts: 2, reconnectAttempts: 10, requestTimeout: 6e4 };
var FIRST_DELAY = 500;
var LONGEST_DELAY = 3e4;
var CLOSE_TIMEOUT = 2e3;
var delayBefore = (attempt) => Math.min(FIRST_DELAY * 2 ** (attempt - 1), LONGEST_DELAY);
function checkEndpoint(input) {
  const text2 = String(input).trim();
  const url = URL.canParse(text2) ? new URL(text2) : null;
  if (url && (url.protocol === "ws:" || url.protocol === "wss:") && url.hostname) return text2;
  throw new ConnectionError({
    code: "connection.endpoint",
    what: `${JSON.stringify(text2.slice(0, 100))} is not the address of a node.`,
    why: url ? `It starts with ${url.protocol} where ws: or wss: is needed.` : "It is no URL.",
    fix: "Use an address such as ws://127.0.0.1:9944 or wss://host/path.",
    params: { input: text2 }
  });
}
var States = class {
  listeners = /* @__PURE__ */ new Set();
  current;
  constructor(initial) {
    this.current = initial;
  }
  get state() {
    return this.current;
  }
  subscribe(listener) {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
  set(state) {
    this.current = state;
    for (const listener of [...this.listeners]) listener(state);
  }
};
var EndpointConnection = class {
  provider;
  states;
  options;
  next = 0;
  genesis;
  closed = false;
  connecting = false;
  hasSocket = false;
  wake = null;
  constructor(endpoints, options, expectedGenesis) {
    const checked = endpoints.map(checkEndpoint);
    if (checked.length === 0) checkEndpoint("");
    this.options = { ...DEFAULTS, ...options };
    this.provider = new SocketProvider(checked, this.options.requestTimeout);
    this.genesis = expectedGenesis?.toLowerCase() ?? null;
    this.states = new States({ status: "connecting", endpoint: checked[0] ?? null, attempt: 1 });
    this.provider.on("disconnected", () => {
      this.hasSocket = false;
      if (!this.connecting && !this.closed) void this.recover(1);
    });
  }
  get state() {
    return this.states.state;
  }
  get endpoint() {
    return this.provider.endpoints[this.next % this.provider.endpoints.length];
  }
  subscribe(listener) {
    return this.states.subscribe(listener);
  }
  /** First connection. @throws ConnectionError with the reason of the last attempt */
  async open(signal) {
    await this.rounds(this.options.connectAttempts, (attempt) => ({ status: "connecting", endpoint: this.endpoint, attempt }), signal);
  }
  async reconnect() {
    if (this.state.status === "connected" || this.closed) return;
    if (this.connecting) this.wake?.();
    else await this.recover(0);
  }
  async close() {
    this.closed = true;
    this.wake?.();
    await this.closeSocket();
    this.states.set({ status: "disconnected" });
  }
  async recover(firstWait) {
    try {
      const state = (attempt) => ({
        status: "reconnecting",
        endpoint: this.endpoint,
        attempt,
        retryInMs: attempt + firstWait > 1 ? delayBefore(attempt) : 0
      });
      await this.rounds(this.options.reconnectAttempts, state);
    } catch {
    }
  }
  /** Tries every endpoint, then waits and tries again, as often as allowed. */
  async rounds(attempts, announce, signal) {
    let failure = null;
    this.connecting = true;
    try {
      for (let attempt = 1; attempt <= attempts; attempt++) {
        const state = announce(attempt);
        this.states.set(state);
        const wait = state.status === "reconnecting" ? state.retryInMs : attempt > 1 ? delayBefore(attempt - 1) : 0;
        if (wait > 0) await this.sleep(wait, signal);
        for (const _ of this.provider.endpoints) {
          if (this.closed) return;
          signal?.throwIfAborted();
          try {
            await this.attempt();
            return this.states.set({ status: "connected", endpoint: this.endpoint });
          } catch (error) {
            failure = error;
            this.next++;
          }
        }
        if (failure?.code === "connection.otherChain") break;
      }
    } finally {
      this.connecting = false;
    }
    if (this.closed || !failure) return;
    this.states.set({ status: "failed", endpoint: this.endpoint, error: failure });
    throw failure;
  }
  sleep(ms, signal) {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", done);
        this.wake = null;
        resolve();
      };
      const timer = setTimeout(done, ms);
      signal?.addEventListener("abort", done, { once: true });
      this.wake = done;
    });
  }
  async attempt() {
    const { endpoint } = this;
    const limit = (work, onTime) => withTimeout(work, this.options.connectTimeout, onTime);
    try {
      await limit(
        this.openSocket(),
        () => failed("connection.timeout", endpoint, `It did not accept a connection within ${this.options.connectTimeout / 1e3} s.`)
      );
      const genesis = await limit(
        this.readGenesis(),
        () => failed("connection.notSubstrate", endpoint, "It accepted the connection but did not answer a Substrate request.")
      );
      this.checkGenesis(genesis);
    } catch (error) {
      await this.closeSocket();
      throw error instanceof ConnectionError ? error : failed("connection.unreachable", endpoint, messageOf(error), error);
    }
  }
  /** The provider takes no new socket before the old one is gone. */
  async closeSocket() {
    if (!this.hasSocket) return;
    const gone = new Promise((resolve) => {
      const off = this.provider.on("disconnected", () => {
        off();
        resolve();
      });
    });
    await this.provider.disconnect();
    await withTimeout(gone, CLOSE_TIMEOUT, () => new Error("not closed")).catch(() => void 0);
  }
  async openSocket() {
    const { provider, endpoint } = this;
    await new Promise((resolve, reject) => {
      const off = [
        provider.on("connected", () => settle2(resolve)),
        provider.on(
          "disconnected",
          () => settle2(() => reject(failed("connection.unreachable", endpoint, "Nothing accepts WebSocket connections there.")))
        )
      ];
      const settle2 = (act) => {
        for (const stop of off) stop();
        act();
      };
      this.hasSocket = true;
      provider.connectTo(this.next % provider.endpoints.length).catch((error) => settle2(() => reject(error)));
    });
  }
  async readGenesis() {
    const { provider, endpoint } = this;
    const genesis = await provider.send("chain_getBlockHash", [0]).catch((error) => {
      throw failed(
        "connection.notSubstrate",
        endpoint,
        `It answers, but not as a Substrate node: ${messageOf(error).split("\n")[0]}`,
        error
      );
    });
    if (typeof genesis === "string" && /^0x[0-9a-f]{64}$/i.test(genesis)) return genesis.toLowerCase();
    throw failed("connection.notSubstrate", endpoint, "It answers, but not as a Substrate node: it gave no genesis hash.");
  }
  checkGenesis(genesis) {
    this.genesis ??= genesis;
    if (genesis !== this.genesis) throw otherChain(this.endpoint, this.genesis, genesis);
  }
};
var otherChain = (endpoint, expected, found) => new ConnectionError({
  code: "connection.otherChain",
  what: `${endpoint ?? "The node"} serves another chain.`,
  why: `Its genesis is ${found}, expected was ${expected}.`,
  fix: "Connect to a node of the expected chain, or expect this one.",
  params: { endpoint, expected, found }
});
function failed(code, endpoint, why, cause) {
  const fix = code === "connection.notSubstrate" ? "Use the WebSocket address of a Substrate node." : "Check the address, that the node runs, and that your network allows the connection.";
  return new ConnectionError({ code, what: `No connection to ${endpoint}.`, why, fix, params: { endpoint }, cause });
}
async function withTimeout(work, ms, onTime) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(onTime()), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

// ../packages/sdk/src/chain/connection/given.ts
var stateOf = (provider) => provider.isConnected ? { status: "connected", endpoint: null } : { status: "reconnecting", endpoint: null, attempt: 1, retryInMs: 0 };
var GivenConnection = class extends States {
  constructor(provider) {
    super(stateOf(provider));
    this.provider = provider;
    this.stops = ["connected", "disconnected"].map((event) => provider.on(event, () => this.set(stateOf(provider))));
  }
  provider;
  stops;
  async reconnect() {
    if (!this.provider.isConnected) await this.provider.connect();
  }
  /** Stops following; the provider itself stays as it is. */
  close() {
    for (const stop of this.stops) stop();
    this.set({ status: "disconnected" });
  }
};

// ../packages/sdk/src/chain/connection/open.ts
async function openEndpoints(endpoints, options, genesis, signal) {
  const connection = new EndpointConnection(endpoints, options, genesis);
  try {
    await connection.open(signal);
  } catch (error) {
    await connection.close();
    throw error;
  }
  return { provider: connection.provider, connection, close: () => connection.close() };
}
async function openGiven(provider) {
  if (!provider.isConnected) await provider.connect();
  const connection = new GivenConnection(provider);
  return { provider, connection, close: async () => connection.close() };
}
var open = (options, genesis, signal) => {
  if ("endpoint" in options) return openEndpoints([options.endpoint], options, genesis, signal);
  if ("endpoints" in options) return openEndpoints(options.endpoints, options, genesis, signal);
  return openGiven(options.provider);
};
async function openConnection(options, expectedGenesis, signal) {
  const opening = open(options, expectedGenesis, signal);
  return abortable(opening, signal).catch((error) => {
    opening.then(({ close }) => close()).catch(() => void 0);
    throw error;
  });
}

// ../packages/sdk/src/model/ids.ts
var MAX_U64 = (1n << 64n) - 1n;
var HEX_32 = /^0x[0-9a-fA-F]{64}$/;
function hex32(input, code, noun) {
  const text2 = String(input).trim();
  if (!HEX_32.test(text2)) {
    throw new InputError({
      code,
      what: `${quote(text2)} is not ${noun}.`,
      why: `It has ${text2.length} characters, not 0x and 64 hexadecimal digits.`,
      fix: "Copy all of it.",
      params: { input: text2, length: text2.length }
    });
  }
  return text2.toLowerCase();
}
var workerKey = (input) => hex32(input, "input.workerKey", "a worker public key");
var accountId = (input) => hex32(input, "input.accountId", "an account public key");
var blockHash = (input) => hex32(input, "input.blockHash", "a block hash");
function poolId(input) {
  const text2 = String(input).trim();
  const safe = typeof input !== "number" || Number.isSafeInteger(input);
  if (!safe || !/^\d{1,20}$/.test(text2) || BigInt(text2) > MAX_U64) {
    throw new InputError({
      code: "input.poolId",
      what: `${quote(text2)} is not a pool id.`,
      why: "It is not a whole number within 0 \u2026 2^64 \u2212 1.",
      fix: "Enter a number such as 42.",
      params: { input: text2 }
    });
  }
  return BigInt(text2);
}

// ../packages/sdk/src/model/ss58.ts
import { blake2b as blake2b3 } from "@noble/hashes/blake2.js";
import { bytesToHex as bytesToHex2, concatBytes as concatBytes2, hexToBytes as hexToBytes2 } from "@noble/hashes/utils.js";
import { base58 } from "@scure/base";
var CONTEXT = new TextEncoder().encode("SS58PRE");
var checksum = (data) => blake2b3(concatBytes2(CONTEXT, data), { dkLen: 64 }).subarray(0, 2);
function refuse(code, text2, why, params = {}) {
  const what = `${quote(text2)} is not an address of this network.`;
  throw new InputError({
    code,
    what,
    why,
    fix: "Copy the whole address from your wallet, for this network.",
    params: { input: text2, ...params }
  });
}
function decodeAnyAddress(text2) {
  const address = text2.trim();
  if (!/^[1-9A-HJ-NP-Za-km-z]+$/.test(address)) {
    refuse("input.address.notBase58", address, "An address has letters and digits only, without 0, O, I and l.");
  }
  const bytes2 = address.length > 64 ? new Uint8Array() : base58.decode(address);
  const [first2 = 0, second = 0] = bytes2;
  const prefixLength = first2 < 64 ? 1 : 2;
  if (bytes2.length !== prefixLength + 34 || first2 > 127) {
    const why = `It has ${address.length} characters, which do not hold a 32-byte account. It may be cut off or have extra characters.`;
    refuse("input.address.length", address, why, { length: address.length });
  }
  const body = bytes2.subarray(0, -2);
  const [a, b] = checksum(body);
  if (a !== bytes2.at(-2) || b !== bytes2.at(-1)) refuse("input.address.checksum", address, "Its checksum is wrong: a character differs.");
  const prefix = prefixLength === 1 ? first2 : (first2 & 63) << 2 | second >> 6 | (second & 63) << 8;
  return { account: `0x${bytesToHex2(body.subarray(prefixLength))}`, prefix };
}
function decodeAddress(text2, prefix) {
  const found = decodeAnyAddress(text2);
  if (found.prefix !== prefix) {
    const why = `It belongs to the network with ss58 prefix ${found.prefix}; this network has prefix ${prefix}.`;
    refuse("input.address.prefix", text2.trim(), why, { found: found.prefix, expected: prefix });
  }
  return found.account;
}

// ../packages/sdk/src/chain/account.ts
var toAccount = (input, ss58Prefix) => input.trim().startsWith("0x") ? accountId(input) : decodeAddress(input, ss58Prefix);

// ../packages/sdk/src/rules/balances.ts
var floor0 = (value) => value > 0n ? value : 0n;
var max = (a, b) => a > b ? a : b;
var spendable = (balance, frozen, keep) => floor0(balance.free - max(frozen, keep - balance.reserved));
var frozenForAll = (balance) => max(balance.miscFrozen, balance.feeFrozen);
var transferable = (balance, { existentialDeposit }, fee = 0n) => floor0(spendable(balance, frozenForAll(balance), existentialDeposit) - fee);

// ../packages/sdk/src/model/fixed.ts
var ONE = 1n << 64n;
var MAX_U128 = (1n << 128n) - 1n;
var DUST_LIMIT = 1000n;
var E12 = 10n ** 12n;
var MASK_64 = ONE - 1n;
var toFixed = (amount) => ((amount & MASK_64) << 64n) / E12;
function fromFixed(bits) {
  const scaled = bits * E12;
  return (scaled > MAX_U128 ? MAX_U128 : scaled) >> 64n;
}
var fixedMul = (a, b) => a * b >> 64n;
var fixedDiv = (a, b) => (a << 64n) / b;
var mulByFixed = (amount, factor) => fromFixed(fixedMul(toFixed(amount), factor));

// ../packages/sdk/src/rules/rewards.ts
function pendingReward(pool, staker) {
  const earned = mulByFixed(staker.shares, pool.rewardAcc) - staker.rewardDebt;
  return earned > 0n ? earned : 0n;
}
function claimable(pool, staker, account) {
  const owner = pool.owner === account ? pool.ownerReward : 0n;
  const earned = staker === null ? 0n : staker.availableRewards + pendingReward(pool, staker);
  return { owner, staker: earned, total: owner + earned };
}

// ../packages/sdk/src/rules/shares.ts
function sharePrice(pool) {
  const shares = toFixed(pool.totalShares);
  if (shares === 0n) return null;
  const price = fixedDiv(toFixed(pool.totalStake), shares);
  return price > MAX_U128 ? null : price;
}
var sharesToAmount = (pool, shares) => mulByFixed(shares, sharePrice(pool) ?? 0n);
var min = (...values) => values.reduce((a, b) => b < a ? b : a);
var stakeValue = (pool, staker) => min(staker.locked, sharesToAmount(pool, staker.shares));

// ../packages/sdk/src/rules/forecast.ts
var secondsLeft = (until, now) => Math.max(0, until - now);
function forecastQueue(pool, now, gracePeriod) {
  let free = pool.freeStake;
  let releasing = pool.releasingStake;
  const take = (available, wanted) => wanted < available ? wanted : available;
  return pool.withdrawQueue.map(({ user, shares, startTime }) => {
    const amount = sharesToAmount(pool, shares);
    const fromFree = take(free, amount);
    const fromReleasing = take(releasing, amount - fromFree);
    free -= fromFree;
    releasing -= fromReleasing;
    const dueTime = startTime + gracePeriod;
    const shortfall = amount - fromFree - fromReleasing;
    return { user, shares, amount, startTime, dueTime, countdown: secondsLeft(dueTime, now), fromReleasing, shortfall };
  });
}

// ../packages/sdk/src/reads/pools.ts
async function poolIds(session) {
  const count = Number(await session.one("poolCount"));
  return Array.from({ length: count }, (_, pid) => BigInt(pid));
}
async function readPools(session) {
  const ids = await poolIds(session);
  const pools = await session.many(
    "pool",
    ids.map((pid) => [pid])
  );
  return pools.filter((pool) => pool !== null);
}
var readOwnedPools = (owner) => async (session) => (await readPools(session)).filter((pool) => pool.owner === owner);
async function readDescription(session, pid) {
  const bytes2 = await session.maybe("description", pid);
  return bytes2 === null ? null : new TextDecoder().decode(fromHex(bytes2));
}
var readWithdrawQueue = (pid, gracePeriod) => async (session) => {
  const [pool, timestamp] = await Promise.all([session.one("pool", pid), session.one("timestamp")]);
  return pool && forecastQueue(pool, Number(timestamp / 1000n), gracePeriod);
};

// ../packages/sdk/src/reads/accounts.ts
var readBalance = (account, constants, fee) => async (session) => {
  const [balance, ledger] = await Promise.all([session.one("account", account), session.one("ledger", account)]);
  const { free, reserved, miscFrozen, feeFrozen, nonce } = balance;
  const staked = ledger ?? 0n;
  return {
    account,
    free,
    reserved,
    locked: miscFrozen > feeFrozen ? miscFrozen : feeFrozen,
    staked,
    transferable: transferable(balance, constants, fee),
    stakeable: free > staked ? free - staked : 0n,
    nonce
  };
};
var isLive = ({ staker, stakerReward, ownerReward }) => staker.shares > 0n || staker.locked > 0n || stakerReward > 0n || ownerReward > 0n;
var readStakes = (account) => async (session) => {
  const [pools, ledger] = await Promise.all([readPools(session), session.one("ledger", account)]);
  const stakers = await session.many(
    "staker",
    pools.map(({ pid }) => [pid, account])
  );
  const positions = [];
  let ownerRewards = 0n;
  for (const [i, pool] of pools.entries()) {
    const staker = stakers[i] ?? null;
    const rewards = claimable(pool, staker, account);
    if (staker === null) {
      ownerRewards += rewards.owner;
      continue;
    }
    const position = {
      pid: pool.pid,
      pool,
      staker,
      value: stakeValue(pool, staker),
      stakerReward: rewards.staker,
      ownerReward: rewards.owner,
      request: pool.withdrawQueue.find(({ user }) => user === account) ?? null
    };
    if (isLive(position)) positions.push(position);
  }
  const claimableInPositions = positions.reduce((sum, { stakerReward, ownerReward }) => sum + stakerReward + ownerReward, 0n);
  return { account, positions, locked: ledger ?? 0n, claimable: claimableInPositions + ownerRewards };
};

// ../packages/sdk/src/model/pots.ts
var ofPalletId = (hex) => `0x6d6f646c${hex}`.padEnd(66, "0");
var SUBSIDY_POT = ofPalletId("7068616c612f7070");
var TREASURY_POT = ofPalletId("70792f7472737279");

// ../packages/sdk/src/reads/network.ts
async function readMiningRules(session) {
  const [tokenomics, coolDownPeriod, miningEnabled] = await Promise.all([
    session.one("tokenomics"),
    session.one("coolDownPeriod"),
    session.one("miningEnabled")
  ]);
  return { tokenomics, coolDownPeriod: Number(coolDownPeriod), miningEnabled };
}
async function readTotals(session) {
  const [pools, onlineWorkers, totalIssuance, subsidy] = await Promise.all([
    readPools(session),
    session.one("onlineMiners"),
    session.one("totalIssuance"),
    session.one("account", SUBSIDY_POT)
  ]);
  const totals = { totalStake: 0n, totalShares: 0n, freeStake: 0n, releasingStake: 0n, withdrawing: 0n };
  for (const pool of pools) {
    totals.totalStake += pool.totalStake;
    totals.totalShares += pool.totalShares;
    totals.freeStake += pool.freeStake;
    totals.releasingStake += pool.releasingStake;
    for (const { shares } of pool.withdrawQueue) totals.withdrawing += sharesToAmount(pool, shares);
  }
  return { pools: pools.length, onlineWorkers, ...totals, totalIssuance, subsidyBalance: subsidy.free };
}

// ../packages/sdk/src/chain/storage/session.ts
var Session = class {
  constructor(schema, source, memo) {
    this.schema = schema;
    this.source = source;
    this.memo = memo;
  }
  schema;
  source;
  memo;
  decode(name, key, raw) {
    const known = this.memo?.get(key);
    if (known && known.raw === raw) return known.value;
    const value = this.schema.decode(name, raw);
    this.memo?.set(key, { raw, value });
    return value;
  }
  get hash() {
    return this.source.hash;
  }
  has(name) {
    return this.schema.has(name);
  }
  async one(name, ...args) {
    const key = this.schema.key(name, args);
    const [raw = null] = await this.source.values([key]);
    return this.decode(name, key, raw);
  }
  /** Like `one`, but `null` where the runtime has no such item at all. */
  async maybe(name, ...args) {
    return this.has(name) ? this.one(name, ...args) : null;
  }
  async many(name, all) {
    return this.bySuffix(
      name,
      all.map((args) => this.schema.suffix(name, args))
    );
  }
  /** For maps that share their key: `schema.suffix` is computed once for all of them. */
  async bySuffix(name, suffixes) {
    const prefix = this.schema.prefix(name);
    const keys = suffixes.map((suffix) => prefix + suffix);
    const raw = await this.source.values(keys);
    return raw.map((value, i) => this.decode(name, keys[i], value));
  }
  /** All keys of a map without its prefix. */
  async suffixes(name) {
    const prefix = this.schema.prefix(name);
    const found = [];
    await this.source.scan(prefix, (keys) => {
      for (const key of keys) found.push(key.slice(prefix.length));
    });
    return found;
  }
  /** The whole map: suffix of the key and value. */
  async entries(name) {
    const suffixes = await this.suffixes(name);
    const values = await this.bySuffix(name, suffixes);
    return suffixes.map((suffix, i) => [suffix, values[i]]);
  }
  /** @throws ChainError `chain.blockUnknown` when the node has no state for the block. */
  async asOf() {
    const [number, timestamp] = await Promise.all([this.one("blockNumber"), this.one("timestamp")]);
    if (number === 0 && timestamp === 0n && (await this.source.values([this.schema.key("totalIssuance", [])]))[0] === null) {
      throw new ChainError({
        code: "chain.blockUnknown",
        what: `The node does not know the block ${this.hash}.`,
        fix: "Check the hash, or ask at the newest block.",
        params: { hash: this.hash }
      });
    }
    return { number, hash: this.hash, timestamp: Number(timestamp) };
  }
};

// ../packages/sdk/src/chain/storage/source.ts
var SMALLEST_PAGE = 8;
var SHARDS = 16;
var SLOW_PAGE = 25;
var isTooLarge = (error) => error instanceof ChainError && error.code === "chain.tooLarge";
var RemoteSource = class {
  constructor(rpc, hash, signal) {
    this.rpc = rpc;
    this.hash = hash;
    this.signal = signal;
  }
  rpc;
  hash;
  signal;
  waiting = [];
  answer = null;
  async values(keys) {
    if (keys.length === 0) return [];
    for (const key of keys) this.waiting.push(key);
    this.answer ??= Promise.resolve().then(() => this.flush());
    const found = await this.answer;
    return keys.map((key) => found.get(key) ?? null);
  }
  async flush() {
    const keys = [...new Set(this.waiting)];
    this.waiting = [];
    this.answer = null;
    const found = /* @__PURE__ */ new Map();
    await this.each(keys, (key, value) => found.set(key, value));
    return found;
  }
  /** Hands on every value as soon as its page is there. */
  async each(keys, onValue) {
    const { pageSize } = this.rpc;
    const pages = Array.from({ length: Math.ceil(keys.length / pageSize) }, (_, i) => keys.slice(i * pageSize, (i + 1) * pageSize));
    await Promise.all(pages.map((page) => this.page(page, onValue)));
  }
  async page(keys, onValue) {
    this.signal?.throwIfAborted();
    let answer;
    try {
      answer = await this.rpc.send("state_queryStorageAt", [keys, this.hash]);
    } catch (error) {
      if (!isTooLarge(error) || keys.length <= SMALLEST_PAGE) throw error;
      this.rpc.pageSize = Math.max(SMALLEST_PAGE, Math.min(this.rpc.pageSize, keys.length >> 1));
      return this.each(keys, onValue);
    }
    this.signal?.throwIfAborted();
    for (const { changes } of answer) for (const [key, value] of changes) onValue(key, value);
  }
  async keysAfter(prefix, after) {
    this.signal?.throwIfAborted();
    const { pageSize } = this.rpc;
    try {
      const keys = await this.rpc.send("state_getKeysPaged", [prefix, pageSize, after, this.hash]);
      return { keys, full: keys.length >= pageSize };
    } catch (error) {
      if (!isTooLarge(error) || pageSize <= SMALLEST_PAGE) throw error;
      this.rpc.pageSize = Math.max(SMALLEST_PAGE, Math.min(this.rpc.pageSize, pageSize >> 1));
      return this.keysAfter(prefix, after);
    }
  }
  /**
   * The first page alone serves small maps. For large ones of a node that is far away, the rest of the key space, which
   * hashes fill evenly, is scanned in sixteen parts side by side.
   */
  async scan(prefix, onPage) {
    const start = performance.now();
    const { keys, full } = await this.keysAfter(prefix, prefix);
    const slow = performance.now() - start > SLOW_PAGE;
    onPage(keys);
    if (!full) return;
    const last = keys.at(-1);
    const starts = [last];
    for (let shard = Number.parseInt(last.charAt(prefix.length), SHARDS) + 1; slow && shard < SHARDS; shard++) {
      starts.push(`${prefix}${shard.toString(SHARDS)}0`);
    }
    await Promise.all(starts.map((from, i) => this.shard(prefix, from, starts[i + 1], onPage)));
  }
  async shard(prefix, start, end, onPage) {
    for (let after = start; ; ) {
      const { keys, full } = await this.keysAfter(prefix, after);
      const mine = end === void 0 ? keys : keys.filter((key) => key < end);
      onPage(mine);
      if (!full || mine.length < keys.length) return;
      after = keys.at(-1);
    }
  }
};

// ../packages/sdk/src/chain/live/chunk.ts
var keyList = (keys) => ({ size: keys.length, list: () => keys });
var MEMORY = 64;
var Chunk = class {
  constructor(keys, parentKey) {
    this.keys = keys;
    this.parentKey = parentKey;
  }
  keys;
  parentKey;
  /** Newest block that was answered for. */
  last = null;
  heardAt = performance.now();
  stop = () => void 0;
  heard = [];
  unread = [];
  receive({ block, changes }) {
    this.heardAt = performance.now();
    if (changes.length >= this.keys.size) this.restart(block, changes);
    else if (block === this.last) this.unread.push({ hash: block, changes, doubtful: [] });
    else this.advance(block, changes);
    this.last = block;
  }
  restart(block, changes) {
    this.heard.length = 0;
    this.heard.push({ hash: block, touched: [] });
    this.unread = [{ hash: block, changes, doubtful: [] }];
  }
  advance(block, changes) {
    const parent = changes.find(([key]) => key === this.parentKey)?.[1];
    const known = this.heard.findLastIndex(({ hash }) => hash === parent);
    const left = this.heard.splice(known + 1);
    const doubtful = known < 0 ? this.keys.list() : left.flatMap(({ touched: touched2 }) => touched2);
    const touched = changes.map(([key]) => key);
    this.heard.push({ hash: block, touched });
    if (this.heard.length > MEMORY) this.heard.shift();
    const written = new Set(touched);
    this.unread.push({ hash: block, changes, doubtful: doubtful.filter((key) => !written.has(key)) });
  }
  /** Blocks that were not taken yet, in order. */
  get waiting() {
    return this.unread.map(({ hash }) => hash);
  }
  /** Whether its values at this block are known. */
  hasAnswered(hash) {
    return this.unread.some((news) => news.hash === hash) || this.unread.length === 0 && this.last === hash;
  }
  /** What it has to tell up to this block. */
  take(hash) {
    const end = this.unread.findLastIndex((news) => news.hash === hash);
    return this.unread.splice(0, end + 1);
  }
  /** Has it told again, with the next block: it could not be used. */
  giveBack(news) {
    const [first2] = news;
    if (!first2) return;
    const keys = news.flatMap(({ changes, doubtful }) => [...changes.map(([key]) => key), ...doubtful]);
    const next = this.unread.shift();
    const entry = next ?? { hash: this.last ?? first2.hash, changes: [], doubtful: [] };
    const written = new Set(entry.changes.map(([key]) => key));
    this.unread.unshift({ ...entry, doubtful: [.../* @__PURE__ */ new Set([...entry.doubtful, ...keys])].filter((key) => !written.has(key)) });
  }
};

// ../packages/sdk/src/chain/live/live-storage.ts
var CHUNK = 4e3;
var SMALLEST_CHUNK = 100;
var SILENCE = 3e4;
var AFTER_RECONNECT = 3e3;
var ATTEMPTS = 4;
var RETRY = 500;
var PREFIX_LENGTH2 = 66;
var LiveStorage = class {
  constructor(context, handlers) {
    this.context = context;
    this.handlers = handlers;
    const { schema } = context.runtime;
    this.schema = schema;
    this.parentKey = schema.key("parentHash", []);
    this.numberKey = schema.key("blockNumber", []);
    this.timeKey = schema.key("timestamp", []);
    this.upgradeKey = schema.has("lastUpgrade") ? schema.key("lastUpgrade", []) : null;
    const { provider } = context.rpc;
    this.offs.push(provider.on("connected", () => this.checkLater(AFTER_RECONNECT)));
    const watchdog = setInterval(() => void this.lookForSilence(), SILENCE);
    watchdog.unref?.();
    this.offs.push(() => clearInterval(watchdog));
  }
  context;
  handlers;
  schema;
  parentKey;
  numberKey;
  timeKey;
  upgradeKey;
  chunks = /* @__PURE__ */ new Set();
  offs = [];
  chunkSize = CHUNK;
  opening = 0;
  number = 0;
  timestamp = 0;
  upgrade;
  busy = false;
  ended = false;
  stop() {
    if (this.ended) return;
    this.ended = true;
    for (const off of this.offs) off();
    for (const { stop } of this.chunks) stop();
    this.chunks.clear();
  }
  fail(error) {
    if (this.ended) return;
    this.stop();
    this.handlers.failed(error);
  }
  /** Follows these keys too. Blocks are told of again when they have answered. */
  add(keys) {
    for (let at = 0; at === 0 || at < keys.length; at += this.chunkSize) this.addList(keyList(keys.slice(at, at + this.chunkSize)));
  }
  addList(keys) {
    this.opening++;
    void this.open(keys, 0);
  }
  get baseKeys() {
    const base = [this.numberKey, this.timeKey, this.parentKey];
    return this.upgradeKey === null ? base : [...base, this.upgradeKey];
  }
  /** Counted in `opening` until the node has taken it. */
  async open(keys, attempt) {
    const all = { size: keys.size + this.baseKeys.length, list: () => [...this.baseKeys, ...keys.list()] };
    const chunk = new Chunk(all, this.parentKey);
    this.chunks.add(chunk);
    try {
      await this.subscribe(chunk);
      this.opening--;
      this.tellNext();
    } catch (error) {
      this.chunks.delete(chunk);
      this.recover(keys, error, attempt);
    }
  }
  async subscribe(chunk) {
    const methods = ["state_subscribeStorage", "state_unsubscribeStorage"];
    const lazy = { toJSON: () => chunk.keys.list() };
    const receive = (message) => this.receive(chunk, message);
    chunk.stop = await this.context.rpc.subscribe("state_storage", methods, [lazy], receive);
    if (this.ended) chunk.stop();
  }
  recover(keys, error, attempt) {
    if (this.ended) return;
    const code = error instanceof ConnectionError || error instanceof ChainError ? error.code : null;
    if (code === "connection.lost") {
      this.onceConnected(() => void this.open(keys, attempt));
    } else if (code === "chain.tooLarge" && keys.size > SMALLEST_CHUNK) {
      this.chunkSize = Math.max(SMALLEST_CHUNK, Math.min(this.chunkSize, keys.size >> 1));
      this.add(keys.list());
      this.opening--;
    } else if (code === "chain.subscriptions" && attempt < ATTEMPTS) {
      void this.open(this.withSmallest(keys), attempt + 1);
    } else {
      this.fail(error);
    }
  }
  /** The node allows no more subscriptions: two of ours become one. */
  withSmallest(keys) {
    const smallest = [...this.chunks].sort((a, b) => a.keys.size - b.keys.size)[0];
    if (!smallest) return keys;
    smallest.stop();
    this.chunks.delete(smallest);
    return keyList([...this.ownKeys(smallest), ...keys.list()]);
  }
  ownKeys(chunk) {
    return chunk.keys.list().slice(this.baseKeys.length);
  }
  onceConnected(action) {
    const { provider } = this.context.rpc;
    const run = () => {
      if (!this.ended) action();
    };
    if (provider.isConnected) return void setTimeout(run, RETRY);
    const off = provider.on("connected", () => {
      off();
      run();
    });
    this.offs.push(off);
  }
  /** Most providers subscribe anew by themselves; what stays silent after a reconnection is subscribed here. */
  checkLater(ms) {
    const since = performance.now();
    const timer = setTimeout(() => {
      for (const chunk of this.chunks) if (chunk.heardAt < since) this.renew(chunk);
    }, ms);
    this.offs.push(() => clearTimeout(timer));
  }
  renew(chunk) {
    if (this.ended) return;
    chunk.stop();
    chunk.last = null;
    this.subscribe(chunk).catch((error) => {
      this.chunks.delete(chunk);
      this.opening++;
      this.recover(keyList(this.ownKeys(chunk)), error, ATTEMPTS);
    });
  }
  async lookForSilence() {
    const silent = [...this.chunks].filter(({ heardAt }) => performance.now() - heardAt > SILENCE);
    if (silent.length === 0 || !this.context.rpc.provider.isConnected) return;
    const head = await this.context.rpc.send("chain_getBlockHash").catch(() => null);
    if (head === null || this.ended) return;
    for (const chunk of silent) if (chunk.last !== head) this.renew(chunk);
  }
  receive(chunk, message) {
    if (this.ended || !this.chunks.has(chunk)) return;
    for (const [key, value] of message.changes) {
      if (key === this.upgradeKey && value !== null && this.isUpgrade(value)) return this.handlers.upgraded();
    }
    chunk.receive(message);
    this.tellNext();
  }
  isUpgrade(value) {
    const before = this.upgrade;
    this.upgrade = value;
    return before !== void 0 && before !== value;
  }
  /** The next block that all chunks have answered for; `null` while they wait for each other. */
  nextBlock() {
    const [first2] = this.chunks;
    if (!first2 || this.opening > 0) return null;
    const candidates = new Set([...this.chunks].flatMap((chunk) => chunk.waiting));
    for (const hash of candidates) if ([...this.chunks].every((chunk) => chunk.hasAnswered(hash))) return hash;
    return null;
  }
  tellNext() {
    const hash = this.busy || this.ended ? null : this.nextBlock();
    if (hash === null) return;
    const taken = [...this.chunks].map((chunk) => [chunk, chunk.take(hash)]);
    this.busy = true;
    void this.tell(
      hash,
      taken.flatMap(([, news]) => news)
    ).catch((error) => {
      if (isPassing(error)) for (const [chunk, news] of taken) chunk.giveBack(news);
      else this.fail(error);
      return isPassing(error) && this.context.rpc.provider.isConnected ? new Promise((resolve) => setTimeout(resolve, RETRY)) : null;
    }).then(() => {
      this.busy = false;
      this.tellNext();
    });
  }
  async tell(hash, news) {
    const changes = news.map((item2) => item2.changes);
    const doubtful = news.flatMap((item2) => item2.doubtful);
    if (doubtful.length > 0) {
      const read = [];
      await new RemoteSource(this.context.rpc, hash).each(doubtful, (key, value) => read.push([key, value]));
      changes.push(read);
    }
    for (const list2 of changes) {
      for (const [key, value] of list2) {
        if (key.length > PREFIX_LENGTH2) continue;
        if (key === this.numberKey) this.number = this.schema.decode("blockNumber", value);
        else if (key === this.timeKey) this.timestamp = Number(this.schema.decode("timestamp", value));
      }
    }
    if (!this.ended) await this.handlers.block({ hash, number: this.number, timestamp: this.timestamp, changes });
  }
};
var isPassing = (error) => error instanceof ConnectionError || error instanceof ChainError && error.code !== "chain.shape";

// ../packages/sdk/src/chain/pause.ts
var pause = () => new Promise((resolve) => setTimeout(resolve));

// ../packages/sdk/src/reads/restarting.ts
var RESTARTS = 3;
var isForgotten = (error) => error instanceof ChainError && error.code === "chain.blockUnknown";
var isLost = (error) => error instanceof ConnectionError && error.code === "connection.lost";
function connected({ provider }, signal) {
  if (provider.isConnected) return Promise.resolve();
  return new Promise((resolve) => {
    const off = provider.on("connected", () => {
      off();
      resolve();
    });
    signal?.addEventListener("abort", () => {
      off();
      resolve();
    });
  });
}
async function restarting(rpc, load, persistent) {
  for (let restarts = 0; ; ) {
    try {
      return await load(await rpc.send("chain_getBlockHash"));
    } catch (error) {
      const again = isForgotten(error) ? ++restarts <= RESTARTS : persistent !== void 0 && isLost(error);
      if (!again || persistent?.aborted) throw error;
      await connected(rpc, persistent);
    }
  }
}

// ../packages/sdk/src/reads/delta.ts
var deltas = /* @__PURE__ */ new WeakMap();
var deltaOf = (rows) => deltas.get(rows) ?? null;
function noteDelta(rows, delta) {
  deltas.delete(delta.since);
  deltas.set(rows, delta);
}

// ../packages/sdk/src/reads/same-value.ts
function sameValue(a, b) {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item2, i) => sameValue(item2, b[i]));
  const left = a;
  const right = b;
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => key in right && sameValue(left[key], right[key]));
}

// ../packages/sdk/src/model/miner.ts
import { blake2b as blake2b4 } from "@noble/hashes/blake2.js";
import { bytesToHex as bytesToHex3, concatBytes as concatBytes3, hexToBytes as hexToBytes3 } from "@noble/hashes/utils.js";
var TAG = new TextEncoder().encode("spm/");
function minerAccount(pid, worker) {
  const id = new Uint8Array(8);
  new DataView(id.buffer).setBigUint64(0, pid, true);
  const hash = blake2b4(concatBytes3(id, hexToBytes3(worker.slice(2))), { dkLen: 32 });
  return `0x${bytesToHex3(concatBytes3(TAG, hash.subarray(0, 28)))}`;
}

// ../packages/sdk/src/rules/workers.ts
function workerState(miner, inPool, stake) {
  if (!inPool) return stake === null ? null : "Releasing";
  switch (miner.state) {
    case "Ready":
      return "Ready";
    case "MiningUnresponsive":
      return "Unresponsive";
    case "MiningCoolingDown":
      return "CoolingDown";
    default:
      return "Mining";
  }
}
var coolDownEnd = (miner, coolDownPeriod) => miner.state === "MiningCoolingDown" ? miner.coolDownStart + coolDownPeriod : null;

// ../packages/sdk/src/reads/fleet/rows.ts
var placeOf = (pid, worker, inPool) => ({
  pid,
  worker,
  miner: minerAccount(pid, worker),
  inPool
});
function rowOf({ pid, worker, miner, inPool }, { mining, stake, registered }, clock) {
  const state = workerState(mining ?? { state: "Ready" }, inPool, stake || null);
  if (state === null) return null;
  const reclaimableAt = mining && coolDownEnd(mining, clock.coolDown);
  return {
    pid,
    worker,
    miner,
    state,
    inPool,
    mining,
    stake: stake ?? 0n,
    reclaimableAt,
    reclaimable: reclaimableAt !== null && reclaimableAt <= clock.now,
    registered
  };
}

// ../packages/sdk/src/reads/fleet/store.ts
var noChanges = () => ({
  pools: /* @__PURE__ */ new Map(),
  miners: /* @__PURE__ */ new Map(),
  stakes: /* @__PURE__ */ new Map(),
  workers: /* @__PURE__ */ new Map(),
  coolDown: null
});
var byPid = (a, b) => a.pid < b.pid ? -1 : 1;
var sameKeys = (a, b) => a.length === b.length && a.every((key, i) => key === b[i]);
var sameRow = (a, b) => Object.keys(a).every((field2) => a[field2] === b[field2]);
var settle = (before, change) => change === void 0 || sameValue(before, change) ? before : change;
var FleetStore = class {
  constructor(withWorkers) {
    this.withWorkers = withWorkers;
  }
  withWorkers;
  pools = [];
  rows = [];
  current = { pools: [], workers: [] };
  poolAt = /* @__PURE__ */ new Map();
  rowAt = /* @__PURE__ */ new Map();
  /** Rows of a worker: one, and more when its stake still releases in pools it left. */
  rowsOf = /* @__PURE__ */ new Map();
  /** Places whose values have not come yet. */
  awaited = /* @__PURE__ */ new Map();
  clock = { now: 0, coolDown: 0 };
  /** When the next of the rows that cool down can be reclaimed. */
  nextDue = Number.POSITIVE_INFINITY;
  /** The same object as long as nothing changed. */
  get value() {
    if (this.current.pools !== this.pools || this.current.workers !== this.rows) this.current = { pools: this.pools, workers: this.rows };
    return this.current;
  }
  /** Places whose values have to be asked for before the lists are complete again. */
  get missing() {
    return [...this.awaited.values()];
  }
  /** First values. @param rows in the order of the pools */
  load(pools, rows, clock) {
    this.clock = clock;
    this.pools = pools;
    this.rows = rows;
    this.indexPools();
    this.indexRows();
    this.findNextDue();
  }
  /** Takes a block's changes over. `now` is chain time in seconds. */
  apply(changes, now) {
    const coolDown = changes.coolDown ?? this.clock.coolDown;
    const newRule = coolDown !== this.clock.coolDown;
    this.clock = { now, coolDown };
    const regrouped = this.applyPools(changes);
    if (!this.withWorkers) return;
    const touched = this.touchedBy(changes);
    const due = newRule || now >= this.nextDue;
    if (due) this.addDue(touched, newRule);
    const edits = this.editsOf(touched, changes);
    for (const place of this.missing) if (changes.miners.has(place.miner)) regrouped.add(place.pid);
    if (regrouped.size > 0 || [...edits.values()].includes(null)) this.regroup(regrouped, edits, changes);
    else if (edits.size > 0) this.replace(edits);
    if (due) this.findNextDue();
  }
  indexPools() {
    this.poolAt.clear();
    for (const [i, { pid }] of this.pools.entries()) this.poolAt.set(pid, i);
  }
  indexRows() {
    this.rowAt.clear();
    this.rowsOf.clear();
    for (const [i, { miner, worker }] of this.rows.entries()) {
      this.rowAt.set(miner, i);
      const other = this.rowsOf.get(worker);
      this.rowsOf.set(worker, other === void 0 ? i : [other, i].flat());
    }
  }
  /** Returns the pools whose list of workers is another one. */
  applyPools({ pools }) {
    const regrouped = /* @__PURE__ */ new Set();
    const set = [];
    let next = null;
    for (const [pid, pool] of pools) {
      const at = this.poolAt.get(pid);
      const known = at === void 0 ? null : this.pools[at];
      if (pool === null || sameValue(known, pool)) continue;
      set.push(pool);
      next ??= [...this.pools];
      next[at ?? next.length] = pool;
      if (!sameKeys(known?.workers ?? [], pool.workers)) regrouped.add(pid);
    }
    if (next === null) return regrouped;
    const added = next.length > this.pools.length;
    if (added) next.sort(byPid);
    noteDelta(next, { since: this.pools, set, removed: [] });
    this.pools = next;
    if (added) this.indexPools();
    return regrouped;
  }
  touchedBy({ miners, stakes, workers }) {
    const touched = /* @__PURE__ */ new Set();
    for (const ids of [miners.keys(), stakes.keys()]) {
      for (const miner of ids) {
        const at = this.rowAt.get(miner);
        if (at !== void 0) touched.add(at);
      }
    }
    for (const worker of workers.keys()) for (const at of [this.rowsOf.get(worker) ?? []].flat()) touched.add(at);
    return touched;
  }
  addDue(touched, all) {
    for (const [i, { reclaimable, reclaimableAt }] of this.rows.entries()) {
      if (reclaimableAt !== null && (all || !reclaimable && reclaimableAt <= this.clock.now)) touched.add(i);
    }
  }
  findNextDue() {
    this.nextDue = Number.POSITIVE_INFINITY;
    for (const row of this.rows) this.noteDue(row);
  }
  noteDue({ reclaimable, reclaimableAt }) {
    if (reclaimableAt !== null && !reclaimable && reclaimableAt < this.nextDue) this.nextDue = reclaimableAt;
  }
  /** New rows by index; `null` for one that is gone. */
  editsOf(touched, changes) {
    const edits = /* @__PURE__ */ new Map();
    for (const at of touched) {
      const row = this.rows[at];
      const next = this.rowAfter(row, row, changes);
      if (next !== null) this.noteDue(next);
      if (next === null || !sameRow(row, next)) edits.set(at, next);
    }
    return edits;
  }
  rowAfter(place, known, { miners, stakes, workers }) {
    const facts = {
      mining: settle(known?.mining ?? null, miners.get(place.miner)),
      stake: settle(known?.stake ?? null, stakes.get(place.miner)),
      registered: settle(known?.registered ?? null, workers.get(place.worker))
    };
    return rowOf(place, facts, this.clock);
  }
  replace(edits) {
    const rows = this.rows.slice();
    for (const [at, row] of edits) rows[at] = row;
    noteDelta(rows, { since: this.rows, set: [...edits.values()], removed: [] });
    this.rows = rows;
  }
  /** Makes the list anew, because workers came or went. */
  regroup(pids, edits, changes) {
    const rows = [];
    const differences = { set: [], removed: [] };
    let at = 0;
    for (const pool of this.pools) {
      const before = [];
      const edited = [];
      for (; this.rows[at]?.pid === pool.pid; at++) {
        const row = this.rows[at];
        const edit = edits.get(at);
        before.push(row);
        if (edit !== null) edited.push(edit ?? row);
      }
      const after = pids.has(pool.pid) ? this.group(pool, edited, changes) : edited;
      compare(before, after, differences);
      for (const row of after) rows.push(row);
    }
    noteDelta(rows, { since: this.rows, ...differences });
    this.rows = rows;
    this.indexRows();
  }
  group(pool, before, changes) {
    const known = new Map(before.map((row) => [row.worker, row]));
    const listed = new Set(pool.workers);
    const inPool = pool.workers.map((worker) => {
      const row = known.get(worker);
      if (row) return row.inPool ? row : this.rowAfter({ ...row, inPool: true }, row, changes);
      const place = placeOf(pool.pid, worker, true);
      if (changes.miners.has(place.miner)) {
        this.awaited.delete(place.miner);
        return this.rowAfter(place, null, changes);
      }
      this.awaited.set(place.miner, place);
      return null;
    });
    const left = before.filter(({ worker }) => !listed.has(worker));
    for (const place of this.missing) if (place.pid === pool.pid && !listed.has(place.worker)) this.awaited.delete(place.miner);
    const released = left.map((row) => row.inPool ? this.rowAfter({ ...row, inPool: false }, row, changes) : row);
    return [...inPool, ...released].filter((row) => row !== null);
  }
};
function compare(before, after, { set, removed }) {
  const known = new Set(before);
  const kept = new Set(after.map(({ miner }) => miner));
  for (const row of after) if (!known.has(row)) set.push(row);
  for (const row of before) if (!kept.has(row.miner)) removed.push(row);
}

// ../packages/sdk/src/reads/fleet/facts.ts
var FleetFacts = class {
  constructor(schema) {
    this.schema = schema;
  }
  schema;
  values = noChanges();
  /** Miner of each bound worker, where that was read. */
  bindings = /* @__PURE__ */ new Map();
  poolCount = null;
  put(key, raw) {
    const name = this.schema.itemOf(key);
    if (name !== null) this.putItem(name, key, raw);
  }
  /** @throws ChainError `chain.shape` */
  putItem(name, key, raw) {
    const { schema, values } = this;
    switch (name) {
      case "pool": {
        const pool = schema.decode(name, raw);
        values.pools.set(pool?.pid ?? poolIdOfKey(key), pool);
        return;
      }
      case "miner":
        values.miners.set(idOfKey(key), schema.decode(name, raw));
        return;
      case "stake":
        values.stakes.set(idOfKey(key), schema.decode(name, raw));
        return;
      case "worker":
        values.workers.set(idOfKey(key), schema.decode(name, raw));
        return;
      case "workerBinding": {
        const miner = schema.decode(name, raw);
        if (miner) this.bindings.set(idOfKey(key), miner);
        return;
      }
      case "poolCount":
        this.poolCount = schema.decode(name, raw);
        return;
      case "coolDownPeriod":
        values.coolDown = Number(schema.decode(name, raw));
        return;
      default:
        return;
    }
  }
  /** Pools that exist, in the order of their ids. */
  pools() {
    return [...this.values.pools.values()].filter((pool) => pool !== null).sort((a, b) => a.pid < b.pid ? -1 : 1);
  }
};
function poolIdOfKey(key) {
  const bytes2 = key.slice(-16).match(/../g) ?? [];
  return BigInt(`0x${bytes2.reverse().join("")}`);
}

// ../packages/sdk/src/reads/fleet/released.ts
function unexplained(pools, workers) {
  const rest = new Map(pools.map(({ pid, releasingStake }) => [pid, releasingStake]));
  for (const { pid, state, stake } of workers) {
    if (state === "CoolingDown" || state === "Releasing") rest.set(pid, (rest.get(pid) ?? 0n) - stake);
  }
  return new Set([...rest].flatMap(([pid, stake]) => stake > DUST_LIMIT ? [pid] : []));
}
var byPreimage = async (session, pids, miners) => {
  if (!session.has("preimage")) return [];
  const entries = miners === null ? (await session.entries("preimage")).map(([, found]) => found) : await session.many(
    "preimage",
    miners.map((miner) => [miner])
  );
  return entries.flatMap((found) => found && pids.has(found[0]) ? placeOf(found[0], found[1], false) : []);
};
var byDerivation = async (session, pids, miners) => {
  const workers = (await session.suffixes("worker")).map((suffix) => idOfKey(suffix));
  const staked = new Set(miners ?? (await session.suffixes("stake")).map((suffix) => idOfKey(suffix)));
  const found = [];
  for (const pid of pids) {
    found.push(...workers.map((worker) => placeOf(pid, worker, false)).filter(({ miner }) => staked.has(miner)));
    await pause();
  }
  return found;
};
var RELEASED_SEARCHES = [byPreimage, byDerivation];

// ../packages/sdk/src/reads/fleet/load.ts
var PREFIX_LENGTH3 = 66;
var SLICE = 3e3;
var SHARED = [
  ["miner", "stake"],
  ["worker", "workerBinding"]
];
var firstPools = (count) => Array.from({ length: count }, (_, pid) => BigInt(pid));
var FleetLoad = class {
  constructor(rpc, schema, hash, scope, options) {
    this.schema = schema;
    this.scope = scope;
    this.options = options;
    this.source = new RemoteSource(rpc, hash, options.signal);
    this.session = new Session(schema, this.source);
    this.facts = new FleetFacts(schema);
  }
  schema;
  scope;
  options;
  source;
  session;
  facts;
  clock = { now: 0, coolDown: 0 };
  pools = [];
  loaded = 0;
  total = null;
  async run() {
    const { scope } = this;
    const scans = scope.workers && scope.pids === "all" && this.keysAreShared();
    const scanned = scans ? Promise.all(SHARED.map((names) => this.scan(names))) : Promise.resolve([]);
    scanned.catch(() => void 0);
    const [asOf, coolDown, count] = await Promise.all([
      this.session.asOf(),
      this.session.one("coolDownPeriod"),
      scope.pids === "all" ? this.session.one("poolCount") : 0n
    ]);
    Object.assign(this.clock, { now: Math.floor(asOf.timestamp / 1e3), coolDown: Number(coolDown) });
    await this.loadPools(scope.pids === "all" ? firstPools(Number(count)) : scope.pids);
    let workers = [];
    if (scope.workers) {
      if (!scans) await this.loadPlaces(this.pools.flatMap((pool) => pool.workers.map((worker) => placeOf(pool.pid, worker, true))));
      await scanned;
      workers = await this.rows(scans);
    }
    return { pools: this.pools, workers, clock: this.clock, asOf };
  }
  keysAreShared() {
    const { items } = this.schema.layout;
    return SHARED.every(([a, b]) => items[a]?.hashers.join() === items[b]?.hashers.join());
  }
  async loadPools(pids) {
    await this.load(
      "pool",
      pids.map((pid) => this.schema.suffix("pool", [pid]))
    );
    this.pools = this.facts.pools();
    const places = this.pools.reduce((sum, { workers }) => sum + workers.length, 0);
    this.total = this.pools.length + (this.scope.workers ? places * (this.scope.pids === "all" ? 4 : 3) : 0);
    this.progress();
  }
  async scan(names) {
    const loads = [];
    await this.source.scan(this.schema.prefix(names[0]), (keys) => {
      const suffixes = keys.map((key) => key.slice(PREFIX_LENGTH3));
      for (const name of names) loads.push(this.load(name, suffixes));
    });
    await Promise.all(loads);
  }
  async load(name, suffixes) {
    const prefix = this.schema.prefix(name);
    await this.source.each(
      suffixes.map((suffix) => prefix + suffix),
      (key, raw) => {
        this.loaded++;
        this.facts.putItem(name, key, raw);
      }
    );
    this.progress();
  }
  async loadPlaces(places) {
    const { schema } = this;
    const miners = places.map(({ miner }) => schema.suffix("miner", [miner]));
    const stakes = this.keysAreShared() ? miners : places.map(({ miner }) => schema.suffix("stake", [miner]));
    const workers = places.map(({ worker }) => schema.suffix("worker", [worker]));
    await Promise.all([this.load("miner", miners), this.load("stake", stakes), this.load("worker", workers)]);
  }
  progress() {
    const { loaded } = this;
    const total = this.total === null ? null : Math.max(this.total, loaded);
    this.options.onProgress?.({ loaded, total, partial: () => this.partial() });
  }
  /** What is complete so far. */
  partial() {
    const { miners, stakes, workers } = this.facts.values;
    const isComplete = ({ miner, worker }) => miners.has(miner) && stakes.has(miner) && workers.has(worker);
    const rows = this.pools.flatMap((pool) => {
      const places = pool.workers.flatMap((worker) => this.knownPlace(pool.pid, worker) ?? []);
      return places.filter(isComplete).flatMap((place) => this.row(place) ?? []);
    });
    return { pools: this.pools, workers: rows };
  }
  knownPlace(pid, worker) {
    if (this.scope.pids !== "all") return placeOf(pid, worker, true);
    const miner = this.facts.bindings.get(worker);
    return miner === void 0 ? null : { pid, worker, miner, inPool: true };
  }
  row(place) {
    const { miners, stakes, workers } = this.facts.values;
    const facts = {
      mining: miners.get(place.miner) ?? null,
      stake: stakes.get(place.miner) ?? null,
      registered: workers.get(place.worker) ?? null
    };
    return rowOf(place, facts, this.clock);
  }
  async rows(scanned) {
    const groups = [];
    const used = /* @__PURE__ */ new Set();
    let made = 0;
    for (const { pid, workers } of this.pools) {
      const group = [];
      for (const worker of workers) {
        const place = (scanned ? this.knownPlace(pid, worker) : null) ?? placeOf(pid, worker, true);
        used.add(place.miner);
        const row = this.row(place);
        if (row) group.push(row);
      }
      groups.push(group);
      made += group.length;
      if (made < SLICE) continue;
      made = 0;
      await pause();
    }
    await this.addReleased(groups, used, scanned);
    return groups.flat();
  }
  /** Looks for removed workers only where a pool's releasing stake says that there are some. */
  async addReleased(groups, used, scanned) {
    const at = new Map(this.pools.map(({ pid }, i) => [pid, i]));
    for (const search of RELEASED_SEARCHES) {
      const pids = unexplained(this.pools, groups.flat());
      const candidates = scanned ? [...this.facts.values.stakes].flatMap(([miner, stake]) => stake && !used.has(miner) ? [miner] : []) : null;
      if (pids.size === 0 || candidates?.length === 0) return;
      const found = (await search(this.session, pids, candidates)).filter(({ miner }) => !used.has(miner));
      await this.loadPlaces(found);
      for (const place of found) {
        used.add(place.miner);
        const row = this.row(place);
        if (row) groups[at.get(place.pid)]?.push(row);
      }
    }
  }
};
var loadFleet = (rpc, schema, hash, scope, options = {}) => new FleetLoad(rpc, schema, hash, scope, options).run();

// ../packages/sdk/src/reads/fleet/follower.ts
var WORKERS_PER_CHUNK = 1300;
var SLICE2 = 2e3;
var FleetFollower = class {
  constructor(context, scope, project, handlers, onProgress) {
    this.context = context;
    this.scope = scope;
    this.project = project;
    this.handlers = handlers;
    this.onProgress = onProgress;
    this.schema = context.runtime.schema;
    this.store = new FleetStore(scope.workers);
    this.start().catch((error) => {
      if (!this.abort.signal.aborted) handlers.failed(error);
    });
  }
  context;
  scope;
  project;
  handlers;
  onProgress;
  schema;
  store;
  abort = new AbortController();
  live = null;
  pools = 0;
  last = null;
  stop() {
    this.abort.abort();
    this.live?.stop();
  }
  async start() {
    const { context, scope } = this;
    const { signal } = this.abort;
    const options = { signal, onProgress: this.onProgress };
    const load = (hash) => loadFleet(context.rpc, this.schema, hash, scope, options);
    const { pools, workers, clock, asOf } = await restarting(context.rpc, load, signal);
    if (signal.aborted) return;
    this.store.load(pools, workers, clock);
    this.pools = pools.length;
    this.publish(asOf);
    this.live = new LiveStorage(context, {
      block: (block) => this.receive(block),
      failed: (error) => this.handlers.failed(error),
      upgraded: () => this.handlers.upgraded()
    });
    this.live.add([...this.ruleKeys(), ...this.poolKeys(scope.pids === "all" ? pools.map(({ pid }) => pid) : scope.pids)]);
    for (let at = 0; at < workers.length; at += WORKERS_PER_CHUNK)
      this.live.addList(this.placeKeys(workers.slice(at, at + WORKERS_PER_CHUNK)));
  }
  ruleKeys() {
    return [this.schema.key("coolDownPeriod", []), this.schema.key("poolCount", [])];
  }
  poolKeys(pids) {
    return pids.map((pid) => this.schema.key("pool", [pid]));
  }
  /** Only the ids are kept: the keys are four times as long. */
  placeKeys(places) {
    const { schema } = this;
    const ids = places.map(({ miner, worker }) => [miner, worker]);
    const list2 = () => ids.flatMap(([miner, worker]) => [schema.key("miner", [miner]), schema.key("stake", [miner]), schema.key("worker", [worker])]);
    return { size: ids.length * 3, list: list2 };
  }
  async receive(block) {
    const facts = new FleetFacts(this.schema);
    let decoded = 0;
    for (const list2 of block.changes) {
      for (const [key, value] of list2) {
        facts.put(key, value);
        if (++decoded % SLICE2 === 0) await pause();
      }
    }
    if (this.abort.signal.aborted) return;
    this.followNewPools(facts.poolCount);
    this.store.apply(facts.values, Math.floor(block.timestamp / 1e3));
    const { missing } = this.store;
    if (missing.length > 0) this.live?.addList(this.placeKeys(missing));
    else if (this.store.value.pools.length >= this.pools) this.publish(block);
  }
  followNewPools(count) {
    if (count === null || this.scope.pids !== "all" || Number(count) <= this.pools) return;
    const added = Array.from({ length: Number(count) - this.pools }, (_, i) => BigInt(this.pools + i));
    this.pools = Number(count);
    this.live?.addList(keyList(this.poolKeys(added)));
  }
  publish({ number, hash, timestamp }) {
    const value = this.project(this.store.value);
    if (value === this.last) return;
    this.last = value;
    this.handlers.next({ value, asOf: { number, hash, timestamp } });
  }
};

// ../packages/sdk/src/reads/follow.ts
var isShape = (error) => error instanceof ChainError && error.code === "chain.shape";
function follow({ runtime, closed }, start, handlers, signal) {
  let follower = null;
  let ended = false;
  let distrusted = false;
  const end = () => {
    if (ended) return;
    ended = true;
    follower?.stop();
    off();
    signal?.removeEventListener("abort", end);
    closed.removeEventListener("abort", end);
    handlers.done?.();
  };
  const report = (error) => {
    if (ended) return;
    end();
    handlers.error?.(error);
  };
  const failed2 = (error) => {
    if (ended) return;
    if (!isShape(error) || distrusted) return report(error);
    distrusted = true;
    follower?.stop();
    runtime.reconsider().then(() => runtime.verify()).then(begin, report);
  };
  const begin = () => {
    if (ended) return;
    follower?.stop();
    try {
      follower = start({ next: handlers.next, failed: failed2, upgraded: () => void runtime.reconsider() });
    } catch (error) {
      report(error);
    }
  };
  const off = runtime.onChange(begin);
  if (signal?.aborted || closed.aborted) {
    end();
    return end;
  }
  signal?.addEventListener("abort", end, { once: true });
  closed.addEventListener("abort", end, { once: true });
  begin();
  return end;
}

// ../packages/sdk/src/reads/iterate.ts
function iterate(start) {
  let unread = null;
  let failure = null;
  let finished = false;
  let stop = null;
  let wake = null;
  const notify = () => {
    wake?.();
    wake = null;
  };
  const finish = () => {
    finished = true;
    stop?.();
    notify();
  };
  const begin = () => {
    stop ??= start({
      next: (snapshot) => {
        unread = snapshot;
        notify();
      },
      error: (error) => {
        failure = { error };
        notify();
      },
      done: () => {
        finished = true;
        notify();
      }
    });
  };
  return {
    async next() {
      if (!finished) begin();
      for (; ; ) {
        if (unread) {
          const value = unread;
          unread = null;
          return { value, done: false };
        }
        if (failure) {
          const { error } = failure;
          failure = null;
          finished = true;
          throw error;
        }
        if (finished) return { value: void 0, done: true };
        await new Promise((resolve) => {
          wake = resolve;
        });
      }
    },
    async return() {
      finish();
      return { value: void 0, done: true };
    },
    [Symbol.asyncIterator]() {
      return this;
    }
  };
}

// ../packages/sdk/src/reads/watch.ts
var PAGE = 1e3;
var BLOCKS_BETWEEN_SCANS = 10;
var FollowedSource = class {
  constructor(remote, followed, scans, number) {
    this.remote = remote;
    this.followed = followed;
    this.scans = scans;
    this.number = number;
  }
  remote;
  followed;
  scans;
  number;
  wanted = /* @__PURE__ */ new Set();
  scanned = false;
  get hash() {
    return this.remote.hash;
  }
  async values(keys) {
    for (const key of keys) this.wanted.add(key);
    const missing = keys.filter((key) => !this.followed.has(key));
    if (missing.length === 0) return keys.map((key) => this.followed.get(key) ?? null);
    const fetched = await this.remote.values(missing);
    const found = new Map(missing.map((key, i) => [key, fetched[i] ?? null]));
    return keys.map((key) => this.followed.get(key) ?? found.get(key) ?? null);
  }
  /** No message tells of new keys. A map of one page is looked through again in every block, a larger one now and then. */
  async scan(prefix, onPage) {
    this.scanned = true;
    const known = this.scans.get(prefix);
    const isFresh = known && known.keys.length > PAGE && Math.abs(this.number - known.number) < BLOCKS_BETWEEN_SCANS;
    if (isFresh) return onPage(known.keys);
    const keys = [];
    await this.remote.scan(prefix, (page) => keys.push(...page));
    this.scans.set(prefix, { keys, number: this.number });
    onPage(keys);
  }
};
var FAILURES_ALLOWED = 3;
var RETRY2 = 200;
var isShape2 = (error) => error instanceof ChainError && error.code === "chain.shape";
var QueryFollower = class {
  constructor(context, query, handlers) {
    this.context = context;
    this.query = query;
    this.handlers = handlers;
    this.schema = context.runtime.schema;
    this.base = new Set(["blockNumber", "timestamp", "parentHash"].map((name) => this.schema.key(name, [])));
    this.live = new LiveStorage(context, {
      block: (block) => this.receive(block),
      failed: (error) => handlers.failed(error),
      upgraded: () => handlers.upgraded()
    });
    this.live.add([]);
  }
  context;
  query;
  handlers;
  live;
  schema;
  values = /* @__PURE__ */ new Map();
  memo = /* @__PURE__ */ new Map();
  asked = /* @__PURE__ */ new Set();
  scans = /* @__PURE__ */ new Map();
  base;
  last = null;
  scanned = false;
  /** The query itself reads the block's number or time: it may have news with every block. */
  wantsTime = false;
  failures = 0;
  ended = false;
  stop() {
    this.ended = true;
    this.live.stop();
  }
  async receive(block) {
    const first2 = this.values.size === 0;
    const changed = this.apply(block.changes);
    if (!first2 && !changed && !this.scanned && !this.wantsTime) return;
    await this.attempt(block);
  }
  async attempt(block) {
    if (this.ended) return;
    try {
      await this.run(block);
      this.failures = 0;
    } catch (error) {
      if (error instanceof ConnectionError) throw error;
      this.failures++;
      if (this.failures >= FAILURES_ALLOWED || isShape2(error)) return this.handlers.failed(error);
      await new Promise((resolve) => setTimeout(resolve, RETRY2));
      return this.attempt(block);
    }
  }
  apply(changes) {
    let changed = false;
    for (const list2 of changes) {
      for (const [key, value] of list2) {
        if (!this.base.has(key) && this.values.get(key) !== value) changed = true;
        this.values.set(key, value);
      }
    }
    return changed;
  }
  async run({ hash, number, timestamp }) {
    const source = new FollowedSource(new RemoteSource(this.context.rpc, hash), this.values, this.scans, number);
    const value = await this.query(new Session(this.schema, source, this.memo));
    if (this.ended) return;
    this.scanned = source.scanned;
    this.wantsTime = [...this.base].some((key) => source.wanted.has(key));
    if (!this.last || !sameValue(this.last.value, value)) {
      this.last = { value };
      this.handlers.next({ value, asOf: { number, hash, timestamp } });
    }
    const missing = [...source.wanted].filter((key) => !this.values.has(key) && !this.asked.has(key));
    for (const key of missing) this.asked.add(key);
    if (missing.length > 0) this.live.add(missing);
  }
};

// ../packages/sdk/src/reads/read.ts
var isShape3 = (error) => error instanceof ChainError && error.code === "chain.shape";
function readOf(context, ways) {
  const { runtime, rpc } = context;
  const load = async (options) => {
    if (options.at === void 0) return restarting(rpc, (hash2) => ways.load(runtime.schema, hash2, options));
    const hash = blockHash(options.at);
    return ways.load(await runtime.schemaAt(hash), hash, options);
  };
  const loadAgain = async (options) => {
    const { schema } = runtime;
    try {
      return await load(options);
    } catch (error) {
      if (!isShape3(error)) throw error;
      await runtime.reconsider();
      await runtime.verify();
      if (runtime.schema === schema) throw error;
      return load(options);
    }
  };
  const get = async (options = {}) => {
    const snapshot = await abortable(loadAgain(options), options.signal);
    runtime.verifyInBackground();
    return snapshot;
  };
  const listen = (handlers, options = {}) => {
    const next = (snapshot) => {
      handlers.next(snapshot);
      runtime.verifyInBackground();
    };
    return follow(context, (inner) => ways.start(inner, options), { ...handlers, next }, options.signal);
  };
  function watch(first2, options) {
    if (typeof first2 === "function") return listen({ next: first2 }, options);
    if (first2 && "next" in first2) return listen(first2, options);
    return iterate((handlers) => listen(handlers, first2));
  }
  return { get, watch };
}
var createRead = (context, query) => readOf(context, {
  load: async (schema, hash) => {
    const session = new Session(schema, new RemoteSource(context.rpc, hash));
    const [value, asOf] = await Promise.all([query(session), session.asOf()]);
    return { value, asOf };
  },
  start: (handlers) => new QueryFollower(context, query, handlers)
});
function createFleetRead(context, scope, project) {
  const progressOf = (listener) => listener && ((progress) => listener({ ...progress, partial: () => project(progress.partial()) }));
  return readOf(context, {
    load: async (schema, hash, { signal, onProgress }) => {
      const { asOf, pools, workers } = await loadFleet(context.rpc, schema, hash, scope, { signal, onProgress: progressOf(onProgress) });
      return { value: project({ pools, workers }), asOf };
    },
    start: (handlers, { onProgress }) => new FleetFollower(context, scope, project, handlers, progressOf(onProgress))
  });
}

// ../packages/sdk/src/reads/workers.ts
var readWorker = (worker) => async (session) => {
  const [registered, assignment, pids, coolDown, timestamp] = await Promise.all([
    session.one("worker", worker),
    session.one("assignment", worker),
    poolIds(session),
    session.one("coolDownPeriod"),
    session.one("timestamp")
  ]);
  const places = pids.map((pid) => placeOf(pid, worker, pid === assignment));
  const stakes = await session.many(
    "stake",
    places.map(({ miner }) => [miner])
  );
  const held = places.flatMap((place, i) => place.inPool || stakes[i] ? { place, stake: stakes[i] ?? null } : []);
  const mining = await session.many(
    "miner",
    held.map(({ place }) => [place.miner])
  );
  const clock = { now: Number(timestamp / 1000n), coolDown: Number(coolDown) };
  const found = held.flatMap(({ place, stake }, i) => rowOf(place, { mining: mining[i] ?? null, stake, registered }, clock) ?? []);
  return {
    worker,
    registered,
    current: found.find(({ inPool }) => inPool) ?? null,
    releasing: found.filter(({ inPool }) => !inPool)
  };
};
var readUnassignedWorkers = (operator) => async (session) => {
  const mine = (await session.entries("worker")).filter(([, worker]) => worker?.operator === operator);
  const assignments = await session.bySuffix(
    "assignment",
    mine.map(([suffix]) => suffix)
  );
  return mine.flatMap(([, worker], i) => worker && assignments[i] === null ? worker : []);
};

// ../packages/sdk/src/reads/reads.ts
function createReads(context) {
  const { runtime } = context;
  const account = (input) => toAccount(input, runtime.network.constants.ss58Prefix);
  const read = (query) => createRead(context, query);
  const ofPool = (input, query) => read(query(poolId(input)));
  const all = (workers) => ({ pids: "all", workers });
  const workersOf = (pids) => ({
    pids: (Array.isArray(pids) ? pids : [pids]).map(poolId),
    workers: true
  });
  return {
    head: () => read((session) => session.asOf()),
    fleet: () => createFleetRead(context, all(true), (fleet) => fleet),
    pools: () => createFleetRead(context, all(false), ({ pools }) => pools),
    workers: () => createFleetRead(context, all(true), ({ workers }) => workers),
    workersOf: (pids) => createFleetRead(context, workersOf(pids), ({ workers }) => workers),
    pool: (pid) => ofPool(pid, (id) => (session) => session.one("pool", id)),
    worker: (worker) => read(readWorker(workerKey(worker))),
    myPools: (owner) => read(readOwnedPools(account(owner))),
    myStakes: (owner) => read(readStakes(account(owner))),
    unassignedWorkers: (operator) => read(readUnassignedWorkers(account(operator))),
    withdrawQueue: (pid) => ofPool(pid, (id) => readWithdrawQueue(id, runtime.network.constants.gracePeriod)),
    whitelist: (pid) => ofPool(pid, (id) => (session) => session.maybe("whitelist", id)),
    description: (pid) => ofPool(pid, (id) => (session) => readDescription(session, id)),
    balance: (owner, { fee = 0n } = {}) => read(readBalance(account(owner), runtime.network.constants, fee)),
    tokenomics: () => read(readMiningRules),
    totals: () => read(readTotals)
  };
}

// ../packages/sdk/src/reads/client.ts
var notSubstrate = (cause) => new ConnectionError({
  code: "connection.notSubstrate",
  what: "The node does not describe its runtime.",
  why: cause.why,
  fix: "Use a full Substrate node with the usual RPC methods.",
  cause
});
async function openReads(options) {
  const { expectedGenesis, signal, verifiedRuntimes } = options;
  const { provider, connection, close } = await openConnection(options, expectedGenesis, signal);
  const closing = new AbortController();
  const disconnect = async () => {
    closing.abort();
    await close();
  };
  try {
    const opening = openContext(provider, { closed: closing.signal, ...verifiedRuntimes && { verified: verifiedRuntimes } });
    const context = await abortable(opening, signal);
    const { runtime } = context;
    const { genesisHash } = runtime.network;
    if (expectedGenesis && genesisHash !== expectedGenesis.toLowerCase()) throw otherChain(null, expectedGenesis, genesisHash);
    return {
      context,
      get network() {
        return runtime.network;
      },
      connection,
      reads: createReads(context),
      disconnect
    };
  } catch (error) {
    await disconnect();
    throw error instanceof ChainError && error.code === "chain.rpc" ? notSubstrate(error) : error;
  }
}
var createReadsClient = (options) => openReads(options);
export {
  createReads,
  createReadsClient,
  deltaOf,
  openContext
};
