export * from './description/index.js';
export * from './fleet/index.js';
export * from './forecast/index.js';
export * from './history/index.js';
export * from './warnings/index.js';
