import type { Locale } from '@stakepool-kit/react';

const en = { title: 'Dev chain', time: 'Chain time', open: 'Chain controls' };
const fr: typeof en = { title: 'Chaîne de développement', time: 'Heure de la chaîne', open: 'Commandes de la chaîne' };
const zh: typeof en = { title: '开发链', time: '链上时间', open: '链控制' };

/** What is shown before the drawer is opened; the drawer brings its own words along. */
export const boxMessages: Readonly<Record<Locale, typeof en>> = { en, fr, zh };
