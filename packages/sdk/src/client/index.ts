export { createClient } from './create-client.js';
export type { Client, ClientOptions, Connection, ConnectionState, ConnectOptions } from './types.js';
