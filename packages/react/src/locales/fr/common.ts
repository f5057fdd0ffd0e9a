import type { common as en } from '../en/common';
import type { Translation } from '../types';

export const common: Translation<typeof en> = {
  'common.loading': 'Chargement',
  'common.tryAgain': 'Réessayer',
  'common.close': 'Fermer',
  'common.cancel': 'Annuler',
  'common.becomes': 'devient',
  'common.discard.question': 'Fermer et perdre votre saisie ?',
  'common.discard.keep': 'Poursuivre la saisie',
  'common.discard.discard': 'Abandonner',
  'common.copyKey':
    '{kind, select, address {Copier l’adresse {short}} workerKey {Copier la clé publique du Worker {short}} hash {Copier le hash {short}} other {Copier {short}}}',
  'common.copy.copied': 'Copié',
  'common.copy.failed': 'Le navigateur n’autorise pas cette page à copier',
};
