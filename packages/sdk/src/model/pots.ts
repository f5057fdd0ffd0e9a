import type { AccountId } from './types.js';

const ofPalletId = (hex: string): AccountId => `0x6d6f646c${hex}`.padEnd(66, '0') as AccountId;

/** Account that pays rewards: `modl` and the pallet id `phala/pp`. */
export const SUBSIDY_POT = ofPalletId('7068616c612f7070');
/** Account that receives fees and slashes: `modl` and the pallet id `py/trsry`. */
export const TREASURY_POT = ofPalletId('70792f7472737279');
