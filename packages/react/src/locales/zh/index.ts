import { compile } from '../../i18n/compile';
import type { LocalePack, Messages } from '../types';
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

export const zh: Messages = {
  ...common,
  ...console,
  ...dialogs,
  ...fields,
  ...help,
  ...pools,
  ...problems,
  ...transactions,
  ...wallet,
  ...workers,
};

const pack: LocalePack = { locale: 'zh', messages: zh, compile };

export default pack;
