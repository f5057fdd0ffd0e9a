/** A chunk of its own, of what the SDK needs to connect and to read alone: the gate is on the screen before it. */
export { createClient } from '@stakepool-kit/sdk';
