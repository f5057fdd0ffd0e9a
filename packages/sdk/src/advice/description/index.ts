export type { Contact, ContactKind } from './contacts.js';
export { formatDescription, type OfficialDescription } from './format.js';
export { type PoolDescription, readDescription } from './read.js';
