import { createContext } from 'react';

/** Whether amounts are stops of the tab key. They are in lists of facts; in a table they would be hundreds. */
export const ExactOnFocus = createContext(false);
