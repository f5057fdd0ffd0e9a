import type { WorkerState } from '@stakepool-kit/sdk/rules';

/** In the order in which they are shown everywhere. */
export const WORKER_STATES: readonly WorkerState[] = ['Mining', 'Unresponsive', 'CoolingDown', 'Releasing', 'Ready'];
