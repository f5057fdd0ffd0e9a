import { messagesOf } from '../../transactions/problems/word-table';
import type { problems as en } from '../en/problems';
import type { Translation } from '../types';

const ATTEST = 'Mettez à jour le logiciel du Worker et sa machine, puis enregistrez-le de nouveau.';
const GATEKEEPER = 'Vérifiez le gatekeeper et sa clé maîtresse.';
const LIST = 'Vérifiez la liste autorisée du réseau.';
const SIGNATORIES = 'Vérifiez le seuil et les signataires : tous, dans le même nombre, définissent le compte.';
const RECHECK = 'Vérifiez de nouveau l’opération : son état actuel est relu.';
const FUND = 'Ajoutez des jetons au compte, ou utilisez un montant plus petit.';
const AGAIN = 'Renvoyez-la : elle est reconstruite et signée à nouveau.';
const LOOK_FIRST = 'Regardez le compte avant de la renvoyer.';
const OTHER_NODE = 'Connectez-vous à un autre nœud.';
const REPORT = 'Connectez-vous à une autre chaîne, ou signalez celle-ci au projet.';
const REGISTER_FIRST = 'Démarrez le Worker et attendez que son enregistrement soit sur la chaîne.';
const SIGN_AGAIN = 'Signez de nouveau le message.';
const AMOUNTS = 'Vérifiez les montants.';

export const problems: Translation<typeof en> = messagesOf({
  unexpected: ['Une erreur inattendue s’est produite.', 'Réessayez.'],

  'input.poolId': ['Ce n’est pas un numéro de pool.', 'Saisissez un nombre entier, par exemple 42.'],
  'input.workerKey': ['Ce n’est pas une clé publique de Worker.', 'Saisissez 0x et 64 chiffres hexadécimaux.'],
  'input.workerKeys': [
    'Le texte ne contient aucune clé de Worker, ou plus de 10 000.',
    'Collez des clés publiques de 64 chiffres hexadécimaux, une par ligne.',
  ],
  'input.accountId': ['Ce n’est pas un compte.', 'Saisissez une adresse de ce réseau, ou une clé publique hexadécimale.'],
  'input.blockHash': ['Ce n’est pas le hash d’un bloc.', 'Saisissez 0x et 64 chiffres hexadécimaux.'],
  'input.address.notBase58': ['L’adresse contient des caractères qu’aucune adresse n’a.', 'Copiez de nouveau l’adresse.'],
  'input.address.length': ['L’adresse est trop courte ou trop longue.', 'Copiez l’adresse entière.'],
  'input.address.checksum': [
    'L’adresse contient une faute de frappe : sa somme de contrôle ne convient pas.',
    'Copiez de nouveau l’adresse.',
  ],
  'input.address.prefix': ['L’adresse appartient à un autre réseau.', 'Utilisez l’adresse du compte sur ce réseau.'],
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
  'input.commissionOutOfRange': ['La commission n’est pas comprise entre 0 % et 100 %.', 'Saisissez un pourcentage de 0 à 100.'],
  'input.descriptionTooLong': ['La description est trop longue : la chaîne prend 4 400 octets.', 'Raccourcissez-la.'],
  'input.pendingTransaction': ['La transaction conservée ne peut pas être lue, ou appartient à une autre chaîne.', LOOK_FIRST],
  'input.preparedTransaction': ['Ce n’est pas une transaction préparée pour cette chaîne.', 'Préparez-la de nouveau pour cette chaîne.'],
  'input.signature': ['La signature n’est pas utilisable.', 'Indiquez en hexadécimal les 64 ou 65 octets du signataire.'],

  'runtime.callMissing': ['Cette chaîne n’a pas l’appel {call}.', 'Utilisez une chaîne dont le runtime est plus récent.'],
  'pool.rejected.payment': [
    '{account} ne peut pas payer les frais de {fee} : il peut payer {payable}.',
    'Ajoutez-y {missing}, ou déverrouillez des jetons.',
  ],
  'pool.rejected.withdrawQueue': [
    '{user} n’a rien dans la file d’attente des retraits du Pool {pid}.',
    'Choisissez un compte qui attend dans cette file.',
  ],

  'phalaStakePool.WorkerNotRegistered': ['{worker} n’est pas enregistré.', REGISTER_FIRST, 'Le Worker n’est pas enregistré.'],
  'phalaStakePool.BenchmarkMissing': [
    '{worker} n’a pas encore de score de benchmark.',
    'Gardez-le en ligne jusqu’à la fin du benchmark.',
    'Le Worker n’a pas encore de score de benchmark.',
  ],
  'phalaStakePool.WorkerExists': ['Le Pool {pid} a déjà {worker}.', 'Choisissez un autre Worker.', 'Le pool a déjà ce Worker.'],
  'phalaStakePool.WorkerDoesNotExist': [
    '{worker} n’est pas dans le Pool {pid}.',
    'Vérifiez le Worker et le pool.',
    'Le Worker n’est pas dans ce pool.',
  ],
  'phalaStakePool.WorkerInAnotherPool': [
    '{worker} est dans le Pool {actual}, pas dans le Pool {pid}.',
    'Utilisez le pool qui le liste.',
    'Le Worker est dans un autre pool.',
  ],
  'phalaStakePool.UnauthorizedOperator': [
    '{operator, select, none {{worker} n’a pas d’opérateur.} other {L’opérateur de {worker} est {operator}, pas {signer}.}}',
    'Seul son opérateur peut l’ajouter : liez votre compte comme opérateur dans le logiciel du Worker, ou changez de compte.',
    'Le signataire n’est pas l’opérateur de ce Worker.',
  ],
  'phalaStakePool.UnauthorizedPoolOwner': [
    'Le Pool {pid} appartient à {owner}, pas à {signer}.',
    'Passez au compte du propriétaire.',
    'Le signataire n’est pas le propriétaire de ce pool.',
  ],
  'phalaStakePool.InadequateCapacity': [
    'Un cap de {cap} est inférieur aux {totalStake} déjà dans le Pool {pid}.',
    'Fixez le cap au moins au stake total actuel.',
    'Le nouveau cap est inférieur au stake déjà dans le pool.',
  ],
  'phalaStakePool.StakeExceedsCapacity': [
    '{amount} dépasse de {excess} le Cap Gap du Pool {pid}, qui est de {gap}.',
    'Contribuez au plus le Cap Gap, ou choisissez un autre pool.',
    'La contribution dépasse le Cap Gap du pool.',
  ],
  'phalaStakePool.PoolDoesNotExist': [
    'Le Pool {pid} n’existe pas.',
    'Vérifiez le numéro du pool et le réseau.',
    'Aucun pool n’a ce numéro.',
  ],
  'phalaStakePool.PoolIsBusy': ['Le pool était occupé.', 'Renvoyez-la dans le bloc suivant.'],
  'phalaStakePool.InsufficientContribution': [
    '{amount} est inférieur à la plus petite contribution, {minimum}.',
    'Contribuez au moins la plus petite contribution.',
    'La contribution est inférieure à la plus petite de ce réseau.',
  ],
  'phalaStakePool.InsufficientBalance': [
    'Vous pouvez contribuer {available} ; pour {amount} il manque {missing}. {staked} est déjà en stake.',
    'Contribuez moins, ou ajoutez des jetons.',
    'Après les frais et ce qui est déjà en stake, il reste moins que la contribution.',
  ],
  'phalaStakePool.PoolStakeNotFound': [
    '{account} n’a jamais contribué au Pool {pid}.',
    'Choisissez un pool où il a un stake.',
    'Le compte n’a jamais contribué à ce pool.',
  ],
  'phalaStakePool.InsufficientFreeStake': [
    'Le Pool {pid} a {free} de stake libre. Pour {needed} il manque {missing}.',
    'Utilisez moins, contribuez, ou récupérez le stake d’un Worker arrêté.',
    'Le pool a moins de stake libre qu’il n’en faut.',
  ],
  'phalaStakePool.InvalidWithdrawalAmount': [
    '{reason, select, dust {{sharesBare} Parts sont trop peu : la chaîne abandonne jusqu’à {dustBare}.} other {Vous avez {heldBare} Parts, d’une valeur de {worth} ; ceci fait {sharesBare} Parts.}}',
    'Retirez au plus ce que vous avez, et plus de 1 000 unités de Parts.',
    'Le retrait est une poussière, ou dépasse les Parts du compte.',
  ],
  'phalaStakePool.FailedToBindMinerAndWorker': [
    '{reason, select, minerNotReady {{worker} refroidit encore d’un passage précédent dans le Pool {pid}.} minerBound {{worker} est déjà lié dans le Pool {pid}.} other {{worker} est lié à un autre pool.}}',
    'Retirez-le de l’autre pool, ou récupérez son stake après le refroidissement.',
    'Le Worker est lié à un pool, ou refroidit encore d’un passage précédent dans celui-ci.',
  ],
  'phalaStakePool.InternalSubsidyPoolCannotWithdraw': [
    '{reason, select, target {{amount} vers {target} le laisserait sous les {minimum} qu’un compte doit avoir.} other {Le compte qui paie les récompenses a {available}, moins que la récompense de {amount}.}}',
    'Réclamez vers un compte qui a un solde, ou attendez que le compte des récompenses soit approvisionné. La récompense reste acquise.',
    'Le compte qui paie les récompenses n’a pas assez, ou la cible resterait sous le dépôt existentiel.',
  ],
  'phalaStakePool.PoolBankrupt': [
    'Tout le stake du Pool {pid} a été perdu : ses Parts ne valent rien.',
    'Choisissez un autre pool.',
    'Tout le stake du pool a été perdu : ses Parts ne valent rien.',
  ],
  'phalaStakePool.NoRewardToClaim': [
    '{account} n’a pas de récompense dans le Pool {pid}.',
    'Attendez la prochaine récompense.',
    'Le compte n’a pas de récompense dans ce pool.',
  ],
  'phalaStakePool.FeatureNotEnabled': ['Le minage est désactivé sur ce réseau.', 'Attendez que sa gouvernance l’active.'],
  'phalaStakePool.WorkersExceedLimit': [
    'Le Pool {pid} a {limit} Workers, autant qu’un pool en prend.',
    'Retirez un Worker, ou utilisez un autre pool.',
    'Le pool a autant de Workers qu’un pool en prend.',
  ],
  'phalaStakePool.CannotRestartWithLessStake': [
    '{stake} n’est pas plus que les {current} avec lesquels {worker} mine.',
    'Saisissez plus. Pour moins, arrêtez le Worker, récupérez son stake et redémarrez-le.',
    'Le nouveau stake n’est pas supérieur à l’actuel.',
  ],
  'phalaStakePool.InvalidForceRewardAmount': ['Une récompense forcée a un montant non valable.', 'Corrigez les montants.'],
  'phalaStakePool.NotInContributeWhitelist': [
    '{staker} n’est pas dans la liste blanche du Pool {pid}.',
    'Demandez au propriétaire du pool de l’ajouter.',
    'Le compte n’est pas dans la liste blanche du pool.',
  ],
  'phalaStakePool.AlreadyInContributeWhitelist': [
    '{staker} est déjà dans la liste blanche du Pool {pid}.',
    'Rien à ajouter.',
    'Le compte est déjà dans la liste blanche.',
  ],
  'phalaStakePool.ExceedWhitelistMaxLen': [
    'La liste blanche du Pool {pid} est pleine avec {limit} comptes.',
    'Retirez d’abord un compte.',
    'La liste blanche est pleine avec 100 comptes.',
  ],
  'phalaStakePool.NoWhitelistCreated': [
    'Le Pool {pid} n’a pas de liste blanche : tout le monde peut contribuer.',
    'Rien à retirer.',
    'Le pool n’a pas de liste blanche : tout le monde peut contribuer.',
  ],
  'phalaStakePool.ExceedMaxDescriptionLen': ['La description dépasse 4 400 octets.', 'Raccourcissez-la.'],

  'phalaMining.BadSender': ['Le signataire ou l’expéditeur n’a pas ce droit sur le mineur.', 'Signez avec l’opérateur du Worker.'],
  'phalaMining.InvalidMessage': ['Un message de minage n’a pas pu être lu.', 'Mettez à jour le logiciel du Worker.'],
  'phalaMining.WorkerNotRegistered': ['Le Worker n’est pas enregistré.', REGISTER_FIRST],
  'phalaMining.GatekeeperNotRegistered': ['Le gatekeeper n’est pas enregistré.', 'Enregistrez d’abord le gatekeeper.'],
  'phalaMining.DuplicateBoundMiner': ['Le mineur est déjà lié à un Worker.', 'Retirez d’abord ce Worker du pool.'],
  'phalaMining.BenchmarkMissing': [
    '{worker} n’a pas de score de benchmark.',
    'Gardez-le en ligne jusqu’à la fin du benchmark.',
    'Le Worker n’a pas de score de benchmark.',
  ],
  'phalaMining.MinerNotFound': [
    '{worker} n’a jamais été dans le Pool {pid}.',
    'Vérifiez le Worker et le pool.',
    'Le Worker n’a jamais été dans ce pool.',
  ],
  'phalaMining.MinerNotBound': [
    '{worker} n’est pas lié dans le Pool {pid}.',
    'Ajoutez-le de nouveau au pool.',
    'Le mineur n’est lié à aucun Worker.',
  ],
  'phalaMining.MinerNotReady': [
    '{worker} est {state}.',
    'Arrêtez-le, et récupérez son stake après le refroidissement.',
    'Le Worker mine ou refroidit.',
  ],
  'phalaMining.MinerNotMining': ['{worker} est {state} et ne mine pas.', 'Rien à arrêter.', 'Le Worker ne mine pas.'],
  'phalaMining.WorkerNotBound': ['Le Worker n’est dans aucun pool.', 'Ajoutez-le d’abord à un pool.'],
  'phalaMining.CoolDownNotReady': [
    '{reason, select, tooEarly {Le refroidissement de {worker} se termine dans {secondsLeft}.} other {{worker} est {state} et ne refroidit pas.}}',
    'Récupérez son stake quand le refroidissement est terminé.',
    'Le refroidissement n’est pas terminé, ou le Worker ne refroidit pas.',
  ],
  'phalaMining.InsufficientStake': [
    '{stake} est inférieur au Smin : {worker}, de score {score}, a besoin de {minimum}, soit {missing} de plus.',
    'Utilisez au moins le Smin.',
    'Le stake est inférieur au Smin de ce Worker.',
  ],
  'phalaMining.TooMuchStake': [
    '{stake} dépasse le Smax : {worker}, de score {score}, prend au plus {maximum}.',
    'Utilisez au plus le Smax.',
    'Le stake dépasse le Smax de ce Worker.',
  ],
  'phalaMining.InternalErrorBadTokenomicParameters': [
    'Le réseau n’a pas de paramètres tokenomiques utilisables.',
    'Attendez que sa gouvernance les fixe.',
  ],
  'phalaMining.DuplicateBoundWorker': ['Le Worker est déjà lié à un pool.', 'Retirez-le d’abord de ce pool.'],
  'phalaMining.BenchmarkTooLow': [
    '{worker} a le score {score} ; le minimum est {minimum}.',
    'Utilisez une machine plus rapide, ou refaites le benchmark.',
    'Le score du Worker est inférieur à 50.',
  ],
  'phalaMining.InternalErrorCannotStartWithExistingStake': [
    '{worker} détient encore {stake} d’un passage précédent.',
    'Récupérez-le d’abord.',
    'Le Worker détient encore le stake d’un passage précédent.',
  ],
  'phalaMq.BadSender': ['Ce genre d’expéditeur ne peut pas poster de messages.', 'Envoyez le message comme Worker ou gatekeeper.'],
  'phalaMq.BadSequence': ['Le message est hors séquence.', 'Envoyez-le avec le prochain numéro de séquence attendu.'],
  'phalaMq.BadDestination': ['Le sujet du message n’est pas autorisé.', 'Utilisez un sujet qui commence par une lettre.'],

  'phalaRegistry.CannotHandleUnknownMessage': ['Le message est d’un genre inconnu.', 'Mettez à jour le logiciel du Worker.'],
  'phalaRegistry.InvalidSender': ['L’expéditeur n’a pas ce droit.', 'Envoyez-le depuis le compte ou le Worker concerné.'],
  'phalaRegistry.InvalidPubKey': ['La clé publique n’est pas valable.', 'Vérifiez la clé.'],
  'phalaRegistry.MalformedSignature': ['La signature ne peut pas être lue.', SIGN_AGAIN],
  'phalaRegistry.InvalidSignatureLength': ['La signature n’a pas 64 octets.', SIGN_AGAIN],
  'phalaRegistry.InvalidSignature': [
    'La signature n’est pas celle de ce message et de cette clé.',
    'Signez de nouveau le message avec la bonne clé.',
  ],
  'phalaRegistry.UnknownContract': ['Le contrat est inconnu.', 'Vérifiez le numéro du contrat.'],
  'phalaRegistry.InvalidIASSigningCert': ['Le certificat de l’attestation n’est pas valable.', ATTEST],
  'phalaRegistry.InvalidReport': ['Le rapport d’attestation ne peut pas être lu.', ATTEST],
  'phalaRegistry.InvalidQuoteStatus': ['L’état de l’attestation n’est pas accepté.', ATTEST],
  'phalaRegistry.BadIASReport': ['Le rapport d’attestation n’est pas valable.', ATTEST],
  'phalaRegistry.OutdatedIASReport': ['Le rapport d’attestation a plus de deux heures.', 'Enregistrez-vous avec un nouveau rapport.'],
  'phalaRegistry.UnknownQuoteBodyFormat': ['La citation de l’attestation est d’un format inconnu.', ATTEST],
  'phalaRegistry.InvalidRuntimeInfoHash': [
    'L’attestation porte sur d’autres données du Worker.',
    'Enregistrez-vous avec les données attestées.',
  ],
  'phalaRegistry.InvalidRuntimeInfo': ['Les données du Worker ne sont pas valables.', ATTEST],
  'phalaRegistry.InvalidInput': ['La saisie n’est pas valable.', 'Vérifiez les arguments.'],
  'phalaRegistry.InvalidBenchReport': [
    'Le rapport de benchmark n’est pas valable.',
    'Vérifiez l’horloge du Worker et refaites le benchmark.',
  ],
  'phalaRegistry.WorkerNotFound': ['Le Worker n’est pas enregistré.', 'Enregistrez d’abord le Worker.'],
  'phalaRegistry.InvalidGatekeeper': ['Le Worker ne peut pas être gatekeeper.', GATEKEEPER],
  'phalaRegistry.InvalidMasterPubkey': ['La clé maîtresse n’est pas valable.', GATEKEEPER],
  'phalaRegistry.MasterKeyMismatch': ['La clé maîtresse n’est pas celle de la chaîne.', GATEKEEPER],
  'phalaRegistry.MasterKeyUninitialized': ['Le réseau n’a pas encore de clé maîtresse.', GATEKEEPER],
  'phalaRegistry.GenesisBlockHashRejected': ['Le Worker suit une chaîne relais qui n’est pas acceptée.', LIST],
  'phalaRegistry.GenesisBlockHashAlreadyExists': ['La chaîne relais est déjà dans la liste.', LIST],
  'phalaRegistry.GenesisBlockHashNotFound': ['La chaîne relais n’est pas dans la liste.', LIST],
  'phalaRegistry.PRuntimeRejected': ['La version du logiciel du Worker n’est pas acceptée.', ATTEST],
  'phalaRegistry.PRuntimeAlreadyExists': ['Le logiciel du Worker est déjà dans la liste.', LIST],
  'phalaRegistry.PRuntimeNotFound': ['Le logiciel du Worker n’est pas dans la liste.', LIST],
  'phalaRegistry.UnknownCluster': ['Le cluster est inconnu.', 'Vérifiez le numéro du cluster.'],
  'phalaRegistry.NoneAttestationDisabled': ['Ce réseau n’accepte que des Workers attestés.', ATTEST],
  'phalaRegistry.NotImplemented': ['Le runtime ne fait pas encore cela.', 'Utilisez un runtime plus récent.'],
  'phalaRegistry.CannotRemoveLastGatekeeper': ['C’est le dernier gatekeeper.', 'Enregistrez d’abord un autre gatekeeper.'],
  'phalaRegistry.MasterKeyInRotation': ['La clé maîtresse est en rotation.', 'Attendez la fin de la rotation.'],
  'phalaRegistry.InvalidRotatedMasterPubkey': ['La clé maîtresse issue de la rotation n’est pas valable.', GATEKEEPER],
  'phalaRegistry.InvalidEndpointSigningTime': [
    'Le point d’accès a été signé il y a trop longtemps ou dans le futur.',
    'Vérifiez l’horloge et signez de nouveau.',
  ],

  'proxy.NotProxy': [
    '{proxy} n’est pas un proxy de {account}.',
    'Ajoutez-le d’abord comme proxy.',
    'Le signataire n’est pas un proxy du compte.',
  ],
  'proxy.Unannounced': [
    'En tant que proxy de {account}, {proxy} doit annoncer ses appels {delay, plural, one {# bloc} other {# blocs}} à l’avance.',
    'Annoncez d’abord l’appel, ou utilisez un proxy sans délai.',
    'Le proxy doit annoncer ses appels quelques blocs à l’avance.',
  ],
  'proxy.NotFound': ['Ce proxy n’existe pas.', 'Vérifiez le proxy, son type et son délai.'],
  'proxy.Duplicate': ['Le compte a déjà ce proxy.', 'Rien à ajouter.'],
  'proxy.TooMany': ['Le compte a autant de proxys que la chaîne en permet.', 'Retirez-en un d’abord.'],
  'proxy.NoPermission': ['Le proxy ne peut pas se donner plus de droits.', 'Signez avec le compte lui-même.'],
  'proxy.NoSelfProxy': ['Un compte ne peut pas être son propre proxy.', 'Choisissez un autre compte.'],
  'multisig.MinimumThreshold': ['Le seuil est trop bas pour cet appel.', 'Pour un seuil de 1, utilisez l’appel prévu.'],
  'multisig.AlreadyApproved': [
    '{account} a déjà approuvé cet appel : {approvals} approbations sur {threshold}.',
    'Faites approuver un autre signataire.',
    'Le signataire a déjà approuvé cet appel.',
  ],
  'multisig.NoApprovalsNeeded': ['L’appel a toutes ses approbations.', 'Approuvez avec l’appel entier, qui l’exécute.'],
  'multisig.TooFewSignatories': ['Un compte multisig a au moins deux signataires.', SIGNATORIES],
  'multisig.TooManySignatories': [
    '{signatories} signataires dépassent les {limit} que la chaîne prend.',
    SIGNATORIES,
    'Il y a plus de signataires que la chaîne n’en prend.',
  ],
  'multisig.SignatoriesOutOfOrder': ['Les signataires ne sont pas dans l’ordre, ou l’un est donné deux fois.', SIGNATORIES],
  'multisig.SenderInSignatories': ['Le signataire est parmi les autres signataires.', SIGNATORIES],
  'multisig.NotFound': ['Cette opération n’existe pas.', 'Elle a pu être exécutée ou annulée : regardez son compte.'],
  'multisig.NotOwner': ['Seul celui qui a commencé l’opération peut l’annuler.', 'Signez avec ce compte.'],
  'multisig.NoTimepoint': ['L’opération a déjà commencé ; sa première approbation doit être indiquée.', RECHECK],
  'multisig.WrongTimepoint': ['L’opération a commencé ailleurs.', RECHECK],
  'multisig.UnexpectedTimepoint': ['L’opération n’a pas encore commencé.', RECHECK],
  'multisig.MaxWeightTooLow': ['L’appel pèse plus que ce qui lui était permis.', RECHECK],
  'multisig.AlreadyStored': ['L’appel est déjà conservé.', 'Rien à faire.'],
  'utility.TooManyCalls': ['Le lot a plus d’appels que la chaîne n’en prend.', 'Envoyez-en moins à la fois.'],

  'balances.VestingBalance': ['Les jetons sont encore en acquisition.', 'Attendez qu’ils soient acquis.'],
  'balances.LiquidityRestrictions': ['Les jetons sont verrouillés, par un stake ou autrement.', 'Utilisez moins, ou déverrouillez-en.'],
  'balances.InsufficientBalance': [
    '{account} a {payable} pour le dépôt de {deposit} : il manque {missing}.',
    FUND,
    'Le solde est trop bas.',
  ],
  'balances.ExistentialDeposit': ['La cible resterait sous le dépôt existentiel.', 'Envoyez plus, ou à un compte qui a un solde.'],
  'balances.KeepAlive': ['Le compte tomberait sous le dépôt existentiel.', 'Laissez au moins le dépôt existentiel.'],
  'balances.DeadAccount': ['Le compte cible n’existe pas.', 'Utilisez un compte qui a un solde.'],
  'system.CallFiltered': [
    '{proxy} ne peut pas faire l’appel {call} pour {account} : le type de proxy est {types}.',
    'Signez avec le compte lui-même, ou avec un autre type de proxy.',
    'Le runtime ou le type de proxy ne permet pas cet appel.',
  ],
  'sudo.RequireSudo': ['Le signataire n’est pas le compte sudo.', 'Signez avec le compte sudo.'],
  'dispatch.BadOrigin': [
    'Le signataire n’a pas le droit de faire cet appel.',
    'Signez avec un compte qui l’a, tel que le conseil ou sudo.',
  ],
  'dispatch.CannotLookup': ['Le compte est introuvable.', 'Vérifiez l’adresse.'],
  'dispatch.Other': ['Le runtime ne donne pas de raison.', 'Regardez les événements du bloc.'],
  'dispatch.unknown': [
    'La chaîne a refusé pour une raison que le kit ne sait pas nommer.',
    'Cherchez-la dans la documentation de la palette.',
  ],
  'token.NoFunds': ['Le solde est trop bas.', FUND],
  'token.WouldDie': ['Le compte tomberait sous le dépôt existentiel.', 'Laissez au moins le dépôt existentiel.'],
  'token.BelowMinimum': ['Le compte serait sous le dépôt existentiel.', 'Envoyez plus, ou à un compte qui a un solde.'],
  'token.Frozen': ['Les jetons sont gelés.', 'Déverrouillez-en d’abord.'],
  'arithmetic.Underflow': ['Un nombre est devenu trop petit.', AMOUNTS],
  'arithmetic.Overflow': ['Un nombre est devenu trop grand.', AMOUNTS],
  'arithmetic.DivisionByZero': ['Une division par zéro.', AMOUNTS],

  'warning.feeFromLocked': [
    '{locked} des frais de {fee} sont pris sur des jetons verrouillés.',
    'Ajoutez d’abord des jetons si ceux-là doivent rester entiers.',
  ],
  'warning.feesRunOut': [
    'Il reste ensuite {left} à {account} pour les frais, moins que ce que celle-ci coûte.',
    'Ajoutez des jetons avant la prochaine transaction.',
  ],
  'warning.lockedOut': [
    'Il reste {left} pour les frais : le compte ne pourra plus envoyer de transaction, pas même un retrait.',
    'Contribuez au moins {missing} de moins.',
  ],
  'warning.above64Bits': [
    '{operand, select, total_stake {Le stake total} total_shares {Le total des Parts} free_stake {Le stake libre} your_shares {Vos Parts} your_stake {Votre stake} stake {Le stake} other {Le montant}} de {valueBare} n’est pas inférieur à {limitBare}, à partir de quoi l’arithmétique de la chaîne déborde. Cela donnerait :{paid, select, none {} other { payé {paid} ;}}{slashed, select, none {} other { perdu {slashed} ;}}{dust, select, none {} other { perdu en poussière {dust} ;}}{minted, select, none {} other { {mintedBare} Parts ;}}{queued, select, none {} other { {queuedBare} Parts en file ;}}{ve, select, none {} other { Ve {ve} ;}}',
    'Restez sous {limit}.',
  ],
  'warning.slashSettled': [
    'Le Pool {pid} a perdu du stake. {slashed} du vôtre est perdu avec cette transaction.',
    'La perte existe aussi sans elle.',
  ],
  'warning.paysOthers': [
    '{amount} de ce montant paie aussitôt {requests, plural, one {# retrait en attente} other {# retraits en attente}} d’autres.',
    'Regardez pourquoi ils partent, ou choisissez un autre pool.',
  ],
  'warning.replacesQueued': [
    'Ceci remplace votre demande en file : {beforeBare} Parts ({beforeWorth}) deviennent {afterBare} ({afterWorth}). Elle passe de la place {position} à la place {newPosition}, et son compte à rebours recommence.',
    'Pour y ajouter, demandez la somme. Pour la garder, n’envoyez pas ceci.',
  ],
  'warning.withdrawQueued': [
    '{forceStop, select, true {{atOnce} est payé aussitôt, {later} attend. Si cela attend encore le {due}, la chaîne arrête tous les Workers du Pool {pid}, {workers} en tout.} other {{atOnce} est payé aussitôt, {later} attend du stake libéré ou contribué.}}',
    '{forceStop, select, true {Retirez {atOnce}, ou comptez recevoir le reste après le refroidissement.} other {Il rapporte jusqu’au paiement.}}',
  ],
  'warning.commissionChanges': [
    'La commission passe de {before} à {after} des récompenses futures ; celles déjà payées ne changent pas.',
    'Prévenez vos stakers : ils peuvent partir si elle monte.',
  ],
  'warning.capStays': [
    'Le Pool {pid} n’a pas de cap. Une fois fixé, il peut être changé mais pas supprimé.',
    'Un cap au-dessus de tous les jetons existants revient à aucun.',
  ],
  'warning.capBlocks': [
    'Le Pool {pid} a {totalStake} : un cap de {cap} ne laisse aucune place aux contributions.',
    'Utilisez plus de {totalStake} pour en recevoir.',
  ],
  'warning.whitelistCloses': [
    'C’est la première entrée : désormais seuls {staker} et le propriétaire peuvent contribuer au Pool {pid}.',
    'Retirez toutes les entrées pour le rouvrir.',
  ],
  'warning.whitelistOpens': [
    'C’est la dernière entrée : sans elle, tout le monde peut contribuer au Pool {pid}.',
    'Ajoutez d’abord un autre compte pour le garder fermé.',
  ],
  'warning.resetsReward': [
    '{worker} a déjà gagné {totalReward} dans le Pool {pid}. L’ajouter de nouveau remet sa récompense totale à 0.',
    'Notez d’abord ce total si vous en avez besoin.',
  ],
  'warning.removesCooling': [
    '{worker} refroidit : il quitte la liste du Pool {pid}, tandis que {stake} reste verrouillé jusqu’au {until} et doit alors être récupéré par sa clé.',
    'Récupérez d’abord son stake, puis retirez-le.',
  ],
  'warning.removesMining': [
    '{worker} est arrêté aussitôt et ne rapporte plus rien : il quitte la liste du Pool {pid}, tandis que {stake} reste verrouillé jusqu’au {until} et doit alors être récupéré par sa clé.',
    'Arrêtez-le, récupérez son stake, puis retirez-le.',
  ],
  'warning.coolDown': [
    '{worker} cesse aussitôt de miner. {stake} reste verrouillé jusqu’au {until} et ne rapporte rien.',
    'Récupérez-le alors : cela ne se fait pas tout seul.',
  ],
  'warning.cannotStop': [
    'Le minage est désactivé sur ce réseau : {worker} peut être démarré, mais pas arrêté avant qu’il soit activé.',
    'Attendez qu’il soit activé.',
  ],
  'warning.restarts': [
    '{worker} est arrêté et redémarré aussitôt avec {after} au lieu de {before}. Ce qu’il a accumulé est remis à zéro : V {v}{newV, select, none {} other { devient {newV}}}.',
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
    'Le compte qui paie les récompenses a {available}, et {left} ensuite : les réclamations suivantes peuvent échouer.',
    'Réclamez bientôt.',
  ],

  'fleet.key.notHex': ['« {text} » n’est pas une clé publique.', 'Collez 0x et 64 chiffres hexadécimaux.'],
  'fleet.key.tooShort': ['« {text} » a {digits} chiffres hexadécimaux. Une clé publique en a {expected}.', 'Copiez-la en entier.'],
  'fleet.key.tooLong': ['« {text} » a {digits} chiffres hexadécimaux. Une clé publique en a {expected}.', 'Copiez la clé seule.'],
  'fleet.overBudget': [
    'Il faut {needed} ; il reste {available} au plan pour le Pool {pid}.',
    'Autorisez {missing} de plus, ou choisissez moins de Workers.',
  ],
  'fleet.targetUnreachable': ['{worker} démarre avec V {reachable} au plus, pas {target}.', 'Choisissez un V plus bas.'],
  'fleet.stopsMining': ['{worker} est {state}. Le retirer l’arrête ; {stake} refroidirait.', 'Arrêtez-le d’abord, ou autorisez-le.'],
  'fleet.duplicate': ['Il est déjà plus haut dans la liste.'],
  'fleet.alreadyMining': ['{worker} est {state}.'],
  'fleet.alreadyStopped': ['{worker} est {state} et ne mine pas.'],
  'fleet.alreadyReady': ['{worker} est Ready.'],
  'fleet.alreadyInPool': ['{worker} est dans le Pool {pid}.'],
  'fleet.alreadyRemoved': ['{worker} n’est plus dans le Pool {pid}.'],
  'fleet.stakeEnough': ['{worker} mine avec {stake} ; {wanted} n’est pas plus.'],
  'fleet.nothingToClaim': ['Le Pool {pid} n’a pas de récompense pour vous.'],
  'fleet.belowMinimum': ['La récompense du Pool {pid} est de {amount}, moins que {minimum}.'],
  'fleet.startsCoolDown': ['{worker} s’arrête aussitôt. {stake} refroidit jusqu’au {until}.'],
  'fleet.stakeStaysLocked': ['{worker} quitte la liste de son pool. {stake} refroidit encore jusqu’au {until} ; récupérez-le alors.'],

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
    'Réessayez : la vérification nomme la raison.',
  ],
  'transaction.stale': ['Son nonce a été utilisé par une autre transaction du compte. Aucuns frais n’ont été prélevés.', AGAIN],
  'transaction.payment': ['Le compte ne peut pas payer les frais.', 'Ajoutez des jetons pour les frais, ou déverrouillez-en.'],
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
    'Le nœud a abandonné la transaction : sa réserve est pleine ou a été vidée.',
    'Un autre nœud peut encore l’inclure. Regardez le compte avant de la renvoyer.',
  ],
  'transaction.usurped': ['Une autre transaction avec le même nonce a pris sa place.', 'Renvoyez-la si vous la voulez encore.'],
  'transaction.finalityTimeout': ['Son bloc n’a pas été finalisé à temps : la finalité de la chaîne a beaucoup de retard.', LOOK_FIRST],
  'transaction.timedOut': ['Elle n’a pas été incluse à temps et ne le sera jamais. Aucuns frais n’ont été prélevés.', AGAIN],
  'transaction.outcomeUnknown': ['On ne sait pas ce qu’elle est devenue. Elle peut encore être incluse.', LOOK_FIRST],
  'transaction.aborted': ['Elle a été envoyée mais n’est plus suivie. Elle peut encore être incluse.', LOOK_FIRST],
  'transaction.tooLarge': ['Un appel du plan ne tient dans aucun bloc.', 'Laissez-le de côté.'],
  'transaction.noBatch': [
    'Cette chaîne ne peut pas porter plusieurs appels dans une transaction.',
    'Envoyez chaque appel dans sa propre transaction.',
  ],
  'transaction.failedWhole': [
    'La chaîne a refusé la transaction entière : aucun de ses appels n’a été essayé.',
    'Regardez la raison, puis faites un nouveau plan.',
  ],
  'transaction.runtimeChanged': ['La chaîne a été mise à niveau depuis que l’appel a été construit.', AGAIN],
  'transaction.otherPlan': [
    'Le plan a été fait pour un autre compte ou une autre chaîne.',
    'Passez au compte pour lequel il a été fait, ou faites un nouveau plan.',
  ],

  'connection.endpoint': ['Ce n’est pas l’adresse d’un nœud.', 'Utilisez une adresse comme ws://127.0.0.1:9944 ou wss://host/path.'],
  'connection.unreachable': ['Le nœud est injoignable.', 'Vérifiez son adresse et votre réseau, ou connectez-vous à un autre nœud.'],
  'connection.timeout': ['Le nœud n’a pas répondu à temps.', 'Réessayez ; si cela continue, connectez-vous à un autre nœud.'],
  'connection.notSubstrate': [
    'Le nœud ne répond pas comme un nœud Substrate.',
    'Utilisez un nœud Substrate complet avec les méthodes RPC usuelles.',
  ],
  'connection.otherChain': ['Le nœud sert une autre chaîne.', 'Connectez-vous à un nœud de la chaîne attendue.'],
  'connection.lost': ['La connexion au nœud a été perdue.', 'Attendez son retour et réessayez.'],
  'connection.closed': ['La connexion a été fermée.', 'Connectez-vous de nouveau.'],
  'connection.released': ['La connexion n’est plus celle qui a été interrogée.', 'Réessayez.'],
  'connection.aborted': ['La demande a été annulée.', 'Redemandez si vous le voulez encore.'],
  'chain.unsupported': [
    'Cette chaîne n’a pas de StakePools que le kit sait lire.',
    'Connectez-vous à Khala ou Rhala de 2021 à 2022, à un réseau privé de ce genre, ou à la chaîne de développement.',
  ],
  'chain.generation': [
    'Cette chaîne a des StakePools de la génération suivante, que le kit ne parle pas.',
    'Connectez-vous à une chaîne de la première génération, ou à la chaîne de développement.',
  ],
  'chain.shape': ['La chaîne a répondu autrement que les runtimes que le kit connaît.', REPORT],
  'chain.verbAbsent': ['Cette chaîne ne sait pas faire cela.', 'Utilisez une chaîne dont le runtime de cette génération est plus récent.'],
  'chain.blockUnknown': [
    'Le nœud ne connaît pas ce bloc, ou n’a plus son état.',
    'Demandez un bloc plus récent, ou connectez-vous à un nœud d’archive.',
  ],
  'chain.rateLimited': ['Le nœud ne prend plus de demandes pour l’instant.', 'Attendez un peu, ou connectez-vous à un autre nœud.'],
  'chain.subscriptions': ['Le nœud ne permet plus d’abonnements.', 'Fermez d’autres vues, ou connectez-vous à un autre nœud.'],
  'chain.tooLarge': ['La réponse est plus grande que ce que le nœud envoie.', OTHER_NODE],
  'chain.rpc': ['Le nœud a répondu par une erreur.', 'Réessayez ; si cela continue, connectez-vous à un autre nœud.'],

  'view.column': ['Le tableau ne peut pas être trié par cette colonne.', 'Choisissez une autre colonne.'],
});
