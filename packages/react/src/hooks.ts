export { useHead, usePools } from './data/queries';
