export { createClient } from './create-client.js';
export { formatReport } from './format-report.js';
export type { Report, ReportEndpoint, Unavailable } from './report.js';
export { type SharedClient, type ShareOptions, shareClient } from './share.js';
export type { Client, ClientOptions } from './types.js';
