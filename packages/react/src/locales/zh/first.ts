import { compile } from '../../i18n/compile';
import type { FirstPack } from '../types';
import { common } from './common';
import { console } from './console';
import { fields } from './fields';
import { overview } from './overview';
import { pools } from './pools';
import { wallet } from './wallet';

/** What the first screen of a console says. */
export const first = {
  ...common,
  ...console,
  ...fields,
  ...overview,
  ...pools,
  ...wallet,
};

const pack: FirstPack = { locale: 'zh', messages: first, compile };

export default pack;
