export type { InProcessProvider } from '../in-process-provider.js';
export type { PortLike } from './messages.js';
export { createPortProvider } from './provider.js';
export { serveOnPort } from './serve.js';
