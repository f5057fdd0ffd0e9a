import type { wallet as en } from '../en/wallet';
import type { Translation } from '../types';

export const wallet: Translation<typeof en> = {
  'provider.connecting': 'Connexion à la chaîne…',
  'provider.connecting.slow': 'Le nœud met plus de temps que d’habitude. Il est peut-être surchargé, en veille ou injoignable d’ici.',
  'provider.failed': 'Aucune connexion à la chaîne.',

  'wallet.title': 'Choisir un compte',
  'wallet.connect': 'Connecter un portefeuille',
  'wallet.current': 'utilisé',
  'wallet.dev.title': 'Comptes de la chaîne de développement',
  'wallet.dev.note': 'Tout le monde connaît leurs clés. Ils ne servent que sur cette chaîne de développement.',
  'wallet.ask': 'Connecter {wallet}',
  'wallet.askAgain': 'Demander à nouveau à {wallet}',
  'wallet.asking': '{wallet} vous demande d’autoriser cette page. Cherchez sa fenêtre.',
  'wallet.silent':
    '{wallet} n’a pas répondu. Sa fenêtre est peut-être cachée derrière celle-ci, ou le portefeuille est verrouillé : ouvrez-le depuis la barre d’outils du navigateur et déverrouillez-le.',
  'wallet.refused': '{wallet} n’a pas donné accès.',
  'wallet.refused.words': 'Il indique : {reason}',
  'wallet.refused.fix': 'Autorisez cette page dans le portefeuille, puis demandez à nouveau.',
  'wallet.emptied': '{wallet} est verrouillé, ou n’autorise plus cette page.',
  'wallet.emptied.fix': 'Déverrouillez-le. Vos comptes reviennent d’eux-mêmes.',
  'wallet.noAccount': '{wallet} ne montre aucun compte pour ce réseau.',
  'wallet.noAccount.unlock': 'Déverrouillez le portefeuille s’il est verrouillé.',
  'wallet.noAccount.create': 'Créez-y un compte, ou importez-en un avec sa phrase de récupération.',
  'wallet.noAccount.allow': 'Autorisez le compte pour cette page et pour toutes les chaînes.',
  'wallet.noAccount.then': 'Il apparaît ici de lui-même.',
  'wallet.connected': '{count, plural, one {# compte} other {# comptes}} de {wallet}.',
  'wallet.hidden.otherChain':
    '{count, plural, one {# compte lié à une autre chaîne est masqué} other {# comptes liés à une autre chaîne sont masqués}}. Le portefeuille peut les autoriser pour toutes les chaînes.',
  'wallet.hidden.otherKind':
    '{count, plural, one {# compte d’un autre type, comme Ethereum, est masqué} other {# comptes d’un autre type, comme Ethereum, sont masqués}}.',
  'wallet.awaited': 'Votre compte est dans {wallet}. Il revient dès que le portefeuille est déverrouillé et autorise cette page.',
  'wallet.looking': 'Recherche de portefeuilles dans ce navigateur…',
  'wallet.none': 'Aucun portefeuille trouvé dans ce navigateur.',
  'wallet.none.text':
    'Pour posséder un pool, faire tourner des Workers ou miser, il vous faut un compte, gardé par un portefeuille dans votre navigateur.',
  'wallet.step.install': 'Installez un portefeuille : {wallets}.',
  'wallet.step.create':
    'Créez-y un compte, ou importez le vôtre avec sa phrase de récupération. Gardez la phrase hors ligne ; personne ne peut la restaurer.',
  'wallet.step.allow': 'Revenez et autorisez cette page. Le portefeuille apparaît ici de lui-même ; sinon, rechargez la page.',
  'wallet.step.operator': 'Pour faire tourner des Workers, liez chaque Worker à ce compte, qui en devient l’opérateur.',
  'wallet.newTab': 's’ouvre dans un nouvel onglet',
  'wallet.disconnect': 'Se déconnecter',
  'wallet.disconnect.note': 'Le portefeuille continue d’autoriser cette page tant que vous n’y révoquez pas cet accès.',

  'wallet.asProxy': 'comme proxy de {account}',
  'wallet.proxied': 'Comptes pour lesquels {signer} agit',
  'wallet.stopActing': 'Ne plus agir pour {account}',
  'wallet.paysFees': '{signer} signe et paie les frais.',
  'wallet.actAs': 'Agir en tant que',

  'wallet.host.connect': 'Connecter',
  'wallet.host.own': 'Le compte de cette page.',
  'wallet.host.none': 'Aucun compte. Cette page choisit le compte pour vous.',
  'wallet.host.unusable': 'Ce compte est d’un autre type de chaîne. Choisissez un compte Substrate.',

  'wallet.menu.title': 'Compte',
  'wallet.menu.from': 'De {wallet}',
  'wallet.menu.fromDev': 'Compte de la chaîne de développement',
  'wallet.menu.transferable': 'Transférable',
  'wallet.menu.staked': 'Misé dans des pools',
  'wallet.menu.reserved': 'Réservé',
  'wallet.menu.total': 'Solde',
  'wallet.menu.noBalance': 'Le solde n’a pas pu être lu.',
  'wallet.menu.copy': 'Copier l’adresse',
  'wallet.menu.copied': 'Adresse copiée',
  'wallet.menu.copyFailed': 'Le navigateur n’autorise pas cette page à copier',
  'wallet.menu.switch': 'Changer de compte…',
  'wallet.menu.waiting': 'En attente de {wallet}',
};
