/** Genesis hash of the kit's dev chain, the same for each of its scenarios that starts from the same state. */
export const DEV_GENESIS_HASHES: readonly `0x${string}`[] = ['0xb579e8fb5cdef72ff9b07799074a80a18eff05018fa5d731afcf7f57b3fec9f2'];
