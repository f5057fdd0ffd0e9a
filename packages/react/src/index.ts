export { Root } from './provider/Root';
export { StakePoolProvider, type StakePoolProviderProps } from './provider/StakePoolProvider';
