import { createContext } from 'react';
import { useRequired } from '../provider/required';
import type { ConsoleState } from './use-stake-pool-console';

export const ConsoleContext = createContext<ConsoleState | null>(null);
export const useConsole = (): ConsoleState => useRequired(ConsoleContext, 'useConsole');
