/** A chunk of its own: needed when somebody copies a report. */
export { formatReport } from '@stakepool-kit/sdk';
