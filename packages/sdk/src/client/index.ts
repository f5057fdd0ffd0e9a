export { createClient } from './create-client.js';
export type { Client, ClientOptions } from './types.js';
