import type { settings as en } from '../en/settings';
import type { Translation } from '../types';

export const settings: Translation<typeof en> = {
  'settings.units': 'Unités',
  'settings.units.decimals': 'Décimales des montants',
  'settings.units.rounding':
    'Ce que vous avez est arrondi vers le bas, ce qu’il vous faut vers le haut. Au-dessous d’une unité, quatre chiffres significatifs. Pointez un montant pour le voir en entier.',
  'settings.units.time': 'Jour et heure',
  'settings.units.time.local': 'Votre fuseau horaire',
  'settings.units.sample': 'Par exemple',
  'settings.units.density': 'Hauteur des lignes',
  'settings.units.density.compact': 'Compacte',
  'settings.units.density.default': 'Normale',
  'settings.units.density.relaxed': 'Aérée',
  'settings.accounts': 'Comptes',
  'settings.proxies': 'Proxys',
  'settings.proxies.none': 'Pas de proxys sur ce réseau',
  'settings.proxies.noneText': 'Son runtime ne laisse aucun compte agir pour un autre.',
  'settings.proxies.noAccount': 'Choisissez un compte pour voir ses proxys',
  'settings.proxies.what': 'Un proxy agit pour ce compte avec sa propre clé et paie les frais. Les jetons restent dans ce compte.',
  'settings.proxies.mine': 'Qui peut agir pour {account}',
  'settings.proxies.mine.none': 'Personne d’autre que le compte lui-même.',
  'settings.proxies.relation':
    '{type}, {delay, plural, =0 {sans préavis} one {annonce # bloc à l’avance} other {annonce # blocs à l’avance}}',
  'settings.proxies.reserved': '{amount} réservés',
  'settings.proxies.add': 'Ajouter un proxy…',
  'settings.proxies.add.title': 'Ajouter un proxy',
  'settings.proxies.add.consequence': 'Le dépôt est réservé tant que le proxy existe et revient quand vous le retirez.',
  'settings.proxies.remove': 'Retirer…',
  'settings.proxies.removeAll': 'Tout retirer…',
  'settings.proxies.remove.consequence': 'Le retrait prend effet avec le bloc. Le dépôt revient aussitôt.',
  'settings.proxies.remove.all': 'Ensuite, seul le compte lui-même peut agir.',
  'settings.proxies.delegate': 'Qui peut agir',
  'settings.proxies.type': 'Type de proxy',
  'settings.proxies.covers':
    '{type, select, Any {Peut tout faire, y compris transférer.} NonTransfer {Peut faire les appels système, de trésorerie, de proxy et de multisig : aucun transfert, rien dans les pools.} CancelProxy {Peut seulement rejeter ce que d’autres proxys ont annoncé.} Governance {Peut seulement faire les appels de trésorerie.} Collator {Peut seulement faire les appels de collateur.} StakePoolManager {Peut créer des pools et ajouter, retirer, démarrer, arrêter et récupérer des Workers. Ni contributions, ni retraits, ni réclamations, ni réglages du pool.} other {Le runtime décide de ce qu’il peut faire.}}',
  'settings.proxies.delay': 'Préavis, en blocs',
  'settings.proxies.delay.hint':
    '{blocks, plural, =0 {Le proxy agit aussitôt.} one {Chaque appel doit être annoncé # bloc à l’avance, pour que vous puissiez l’arrêter. Cette page n’annonce pas d’appels.} other {Chaque appel doit être annoncé # blocs à l’avance, pour que vous puissiez l’arrêter. Cette page n’annonce pas d’appels.}}',
  'settings.proxies.delay.wrong': 'Ce n’est pas un nombre entier de blocs. Utilisez 0 à 4294967295.',
  'settings.proxies.any': 'Il peut transférer tout ce que le compte possède',
  'settings.proxies.deposit': 'Réservé pour les proxys',
  'settings.proxies.actFor': 'Agir pour un autre compte',
  'settings.proxies.actFor.what':
    'Les pools, les mises et le solde sont alors ceux de l’autre compte ; votre compte signe et paie les frais.',
  'settings.proxies.actFor.address': 'Compte pour lequel agir',
  'settings.proxies.actFor.looking': 'Recherche de ses proxys…',
  'settings.proxies.actFor.own': 'Ce compte est l’un des vôtres. Choisissez-le sous Comptes.',
  'settings.proxies.actFor.none': 'Aucun de vos comptes n’est un proxy de celui-ci. Son propriétaire peut en ajouter un.',
  'settings.proxies.way': '{signer} est un proxy de ce compte : {types}.',
  'settings.proxies.announced': 'Ses appels doivent être annoncés à l’avance, ce que cette page ne fait pas.',
  'settings.proxies.act': 'Agir pour lui avec {signer}',
};
