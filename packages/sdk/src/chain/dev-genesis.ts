/** Genesis hash of the kit's dev chain, the same for each of its scenarios that starts from the same state. */
export const DEV_GENESIS_HASHES: readonly `0x${string}`[] = [];
