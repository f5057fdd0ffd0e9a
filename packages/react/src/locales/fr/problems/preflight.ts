import { messagesOf } from '../../../transactions/problems/word-table';
import type { preflight as en } from '../../en/problems/preflight';
import type { Translation } from '../../types';

const STATE =
  '« {state, select, Mining {Exploitation} Unresponsive {Non réactif} CoolingDown {Refroidissement} Releasing {En libération} Ready {Prêt} other {{state}}} »';

export const preflight: Translation<typeof en> = messagesOf({
  'input.poolId': ['Ce n’est pas un numéro de pool.', 'Saisissez un nombre entier, par exemple 42.'],
  'input.workerKey': ['Ce n’est pas une clé publique de Worker.', 'Saisissez 0x et 64 chiffres hexadécimaux.'],
  'input.workerKeys': [
    'Le texte ne contient aucune clé de Worker, ou plus de 10 000.',
    'Collez des clés publiques de 64 chiffres hexadécimaux, une par ligne.',
  ],
  'input.accountId': ['Ce n’est pas un compte.', 'Saisissez une adresse de ce réseau, ou une clé publique hexadécimale.'],
  'input.history': ['Cet historique ne peut pas être demandé.', 'Demandez au moins un pool, moins de pools, ou une durée plus courte.'],
  'input.blockHash': ['Ce n’est pas le hash d’un bloc.', 'Saisissez 0x et 64 chiffres hexadécimaux.'],
  'input.address.notBase58': ['L’adresse contient des caractères qu’aucune adresse n’a.', 'Copiez de nouveau l’adresse.'],
  'input.address.length': ['L’adresse est trop courte ou trop longue.', 'Copiez l’adresse entière.'],
  'input.address.checksum': [
    'L’adresse contient une faute de frappe : sa somme de contrôle ne convient pas.',
    'Copiez de nouveau l’adresse.',
  ],
  'input.address.prefix': [
    'L’adresse appartient à un autre réseau : son préfixe est {found}, ici c’est {expected}.',
    'Utilisez l’adresse du compte sur ce réseau.',
  ],
  'input.actingAs': [
    'La transaction ne peut pas être faite en ce nom.',
    'Indiquez le compte représenté, ou le seuil et les signataires du compte multisig.',
  ],
  'input.amountOutOfRange': ['Le montant est inférieur à 0 ou dépasse ce que la chaîne peut contenir.', 'Saisissez un autre montant.'],
  'input.amount.empty': ['Il n’y a pas de montant.', 'Saisissez un montant.'],
  'input.amount.notANumber': ['Ce n’est pas un nombre.', 'Saisissez des chiffres, par exemple 2000 ou 0,5.'],
  'input.amount.negative': ['Le montant est inférieur à 0.', 'Saisissez un montant de 0 ou plus.'],
  'input.amount.tooManyDecimals': ['Le montant a plus de décimales que la chaîne n’en compte.', 'Supprimez les dernières décimales.'],
  'input.amount.tooLarge': ['Le montant dépasse ce que la chaîne peut contenir.', 'Saisissez un montant plus petit.'],
  'input.commissionOutOfRange': ['La commission n’est pas comprise entre 0 % et 100 %.', 'Saisissez un pourcentage de 0 à 100.'],
  'input.descriptionTooLong': ['La description est trop longue : la chaîne accepte 4 400 octets.', 'Raccourcissez-la.'],
  'input.preparedTransaction': ['Ce n’est pas une transaction préparée pour cette chaîne.', 'Préparez-la de nouveau pour cette chaîne.'],
  'input.signature': ['La signature n’est pas utilisable.', 'Indiquez en hexadécimal les 64 ou 65 octets du signataire.'],

  'runtime.callMissing': ['Cette chaîne n’a pas l’appel {call}.', 'Utilisez une chaîne dont le runtime est plus récent.'],
  'pool.rejected.payment': [
    '{account} ne peut pas payer les frais de {fee} : il peut payer {payable}.',
    'Ajoutez-y {missing}, ou débloquez des jetons.',
  ],
  'pool.rejected.withdrawQueue': [
    '{user} n’a rien dans la file d’attente des retraits du Pool {pid}.',
    'Choisissez un compte qui attend dans cette file.',
  ],

  'warning.feeFromLocked': [
    '{locked} des frais de {fee} sont pris sur des jetons bloqués.',
    'Ajoutez d’abord des jetons si ceux-là doivent rester intacts.',
  ],
  'warning.feesRunOut': [
    'Il reste ensuite {left} à {account} pour les frais, moins que n’en coûte cette transaction.',
    'Ajoutez des jetons avant la prochaine transaction.',
  ],
  'warning.lockedOut': [
    'Il reste {left} pour les frais : le compte ne pourra plus envoyer de transaction, pas même un retrait.',
    'Réduisez la contribution d’au moins {missing}.',
  ],
  'warning.above64Bits': [
    '{operand, select, total_stake {La mise totale} total_shares {Le total des parts} free_stake {La mise libre} your_shares {Le nombre de vos parts} your_stake {Votre mise} stake {La mise} other {Le montant}} de {valueBare} n’est pas en dessous de {limitBare}, à partir de quoi l’arithmétique de la chaîne déborde et donne d’autres valeurs que demandé.{paid, select, none {} other { Payé : {paid}.}}{slashed, select, none {} other { Perdu : {slashed}.}}{dust, select, none {} other { Perdu en poussière : {dust}.}}{minted, select, none {} other { Parts : {mintedBare}.}}{queued, select, none {} other { Parts en file : {queuedBare}.}}{ve, select, none {} other { Ve : {ve}.}}',
    'Restez sous {limit}.',
  ],
  'warning.slashSettled': [
    'Le Pool {pid} a perdu de la mise. {slashed} de la vôtre sont perdus avec cette transaction.',
    'La perte existe aussi sans elle.',
  ],
  'warning.paysOthers': [
    'Sur ce montant, {amount} paient aussitôt {requests, plural, one {# retrait en attente} other {# retraits en attente}} d’autres stakers.',
    'Regardez pourquoi ils partent, ou choisissez un autre pool.',
  ],
  'warning.replacesQueued': [
    'Ceci remplace votre demande en file : {beforeBare} parts ({beforeWorth}) deviennent {afterBare} ({afterWorth}). Elle passe de la place {position} à la place {newPosition}, et son compte à rebours recommence.',
    'Pour y ajouter, demandez la somme. Pour la garder, n’envoyez pas ceci.',
  ],
  'warning.withdrawQueued': [
    '{forceStop, select, true {{atOnce} est payé aussitôt, {later} attend. Si cela attend encore le {due}, la chaîne arrête tous les Workers du Pool {pid}, {workers} en tout.} other {{atOnce} est payé aussitôt, {later} attend de la mise libérée ou contribuée.}}',
    '{forceStop, select, true {Retirez {atOnce}, ou comptez recevoir le reste après le refroidissement.} other {Il rapporte jusqu’au paiement.}}',
  ],
  'warning.commissionChanges': [
    'La commission passe de {before} à {after} des récompenses futures ; celles déjà payées ne changent pas.',
    'Prévenez vos stakers : ils peuvent partir si elle monte.',
  ],
  'warning.capStays': [
    'Le Pool {pid} n’a pas de capacité définie. Une fois définie, elle peut être changée mais pas supprimée.',
    'Une capacité au-dessus de tous les jetons existants revient à n’en avoir aucune.',
  ],
  'warning.capBlocks': [
    'Le Pool {pid} a {totalStake} : une capacité de {cap} ne laisse aucune place aux contributions.',
    'Utilisez plus de {totalStake} pour en recevoir.',
  ],
  'warning.whitelistCloses': [
    'C’est la première entrée : désormais seuls {staker} et le propriétaire peuvent contribuer au Pool {pid}.',
    'Retirez toutes les entrées pour le rouvrir.',
  ],
  'warning.whitelistOpens': [
    'C’est la dernière entrée : sans elle, tout le monde peut contribuer au Pool {pid}.',
    'Ajoutez d’abord un autre compte pour le garder fermé.',
  ],
  'warning.resetsReward': [
    '{worker} a déjà gagné {totalReward} dans le Pool {pid}. L’ajouter de nouveau remet sa récompense totale à 0.',
    'Notez d’abord ce total si vous en avez besoin.',
  ],
  'warning.removesCooling': [
    '{worker} refroidit : il quitte la liste du Pool {pid}, tandis que {stake} restent bloqués jusqu’au {until} et doivent alors être récupérés par sa clé.',
    'Récupérez d’abord sa mise, puis retirez-le.',
  ],
  'warning.removesMining': [
    '{worker} est arrêté aussitôt et ne rapporte plus rien : il quitte la liste du Pool {pid}, tandis que {stake} restent bloqués jusqu’au {until} et doivent alors être récupérés par sa clé.',
    'Arrêtez-le, récupérez sa mise, puis retirez-le.',
  ],
  'warning.coolDown': [
    '{worker} cesse aussitôt de miner. {stake} restent bloqués jusqu’au {until} et ne rapportent rien.',
    'Récupérez-les alors : cela ne se fait pas tout seul.',
  ],
  'warning.cannotStop': [
    'Le minage est désactivé sur ce réseau : {worker} peut être démarré, mais pas arrêté avant qu’il soit activé.',
    'Attendez qu’il soit activé.',
  ],
  'warning.restarts': [
    '{worker} est arrêté et redémarré aussitôt avec {after} au lieu de {before}. Ce qu’il a accumulé est remis à zéro : V {v}{newV, select, none {} other { devient {newV}}}.',
    'Rien d’autre à faire.',
  ],
  'warning.otherTarget': [
    'La récompense de {amount} va à {targetFull}, qui n’est pas le compte qui réclame.',
    'Comparez chaque caractère de l’adresse.',
  ],
  'warning.newAccount': [
    '{targetFull} n’existe pas encore. {amount} le crée, et {minimum} doivent y rester.',
    'Réclamez vers un compte existant, sauf si vous en voulez un nouveau.',
  ],
  'warning.subsidyShort': [
    'Le compte qui paie les récompenses a {available}, et {left} ensuite : les réclamations suivantes peuvent échouer.',
    'Réclamez bientôt.',
  ],

  'fleet.key.notHex': ['« {text} » n’est pas une clé publique.', 'Collez 0x et 64 chiffres hexadécimaux.'],
  'fleet.key.tooShort': ['« {text} » a {digits} chiffres hexadécimaux. Une clé publique en a {expected}.', 'Copiez-la en entier.'],
  'fleet.key.tooLong': ['« {text} » a {digits} chiffres hexadécimaux. Une clé publique en a {expected}.', 'Copiez la clé seule.'],
  'fleet.overBudget': [
    'Il faut {needed} ; il reste {available} au plan pour le Pool {pid}.',
    'Autorisez {missing} de plus, ou choisissez moins de Workers.',
  ],
  'fleet.targetUnreachable': ['{worker} démarre avec V {reachable} au plus, pas {target}.', 'Choisissez un V plus bas.'],
  'fleet.stopsMining': [
    `{worker} est à l’état ${STATE}. Le retirer l’arrête ; {stake} refroidiraient.`,
    'Arrêtez-le d’abord, ou autorisez-le.',
  ],
  'fleet.duplicate': ['Il est déjà plus haut dans la liste.'],
  'fleet.alreadyMining': [`{worker} est à l’état ${STATE}.`],
  'fleet.alreadyStopped': [`{worker} est à l’état ${STATE} et ne mine pas.`],
  'fleet.alreadyReady': ['{worker} est à l’état « Prêt ».'],
  'fleet.alreadyInPool': ['{worker} est dans le Pool {pid}.'],
  'fleet.alreadyRemoved': ['{worker} n’est plus dans le Pool {pid}.'],
  'fleet.stakeEnough': ['{worker} mine avec {stake} ; {wanted} n’est pas une augmentation.'],
  'fleet.nothingToClaim': ['Le Pool {pid} n’a pas de récompense pour vous.'],
  'fleet.belowMinimum': ['La récompense du Pool {pid} est de {amount}, moins que {minimum}.'],
  'fleet.startsCoolDown': ['{worker} s’arrête aussitôt. {stake} refroidissent jusqu’au {until}.'],
  'fleet.stakeStaysLocked': ['{worker} quitte la liste de son pool. {stake} refroidissent encore jusqu’au {until} ; récupérez-les alors.'],
});
