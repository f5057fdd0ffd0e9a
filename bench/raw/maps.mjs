/** Storage prefixes of the five maps of the job: twox128 of the pallet's and the item's name. Their keys are Twox64Concat. */
export const PREFIX = {
  pools: '0x9708ddcf89326bf4f4428dd135287d5145f1f337479db14db2c7f49ac8e40ed0',
  workers: '0x0d746931e7a6bfd47fbcccfd71984aef1bf55d6b9732eb86723ccad1af88b985',
  bindings: '0x42cbe4fedfc209225dad817c6d03820e29508a101b262c94ae3b928a07bb3cd5',
  miners: '0x42cbe4fedfc209225dad817c6d03820e3c8312b14d47df66cbccdda7f2601ff7',
  stakes: '0x42cbe4fedfc209225dad817c6d03820e99631790894601a7ff7dac1d1ca231bc',
};

/** Hex digits of a prefix with its `0x`, and of the hash in front of a Twox64Concat key. */
export const PREFIX_LENGTH = 66;
const HASH_LENGTH = 16;

/** The key itself, which Twox64Concat keeps in clear: a 32-byte id in hex. */
export const idOf = (storageKey) => `0x${storageKey.slice(PREFIX_LENGTH + HASH_LENGTH)}`;
