/** Extensions no library knows. This one has no payload and nothing to sign: sequences of the message queue are checked by the chain alone. */
export const SIGNED_EXTENSIONS = { CheckMqSequence: { extrinsic: {}, payload: {} } };
