const MASK = (1n << 64n) - 1n;
const P1 = 0x9e3779b185ebca87n;
const P2 = 0xc2b2ae3d27d4eb4fn;
const P3 = 0x165667b19e3779f9n;
const P4 = 0x85ebca77c2b2ae63n;
const P5 = 0x27d4eb2f165667c5n;

const rotate = (x: bigint, bits: bigint): bigint => ((x << bits) | (x >> (64n - bits))) & MASK;
const round = (acc: bigint, lane: bigint): bigint => (rotate((acc + lane * P2) & MASK, 31n) * P1) & MASK;
const merge = (acc: bigint, lane: bigint): bigint => ((acc ^ round(0n, lane)) * P1 + P4) & MASK;

/** xxHash64, the hash of Substrate's twox hashers. */
export function xxhash64(data: Uint8Array, seed: bigint): bigint {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  let pos = 0;
  let acc: bigint;
  if (data.length >= 32) {
    const lanes: [bigint, bigint, bigint, bigint] = [(seed + P1 + P2) & MASK, (seed + P2) & MASK, seed, (seed - P1) & MASK];
    for (; pos + 32 <= data.length; pos += 32) {
      for (let i = 0; i < 4; i++) lanes[i] = round(lanes[i] as bigint, view.getBigUint64(pos + i * 8, true));
    }
    acc = (rotate(lanes[0], 1n) + rotate(lanes[1], 7n) + rotate(lanes[2], 12n) + rotate(lanes[3], 18n)) & MASK;
    for (const lane of lanes) acc = merge(acc, lane);
  } else {
    acc = (seed + P5) & MASK;
  }
  acc = (acc + BigInt(data.length)) & MASK;
  for (; pos + 8 <= data.length; pos += 8) {
    acc = (rotate(acc ^ round(0n, view.getBigUint64(pos, true)), 27n) * P1 + P4) & MASK;
  }
  if (pos + 4 <= data.length) {
    acc = (rotate(acc ^ ((BigInt(view.getUint32(pos, true)) * P1) & MASK), 23n) * P2 + P3) & MASK;
    pos += 4;
  }
  for (; pos < data.length; pos++) acc = (rotate(acc ^ ((BigInt(data[pos] as number) * P5) & MASK), 11n) * P1) & MASK;
  acc = ((acc ^ (acc >> 33n)) * P2) & MASK;
  acc = ((acc ^ (acc >> 29n)) * P3) & MASK;
  return acc ^ (acc >> 32n);
}
