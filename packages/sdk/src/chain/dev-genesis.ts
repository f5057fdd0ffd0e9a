/** Genesis hash of the kit's own dev chain; a test compares it with the dev chain's. */
export const DEV_GENESIS_HASH: `0x${string}` = '0xb579e8fb5cdef72ff9b07799074a80a18eff05018fa5d731afcf7f57b3fec9f2';
