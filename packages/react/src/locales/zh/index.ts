import { compile } from '../../i18n/compile';
import type { LocalePack } from '../types';
import { charts } from './charts';
import { dialogs } from './dialogs';
import { first } from './first';
import { help } from './help';
import { network } from './network';
import { problems } from './problems';
import { settings } from './settings';
import { transactions } from './transactions';
import { workers } from './workers';

export const zh = {
  ...first,
  ...charts,
  ...dialogs,
  ...help,
  ...network,
  ...problems,
  ...settings,
  ...transactions,
  ...workers,
};

const pack: LocalePack = { locale: 'zh', messages: zh, compile };

export default pack;
