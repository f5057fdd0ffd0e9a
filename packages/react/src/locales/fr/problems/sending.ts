import { messagesOf } from '../../../transactions/problems/word-table';
import type { sending as en } from '../../en/problems/sending';
import type { Translation } from '../../types';

const AGAIN = 'Renvoyez-la : elle est reconstruite et signée à nouveau.';
const LOOK_FIRST = 'Regardez le compte avant de la renvoyer.';
const OTHER_NODE = 'Connectez-vous à un autre nœud.';
const REPORT = 'Connectez-vous à une autre chaîne, ou signalez celle-ci au projet.';

export const sending: Translation<typeof en> = messagesOf({
  unexpected: ['Une erreur inattendue s’est produite.', 'Réessayez.'],
  'input.pendingTransaction': ['La transaction conservée ne peut pas être lue, ou appartient à une autre chaîne.', LOOK_FIRST],

  'transaction.blocked': ['La chaîne refuserait cette transaction.', 'Regardez les raisons, puis renvoyez-la.'],
  'transaction.unconfirmed': [
    'La transaction demande d’abord une confirmation.',
    'Lisez les avertissements, confirmez-les et renvoyez-la.',
  ],
  'transaction.duplicate': ['La même transaction de ce compte est déjà en route.', 'Attendez-la.'],
  'transaction.noSigner': ['Personne ne peut signer pour ce compte.', 'Choisissez un compte d’un portefeuille.'],
  'transaction.cancelled': [
    'Vous l’avez annulée.',
    'Rien n’a été envoyé et aucuns frais n’ont été prélevés. Renvoyez-la si vous la voulez encore.',
  ],
  'transaction.rejectedBySigner': [
    'Vous avez refusé dans le portefeuille.',
    'Rien n’a été envoyé et aucuns frais n’ont été prélevés. Réessayez si c’était une erreur.',
  ],
  'transaction.signerFailed': [
    'Le portefeuille n’a pas pu signer. Rien n’a été envoyé.',
    'Déverrouillez le portefeuille, vérifiez le compte et réessayez.',
  ],
  'transaction.invalid': [
    'Aucun bloc ne peut contenir la transaction. Aucuns frais n’ont été prélevés.',
    'Réessayez : la vérification nomme la raison.',
  ],
  'transaction.stale': ['Son nonce a été utilisé par une autre transaction du compte. Aucuns frais n’ont été prélevés.', AGAIN],
  'transaction.payment': ['Le compte ne peut pas payer les frais.', 'Ajoutez des jetons pour les frais, ou débloquez-en.'],
  'transaction.badProof': [
    'La chaîne n’accepte pas la signature.',
    'Signez de nouveau avec le compte lui-même. Après une mise à niveau du runtime, le portefeuille a besoin des nouvelles métadonnées.',
  ],
  'transaction.mortality': ['Elle a été signée il y a trop longtemps, ou sur des blocs que cette chaîne n’a pas.', AGAIN],
  'transaction.priorityTooLow': [
    'Une autre transaction du compte attend avec le même nonce.',
    'Attendez-la, ou envoyez celle-ci avec un pourboire plus élevé.',
  ],
  'transaction.altered': [
    'Le portefeuille a rendu une autre transaction que celle à signer. Elle n’a pas été envoyée.',
    'Vérifiez le portefeuille et ses extensions, puis réessayez.',
  ],
  'transaction.dropped': [
    'Le nœud a abandonné la transaction : sa réserve est pleine ou a été vidée.',
    'Un autre nœud peut encore l’inclure. Regardez le compte avant de la renvoyer.',
  ],
  'transaction.usurped': ['Une autre transaction avec le même nonce a pris sa place.', 'Renvoyez-la si vous la voulez encore.'],
  'transaction.finalityTimeout': ['Son bloc n’a pas été finalisé à temps : la finalité de la chaîne a beaucoup de retard.', LOOK_FIRST],
  'transaction.timedOut': ['Elle n’a pas été incluse à temps et ne le sera jamais. Aucuns frais n’ont été prélevés.', AGAIN],
  'transaction.outcomeUnknown': ['On ne sait pas ce qu’elle est devenue. Elle peut encore être incluse.', LOOK_FIRST],
  'transaction.aborted': ['Elle a été envoyée mais n’est plus suivie. Elle peut encore être incluse.', LOOK_FIRST],
  'transaction.tooLarge': ['Un appel du plan ne tient dans aucun bloc.', 'Laissez-le de côté.'],
  'transaction.noBatch': [
    'Cette chaîne ne peut pas porter plusieurs appels dans une transaction.',
    'Envoyez chaque appel dans sa propre transaction.',
  ],
  'transaction.failedWhole': [
    'La chaîne a refusé la transaction entière : aucun de ses appels n’a été essayé.',
    'Regardez la raison, puis faites un nouveau plan.',
  ],
  'transaction.runtimeChanged': ['La chaîne a été mise à niveau depuis que l’appel a été construit.', AGAIN],
  'transaction.otherPlan': [
    'Le plan a été fait pour un autre compte ou une autre chaîne.',
    'Passez au compte pour lequel il a été fait, ou faites un nouveau plan.',
  ],

  'connection.endpoint': ['Ce n’est pas l’adresse d’un nœud.', 'Utilisez une adresse comme ws://127.0.0.1:9944 ou wss://host/path.'],
  'connection.unreachable': ['Le nœud est injoignable.', 'Vérifiez son adresse et votre réseau, ou connectez-vous à un autre nœud.'],
  'connection.timeout': ['Le nœud n’a pas répondu à temps.', 'Réessayez ; si cela continue, connectez-vous à un autre nœud.'],
  'connection.notSubstrate': [
    'Le nœud ne répond pas comme un nœud Substrate.',
    'Utilisez un nœud Substrate complet avec les méthodes RPC usuelles.',
  ],
  'connection.otherChain': ['Le nœud sert une autre chaîne.', 'Connectez-vous à un nœud de la chaîne attendue.'],
  'connection.lost': ['La connexion au nœud a été perdue.', 'Attendez son retour et réessayez.'],
  'connection.closed': ['La connexion a été fermée.', 'Connectez-vous de nouveau.'],
  'connection.released': ['La connexion n’est plus celle qui a été interrogée.', 'Réessayez.'],
  'connection.aborted': ['La requête a été annulée.', 'Relancez-la si vous la voulez encore.'],
  'chain.unsupported': [
    'Cette chaîne n’a pas de StakePools que le kit sait lire.',
    'Connectez-vous à Khala ou Rhala de 2021 à 2022, à un réseau privé de ce genre, ou à la chaîne de développement.',
  ],
  'chain.generation': [
    'Cette chaîne a des StakePools de la génération suivante, que le kit ne connaît pas.',
    'Connectez-vous à une chaîne de la première génération, ou à la chaîne de développement.',
  ],
  'chain.shape': ['La chaîne a répondu autrement que les runtimes que le kit connaît.', REPORT],
  'chain.verbAbsent': ['Cette chaîne ne sait pas faire cela.', 'Utilisez une chaîne dont le runtime de cette génération est plus récent.'],
  'chain.blockUnknown': [
    'Le nœud ne connaît pas ce bloc, ou n’a plus son état.',
    'Interrogez un bloc plus récent, ou connectez-vous à un nœud d’archive.',
  ],
  'chain.rateLimited': ['Le nœud n’accepte plus de requêtes pour l’instant.', 'Attendez un peu, ou connectez-vous à un autre nœud.'],
  'chain.subscriptions': ['Le nœud ne permet plus d’abonnements.', 'Fermez d’autres vues, ou connectez-vous à un autre nœud.'],
  'chain.tooLarge': ['La réponse est plus grande que ce que le nœud envoie.', OTHER_NODE],
  'chain.rpc': ['Le nœud a répondu par une erreur.', 'Réessayez ; si cela continue, connectez-vous à un autre nœud.'],

  'view.column': ['Le tableau ne peut pas être trié par cette colonne.', 'Choisissez une autre colonne.'],
});
