import { common } from './common';
import { console } from './console';
import { dialogs } from './dialogs';
import { fields } from './fields';
import { help } from './help';
import { pools } from './pools';
import { problems } from './problems';
import { transactions } from './transactions';
import { wallet } from './wallet';
import { workers } from './workers';
import type { Messages } from '../types';

export const zh: Messages = { ...common, ...console, ...dialogs, ...fields, ...help, ...pools, ...problems, ...transactions, ...wallet, ...workers };

export default zh;
