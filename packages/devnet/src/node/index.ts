export { HostError } from './errors.js';
export { type DevnetServer, type ServeOptions, serve } from './server.js';
