const MINER_STATES = ['Ready', 'MiningIdle', 'MiningActive', 'MiningUnresponsive', 'MiningCoolingDown'];

/** Reads SCALE values front to back. */
class Reader {
  constructor(hex) {
    this.bytes = Buffer.from(hex.slice(2), 'hex');
    this.at = 0;
  }

  u8() {
    return this.bytes[this.at++];
  }

  u32() {
    const value = this.bytes.readUInt32LE(this.at);
    this.at += 4;
    return value;
  }

  u64() {
    const value = this.bytes.readBigUInt64LE(this.at);
    this.at += 8;
    return value;
  }

  u128() {
    const low = this.u64();
    return low + (this.u64() << 64n);
  }

  id() {
    const value = `0x${this.bytes.toString('hex', this.at, this.at + 32)}`;
    this.at += 32;
    return value;
  }

  length() {
    const first = this.u8();
    switch (first & 3) {
      case 0:
        return first >> 2;
      case 1:
        return (first >> 2) | (this.u8() << 6);
      case 2: {
        this.at--;
        return this.u32() >>> 2;
      }
      default:
        throw new RangeError('a length of 2^30 or more');
    }
  }

  option(read) {
    return this.u8() === 0 ? null : read();
  }

  list(read) {
    return Array.from({ length: this.length() }, read);
  }

  end(value) {
    if (this.at !== this.bytes.length) throw new RangeError(`${this.bytes.length - this.at} bytes are left`);
    return value;
  }
}

export function decodePool(hex) {
  const r = new Reader(hex);
  return r.end({
    pid: r.u64(),
    owner: r.id(),
    commission: r.option(() => r.u32()),
    ownerReward: r.u128(),
    cap: r.option(() => r.u128()),
    rewardAcc: r.u128(),
    totalShares: r.u128(),
    totalStake: r.u128(),
    freeStake: r.u128(),
    releasingStake: r.u128(),
    workers: r.list(() => r.id()),
    withdrawQueue: r.list(() => ({ user: r.id(), shares: r.u128(), startTime: Number(r.u64()) })),
  });
}

export function decodeWorker(hex) {
  const r = new Reader(hex);
  return r.end({
    worker: r.id(),
    ecdhKey: r.id(),
    runtimeVersion: r.u32(),
    lastUpdated: r.u64(),
    operator: r.option(() => r.id()),
    confidenceLevel: r.u8(),
    initialScore: r.option(() => r.u32()),
    features: r.list(() => r.u32()),
  });
}

export function decodeMiner(hex) {
  const r = new Reader(hex);
  return r.end({
    state: MINER_STATES[r.u8()],
    ve: r.u128(),
    v: r.u128(),
    vUpdatedAt: Number(r.u64()),
    pInit: r.u32(),
    pInstant: r.u32(),
    iterations: r.u64(),
    miningStartTime: Number(r.u64()),
    challengeTimeLast: Number(r.u64()),
    coolDownStart: Number(r.u64()),
    totalReward: r.u128(),
  });
}

export function decodeStake(hex) {
  const r = new Reader(hex);
  return r.end(r.u128());
}

/** A worker's binding: the account it mines with. */
export const decodeBinding = (hex) => hex;
