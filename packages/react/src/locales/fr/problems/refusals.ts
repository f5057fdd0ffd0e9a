import { messagesOf } from '../../../transactions/problems/word-table';
import type { refusals as en } from '../../en/problems/refusals';
import type { Translation } from '../../types';

const STATE =
  '« {state, select, Mining {Exploitation} Unresponsive {Non réactif} CoolingDown {Refroidissement} Releasing {En libération} Ready {Prêt} other {{state}}} »';
const ATTEST = 'Mettez à jour le logiciel du Worker et sa machine, puis enregistrez-le de nouveau.';
const GATEKEEPER = 'Vérifiez le gatekeeper et sa clé maîtresse.';
const LIST = 'Vérifiez la liste autorisée du réseau.';
const SIGNATORIES = 'Vérifiez le seuil et les signataires : tous, dans le même nombre, définissent le compte.';
const RECHECK = 'Vérifiez de nouveau l’opération : son état actuel est relu.';
const FUND = 'Ajoutez des jetons au compte, ou utilisez un montant plus petit.';
const REGISTER_FIRST = 'Démarrez le Worker et attendez que son enregistrement soit sur la chaîne.';
const SIGN_AGAIN = 'Signez de nouveau le message.';
const AMOUNTS = 'Vérifiez les montants.';

export const refusals: Translation<typeof en> = messagesOf({
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
    'Utilisez le pool où il est.',
    'Le Worker est dans un autre pool.',
  ],
  'phalaStakePool.UnauthorizedOperator': [
    '{operator, select, none {{worker} n’a pas d’opérateur.} other {L’opérateur de {worker} est {operator}, pas {signer}.}}',
    'Seul son opérateur peut l’ajouter : liez votre compte comme opérateur dans le logiciel du Worker, ou changez de compte.',
    'Le signataire n’est pas l’opérateur de ce Worker.',
  ],
  'phalaStakePool.UnauthorizedPoolOwner': [
    'Le Pool {pid} appartient à {owner}, pas à {signer}.',
    'Passez au compte du propriétaire.',
    'Le signataire n’est pas le propriétaire de ce pool.',
  ],
  'phalaStakePool.InadequateCapacity': [
    'Une capacité de {cap} est inférieure aux {totalStake} déjà dans le Pool {pid}.',
    'Définissez une capacité d’au moins la mise totale actuelle.',
    'La nouvelle capacité est inférieure à la mise déjà dans le pool.',
  ],
  'phalaStakePool.StakeExceedsCapacity': [
    '{amount} dépasse de {excess} le Cap Gap du Pool {pid}, qui est de {gap}.',
    'Contribuez au plus à hauteur du Cap Gap, ou choisissez un autre pool.',
    'La contribution dépasse le Cap Gap du pool.',
  ],
  'phalaStakePool.PoolDoesNotExist': [
    'Le Pool {pid} n’existe pas.',
    'Vérifiez le numéro du pool et le réseau.',
    'Aucun pool n’a ce numéro.',
  ],
  'phalaStakePool.PoolIsBusy': ['Le pool était occupé.', 'Renvoyez-la dans le bloc suivant.'],
  'phalaStakePool.InsufficientContribution': [
    '{amount} est inférieur à la contribution minimale de {minimum}.',
    'Contribuez au moins à hauteur de la contribution minimale.',
    'La contribution est inférieure à la contribution minimale de ce réseau.',
  ],
  'phalaStakePool.InsufficientBalance': [
    'Vous avez {available} pour contribuer ; pour {amount} il manque {missing}. {staked} sont déjà misés.',
    'Contribuez moins, ou ajoutez des jetons.',
    'Après les frais et ce qui est déjà misé, il reste moins que la contribution.',
  ],
  'phalaStakePool.PoolStakeNotFound': [
    '{account} n’a jamais contribué au Pool {pid}.',
    'Choisissez un pool où il a une mise.',
    'Le compte n’a jamais contribué à ce pool.',
  ],
  'phalaStakePool.InsufficientFreeStake': [
    'Le Pool {pid} a {free} de mise libre. Pour {needed} il manque {missing}.',
    'Utilisez moins, contribuez, ou récupérez la mise d’un Worker arrêté.',
    'Le pool a moins de mise libre qu’il n’en faut.',
  ],
  'phalaStakePool.InvalidWithdrawalAmount': [
    '{reason, select, dust {{sharesBare} parts sont trop peu : la chaîne abandonne jusqu’à {dustBare}.} other {Vous avez {heldBare} parts, d’une valeur de {worth} ; ceci fait {sharesBare} parts.}}',
    'Retirez au plus ce que vous avez, et plus de 1 000 unités de parts.',
    'Le retrait est une poussière, ou dépasse les parts du compte.',
  ],
  'phalaStakePool.FailedToBindMinerAndWorker': [
    '{reason, select, minerNotReady {{worker} refroidit encore d’un passage précédent dans le Pool {pid}.} minerBound {{worker} est déjà lié dans le Pool {pid}.} other {{worker} est lié à un autre pool.}}',
    'Retirez-le de l’autre pool, ou récupérez sa mise après le refroidissement.',
    'Le Worker est lié à un pool, ou refroidit encore d’un passage précédent dans celui-ci.',
  ],
  'phalaStakePool.InternalSubsidyPoolCannotWithdraw': [
    '{reason, select, target {{amount} vers {target} le laisserait sous les {minimum} qu’un compte doit avoir.} other {Le compte qui paie les récompenses a {available}, moins que la récompense de {amount}.}}',
    'Réclamez vers un compte qui a un solde, ou attendez que le compte des récompenses soit approvisionné. La récompense reste acquise.',
    'Le compte qui paie les récompenses n’a pas assez, ou la cible resterait sous le dépôt existentiel.',
  ],
  'phalaStakePool.PoolBankrupt': [
    'Toute la mise du Pool {pid} a été perdue : ses parts ne valent rien.',
    'Choisissez un autre pool.',
    'Toute la mise du pool a été perdue : ses parts ne valent rien.',
  ],
  'phalaStakePool.NoRewardToClaim': [
    '{account} n’a pas de récompense dans le Pool {pid}.',
    'Attendez la prochaine récompense.',
    'Le compte n’a pas de récompense dans ce pool.',
  ],
  'phalaStakePool.FeatureNotEnabled': ['Le minage est désactivé sur ce réseau.', 'Attendez que sa gouvernance l’active.'],
  'phalaStakePool.WorkersExceedLimit': [
    'Le Pool {pid} a {limit} Workers, le maximum d’un pool.',
    'Retirez un Worker, ou utilisez un autre pool.',
    'Le pool a le nombre maximal de Workers.',
  ],
  'phalaStakePool.CannotRestartWithLessStake': [
    '{stake} ne dépasse pas les {current} avec lesquels {worker} mine.',
    'Saisissez plus. Pour moins, arrêtez le Worker, récupérez sa mise et redémarrez-le.',
    'La nouvelle mise n’est pas supérieure à l’actuelle.',
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
    'Le Pool {pid} n’a pas de liste blanche : tout le monde peut contribuer.',
    'Rien à retirer.',
    'Le pool n’a pas de liste blanche : tout le monde peut contribuer.',
  ],
  'phalaStakePool.ExceedMaxDescriptionLen': ['La description dépasse 4 400 octets.', 'Raccourcissez-la.'],

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
    `{worker} est à l’état ${STATE}.`,
    'Arrêtez-le, et récupérez sa mise après le refroidissement.',
    'Le Worker mine ou refroidit.',
  ],
  'phalaMining.MinerNotMining': [`{worker} est à l’état ${STATE} et ne mine pas.`, 'Rien à arrêter.', 'Le Worker ne mine pas.'],
  'phalaMining.WorkerNotBound': ['Le Worker n’est dans aucun pool.', 'Ajoutez-le d’abord à un pool.'],
  'phalaMining.CoolDownNotReady': [
    `{reason, select, tooEarly {Le refroidissement de {worker} se termine dans {secondsLeft}.} other {{worker} est à l’état ${STATE} et ne refroidit pas.}}`,
    'Récupérez sa mise quand le refroidissement est terminé.',
    'Le refroidissement n’est pas terminé, ou le Worker ne refroidit pas.',
  ],
  'phalaMining.InsufficientStake': [
    '{stake} est inférieur à Smin : {worker}, de score {score}, a besoin de {minimum}, soit {missing} de plus.',
    'Utilisez au moins Smin.',
    'La mise est inférieure au Smin de ce Worker.',
  ],
  'phalaMining.TooMuchStake': [
    '{stake} dépasse Smax : {worker}, de score {score}, prend au plus {maximum}.',
    'Utilisez au plus Smax.',
    'La mise dépasse le Smax de ce Worker.',
  ],
  'phalaMining.InternalErrorBadTokenomicParameters': [
    'Le réseau n’a pas de paramètres tokenomiques utilisables.',
    'Attendez que sa gouvernance les fixe.',
  ],
  'phalaMining.DuplicateBoundWorker': ['Le Worker est déjà lié à un pool.', 'Retirez-le d’abord de ce pool.'],
  'phalaMining.BenchmarkTooLow': [
    '{worker} a le score {score} ; le minimum est {minimum}.',
    'Utilisez une machine plus rapide, ou refaites le benchmark.',
    'Le score du Worker est inférieur à 50.',
  ],
  'phalaMining.InternalErrorCannotStartWithExistingStake': [
    '{worker} détient encore {stake} d’un passage précédent.',
    'Récupérez d’abord cette mise.',
    'Le Worker détient encore la mise d’un passage précédent.',
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
  'phalaRegistry.UnknownQuoteBodyFormat': ['Le « quote » de l’attestation est d’un format inconnu.', ATTEST],
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
    '{account} a déjà approuvé cet appel : {approvals} approbations sur {threshold}.',
    'Faites approuver un autre signataire.',
    'Le signataire a déjà approuvé cet appel.',
  ],
  'multisig.NoApprovalsNeeded': ['L’appel a toutes ses approbations.', 'Approuvez avec l’appel entier, qui l’exécute.'],
  'multisig.TooFewSignatories': ['Un compte multisig a au moins deux signataires.', SIGNATORIES],
  'multisig.TooManySignatories': [
    '{signatories} signataires dépassent les {limit} que la chaîne accepte.',
    SIGNATORIES,
    'Il y a plus de signataires que la chaîne n’en accepte.',
  ],
  'multisig.SignatoriesOutOfOrder': ['Les signataires ne sont pas dans l’ordre, ou l’un est donné deux fois.', SIGNATORIES],
  'multisig.SenderInSignatories': ['Le signataire est parmi les autres signataires.', SIGNATORIES],
  'multisig.NotFound': ['Cette opération n’existe pas.', 'Elle a pu être exécutée ou annulée : regardez son compte.'],
  'multisig.NotOwner': ['Seul celui qui a commencé l’opération peut l’annuler.', 'Signez avec ce compte.'],
  'multisig.NoTimepoint': ['L’opération a déjà commencé ; sa première approbation doit être indiquée.', RECHECK],
  'multisig.WrongTimepoint': ['L’opération a commencé ailleurs.', RECHECK],
  'multisig.UnexpectedTimepoint': ['L’opération n’a pas encore commencé.', RECHECK],
  'multisig.MaxWeightTooLow': ['L’appel pèse plus que ce qui lui était permis.', RECHECK],
  'multisig.AlreadyStored': ['L’appel est déjà conservé.', 'Rien à faire.'],
  'utility.TooManyCalls': ['Le lot a plus d’appels que la chaîne n’en accepte.', 'Envoyez-en moins à la fois.'],

  'balances.VestingBalance': ['Les jetons sont encore en acquisition.', 'Attendez qu’ils soient acquis.'],
  'balances.LiquidityRestrictions': ['Les jetons sont bloqués, par une mise ou autrement.', 'Utilisez moins, ou débloquez-en.'],
  'balances.InsufficientBalance': [
    '{account} a {payable} pour le dépôt de {deposit} : il manque {missing}.',
    FUND,
    'Le solde est trop bas.',
  ],
  'balances.ExistentialDeposit': ['La cible resterait sous le dépôt existentiel.', 'Envoyez plus, ou à un compte qui a un solde.'],
  'balances.KeepAlive': ['Le compte tomberait sous le dépôt existentiel.', 'Laissez au moins le dépôt existentiel.'],
  'balances.DeadAccount': ['Le compte cible n’existe pas.', 'Utilisez un compte qui a un solde.'],
  'system.CallFiltered': [
    '{proxy} ne peut pas faire l’appel {call} pour {account} : le type de proxy est {types}.',
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
    'Cherchez-la dans la documentation de la pallet.',
  ],
  'token.NoFunds': ['Le solde est trop bas.', FUND],
  'token.WouldDie': ['Le compte tomberait sous le dépôt existentiel.', 'Laissez au moins le dépôt existentiel.'],
  'token.BelowMinimum': ['Le compte serait sous le dépôt existentiel.', 'Envoyez plus, ou à un compte qui a un solde.'],
  'token.Frozen': ['Les jetons sont gelés.', 'Débloquez-en d’abord.'],
  'arithmetic.Underflow': ['Un nombre est devenu trop petit.', AMOUNTS],
  'arithmetic.Overflow': ['Un nombre est devenu trop grand.', AMOUNTS],
  'arithmetic.DivisionByZero': ['Une division par zéro.', AMOUNTS],
});
