import { preflight } from './preflight';
import { refusals } from './refusals';
import { sending } from './sending';

export const problems = { ...preflight, ...refusals, ...sending };
