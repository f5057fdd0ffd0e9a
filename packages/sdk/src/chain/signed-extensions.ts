/**
 * Signed extensions that no library knows, in polkadot-js' form: give them to an ApiPromise or a wallet of your own, which would warn
 * of them else. CheckMqSequence has no payload and nothing to sign: sequences of the message queue are checked by the chain alone.
 */
export const SIGNED_EXTENSIONS = { CheckMqSequence: { extrinsic: {}, payload: {} } };
