const NIBBLE = new Uint8Array(128);
for (let value = 0; value < 16; value++) NIBBLE[value.toString(16).charCodeAt(0)] = value;
const ZERO = '0'.charCodeAt(0);
const X = 'x'.charCodeAt(0);

const words = new Uint32Array(4);
const pair = new BigUint64Array(words.buffer);

/** Reads SCALE values from their hex digits as they lie in a message, without making a string or a buffer of them first. */
export class HexBytes {
  bytes = new Uint8Array();
  /** Place of the next digit. */
  at = 0;

  u8() {
    const { bytes, at } = this;
    this.at = at + 2;
    return (NIBBLE[bytes[at]] << 4) | NIBBLE[bytes[at + 1]];
  }

  u32() {
    return (this.u8() | (this.u8() << 8) | (this.u8() << 16) | (this.u8() << 24)) >>> 0;
  }

  /** A u64 below 2^53. */
  moment() {
    const low = this.u32();
    return low + this.u32() * 2 ** 32;
  }

  u64() {
    words[0] = this.u32();
    words[1] = this.u32();
    return pair[0];
  }

  u128() {
    for (let i = 0; i < 4; i++) words[i] = this.u32();
    return pair[1] === 0n ? pair[0] : pair[0] + (pair[1] << 64n);
  }

  id() {
    this.at += 64;
    return this.idAt(this.at - 64);
  }

  /** The 32 bytes whose digits start there, as one flat string: its `0x` is written over two digits in front that were read before. */
  idAt(place) {
    this.bytes[place - 2] = ZERO;
    this.bytes[place - 1] = X;
    return this.bytes.latin1Slice(place - 2, place + 64);
  }

  length() {
    const first = this.u8();
    if ((first & 3) === 0) return first >> 2;
    if ((first & 3) === 1) return (first >> 2) | (this.u8() << 6);
    this.at -= 2;
    return this.u32() >>> 2;
  }

  ids() {
    const list = new Array(this.length());
    for (let i = 0; i < list.length; i++) list[i] = this.id();
    return list;
  }
}

const MINER_STATES = ['Ready', 'MiningIdle', 'MiningActive', 'MiningUnresponsive', 'MiningCoolingDown'];

const request = (r) => ({ user: r.id(), shares: r.u128(), startTime: r.moment() });
const list = (r, read) => Array.from({ length: r.length() }, () => read(r));

export const readPool = (r) => ({
  pid: r.u64(),
  owner: r.id(),
  commission: r.u8() ? r.u32() : null,
  ownerReward: r.u128(),
  cap: r.u8() ? r.u128() : null,
  rewardAcc: r.u128(),
  totalShares: r.u128(),
  totalStake: r.u128(),
  freeStake: r.u128(),
  releasingStake: r.u128(),
  workers: r.ids(),
  withdrawQueue: list(r, request),
});

export const readWorker = (r) => ({
  worker: r.id(),
  ecdhKey: r.id(),
  runtimeVersion: r.u32(),
  lastUpdated: r.u64(),
  operator: r.u8() ? r.id() : null,
  confidenceLevel: r.u8(),
  initialScore: r.u8() ? r.u32() : null,
  features: list(r, () => r.u32()),
});

export const readMiner = (r) => ({
  state: MINER_STATES[r.u8()],
  ve: r.u128(),
  v: r.u128(),
  vUpdatedAt: r.moment(),
  pInit: r.u32(),
  pInstant: r.u32(),
  iterations: r.u64(),
  miningStartTime: r.moment(),
  challengeTimeLast: r.moment(),
  coolDownStart: r.moment(),
  totalReward: r.u128(),
});

export const readStake = (r) => r.u128();
export const readBinding = (r) => r.id();
