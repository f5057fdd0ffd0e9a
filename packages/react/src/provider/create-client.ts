/** A chunk of its own with the part of the SDK that connects and reads: a dynamic import of the whole SDK would bring all of it. */
export { createClient } from '@stakepool-kit/sdk';
