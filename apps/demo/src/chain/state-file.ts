/** A chain's state as `dev_exportState` gives and `dev_importState` takes it. */
export interface ChainStateFile {
  readonly number: number;
  readonly top: Readonly<Record<string, string>>;
}

export type StateFileTrouble = 'tooLarge' | 'notJson' | 'notState' | 'otherChain';

export const MAX_FILE_MB = 32;

/** Storage key of Timestamp.Now, which every chain of this kind has; its value has 8 bytes. */
const NOW = '0xf0c365c3cf59d671eb72da0e7a4113c49f1f0515f462cdcf84e0f1d6045dfcbb';
const MAX_BLOCK = 0xffff_ffff;
const isHex = (text: unknown): text is string => typeof text === 'string' && /^0x(?:[0-9a-f]{2})*$/i.test(text);

/** What a file holds, or why it is no state. */
export function readStateFile(text: string): ChainStateFile | StateFileTrouble {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'notJson';
  }
  if (typeof value !== 'object' || value === null) return 'notState';
  const { number, top } = value as Record<string, unknown>;
  if (!Number.isSafeInteger(number) || (number as number) < 0 || (number as number) > MAX_BLOCK) return 'notState';
  if (typeof top !== 'object' || top === null || Array.isArray(top)) return 'notState';
  const entries = Object.entries(top);
  if (entries.length === 0 || !entries.every(([key, item]) => isHex(key) && isHex(item))) return 'notState';
  const now = (top as Record<string, string>)[NOW];
  return now?.length === 18 ? { number: number as number, top: top as Record<string, string> } : 'otherChain';
}

/** `stakepool-chain-1234.json` */
export const fileNameOf = ({ number }: ChainStateFile): string => `stakepool-chain-${number}.json`;
