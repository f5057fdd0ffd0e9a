import type { help as en } from '../en/help';
import type { Translation } from '../types';

export const help: Translation<typeof en> = {
  'help.about': 'Qu’est-ce que {field} ?',
  'help.inManual': 'Dans le manuel : {name}.',
  'help.pid.title': 'Numéro du pool',
  'help.pid.text': 'Le numéro que la chaîne a donné au pool à sa création (pid). Il ne change jamais et n’est pas réutilisé.',
  'help.owner.title': 'Propriétaire',
  'help.owner.text':
    'Le compte qui a créé le pool. Lui seul change les réglages, ajoute des Workers, les démarre et les arrête. Un pool ne peut pas être cédé.',
  'help.payoutPref.title': 'Payout Pref',
  'help.payoutPref.text':
    'La part des récompenses du pool qui revient au propriétaire avant celle des stakers, de 0 à 100 %. À 0 %, les stakers reçoivent tout ; à 100 %, le propriétaire.\nLe propriétaire peut la changer à tout moment ; elle vaut pour les récompenses suivantes.',
  'help.cap.title': 'Capacité',
  'help.cap.text':
    'La mise totale que le pool accepte au plus. Sans capacité définie, il accepte tout montant.\nElle ne peut pas être inférieure à la mise totale actuelle. Une fois définie, elle peut changer, mais la chaîne ne peut plus la supprimer : « illimitée » définit alors le plus grand nombre possible.',
  'help.capGap.title': 'Cap Gap',
  'help.capGap.text':
    'Ce qui peut encore être contribué avant d’atteindre la capacité : capacité moins mise totale. ∞ sans capacité.\nSur les runtimes plus récents, une contribution qui paie des retraits en attente peut le dépasser.',
  'help.ownerReward.title': 'Récompense du propriétaire',
  'help.ownerReward.text': 'La commission du propriétaire qui n’a pas été réclamée. Elle peut l’être tout de suite et en entier.',
  'help.stakerReward.title': 'Récompense du staker',
  'help.stakerReward.text':
    'Votre part des récompenses, en proportion de vos parts, que vous n’avez pas réclamée. Elle ne s’ajoute pas d’elle-même à votre mise. Ce qui est affiché est ce qu’une réclamation paie.',
  'help.totalStake.title': 'Mise totale',
  'help.totalStake.text':
    'Tous les PHA misés dans le pool : libres, au travail dans les Workers et en cours de libération. Les récompenses n’en font pas partie.',
  'help.totalShares.title': 'Parts totales',
  'help.totalShares.text':
    'Toutes les parts émises par le pool. Le manuel y voit le montant total de la mise ; c’est vrai tant qu’une part vaut 1 PHA. Le montant en PHA est la mise totale.',
  'help.freeStake.title': 'Mise libre',
  'help.freeStake.text':
    'La mise qu’aucun Worker n’utilise. Le propriétaire peut démarrer des Workers avec elle, et les retraits sont payés avec elle. Un reste de 1 000 planck ou moins compte pour 0.',
  'help.releasingStake.title': 'Mise en cours de libération',
  'help.releasingStake.text':
    'La mise des Workers arrêtés, en refroidissement. Après le refroidissement, quelqu’un doit la récupérer ; elle devient alors mise libre.\nLe manuel ne compte que les Workers du pool ; la chaîne compte aussi ceux retirés pendant leur refroidissement.',
  'help.delegators.title': 'Stakers',
  'help.delegators.text': 'Les comptes qui détiennent des parts du pool, y compris le propriétaire s’il mise.',
  'help.workersByState.title': 'Workers',
  'help.workersByState.text': 'Les Workers du pool par état. Un pool en a 200 au plus.',
  'help.description.title': 'Description',
  'help.description.text': 'Ce que le propriétaire dit du pool. Personne ne le vérifie, et n’importe quoi peut y être écrit.',
  'help.whitelist.title': 'Liste blanche',
  'help.whitelist.text':
    'Les comptes autorisés à contribuer, 100 au plus. Sans liste, tous le peuvent ; le propriétaire le peut toujours. Un compte retiré de la liste garde sa mise et peut la retirer du pool.',
  'help.worker.title': 'Worker',
  'help.worker.text':
    'Une machine au processeur de confiance qui mine pour un pool. Worker, Miner et mineur désignent la même chose ; les éditions suivantes du manuel disent Miner.',
  'help.workerKey.title': 'Clé publique du Worker',
  'help.workerKey.text': 'Ce par quoi la chaîne connaît un Worker : 0x et 64 chiffres hexadécimaux. Le logiciel du Worker l’affiche.',
  'help.operator.title': 'Opérateur',
  'help.operator.text':
    'Le compte pour lequel un Worker est enregistré. Pour ajouter le Worker à un pool, son opérateur doit être le propriétaire du pool. Il se règle dans le logiciel du Worker, à l’enregistrement.',
  'help.miningCore.title': 'Mining Core',
  'help.miningCore.text':
    'Les cœurs de processeur déclarés par le Worker à son enregistrement. Le manuel parle de cœurs utilisés ; la chaîne ne les suit pas. La valeur peut manquer ou être ancienne.',
  'help.confidenceLevel.title': 'Niveau de confiance',
  'help.confidenceLevel.text':
    'À quel point le mode sûr du processeur est fiable, de 1 (le meilleur) à 5. Les niveaux 4 et 5 baissent Ve, donc les gains. 128 veut dire : enregistré sans attestation.',
  'help.score.title': 'Score',
  'help.score.text':
    'La vitesse du Worker, mesurée par un benchmark après son enregistrement. Smin et Smax en découlent. Sous 50, il ne peut pas démarrer.',
  'help.pInstant.title': 'P Instant',
  'help.pInstant.text':
    'La vitesse du Worker entre ses deux dernières réponses au réseau. Elle vaut 0 jusqu’à la deuxième réponse et compte jusqu’à 1,2 fois le score.',
  'help.v.title': 'V',
  'help.v.text':
    'La valeur du Worker, selon laquelle il gagne. Elle part de Ve, croît quand il mine, baisse avec les paiements et quand il ne répond pas. Elle ne veut rien dire à l’état « Prêt ».',
  'help.ve.title': 'Ve',
  'help.ve.text': 'La valeur avec laquelle un Worker démarre. Elle découle de sa mise, de son score et de son niveau de confiance.',
  'help.state.title': 'État',
  'help.state.text':
    'Prêt, Exploitation, Non réactif ou Refroidissement. « En libération » est le mot de cette console pour un Worker retiré dont la mise est encore bloquée.\nSelon le manuel, « Refroidissement » devient « Prêt » après 7 jours. Sur la chaîne, l’état reste le même jusqu’à ce que quelqu’un récupère la mise.',
  'help.stateReady.title': 'Prêt',
  'help.stateReady.text': 'Dans le pool et sans miner. Il peut être démarré avec une mise, ou retiré.',
  'help.stateMining.title': 'Exploitation',
  'help.stateMining.text':
    'Il mine et gagne. Sa mise peut être augmentée pendant qu’il mine ; pour la baisser, arrêtez-le puis démarrez-le de nouveau.',
  'help.stateUnresponsive.title': 'Non réactif',
  'help.stateUnresponsive.text':
    'Il devrait miner mais ne répond pas au réseau. Il ne gagne rien et son V baisse jusqu’à ce qu’il réponde. Vérifiez la machine, ou arrêtez-le.',
  'help.stateCoolingDown.title': 'Refroidissement',
  'help.stateCoolingDown.text':
    'Il a été arrêté. Sa mise reste bloquée jusqu’à la fin du refroidissement, puis jusqu’à ce que quelqu’un la récupère. Tout compte peut le faire, pas seulement le propriétaire.',
  'help.stateReleasing.title': 'En libération',
  'help.stateReleasing.text':
    'Il a été retiré du pool alors que sa mise est encore bloquée. Après le refroidissement, elle se récupère comme pour tout Worker arrêté. Il ne peut pas être ajouté de nouveau avant.',
  'help.workerStake.title': 'Mise',
  'help.workerStake.text':
    'Ce que le pool a mis dans ce Worker. Selon le manuel, elle ne peut pas changer pendant le minage ; la chaîne permet au propriétaire de l’augmenter, pas de la baisser.',
  'help.totalReward.title': 'Récompense totale',
  'help.totalReward.text': 'Tout ce que ce Worker a gagné, avant la commission du propriétaire. Repart de 0 quand il est ajouté à un pool.',
  'help.smin.title': 'Smin',
  'help.smin.text':
    'La plus petite mise avec laquelle ce Worker peut démarrer. Elle croît avec la racine carrée du score. Arrondie vers le haut.',
  'help.smax.title': 'Smax',
  'help.smax.text':
    'La plus grande mise avec laquelle ce Worker peut démarrer ; au-delà, Ve dépasserait la limite de la chaîne. Arrondie vers le bas.',
  'help.poolFreeBalance.title': 'Solde libre du pool',
  'help.poolFreeBalance.text': 'La mise libre du pool : le plus qui puisse être mis dans un Worker maintenant.',
  'help.estimatedReward.title': 'Récompense estimée par jour',
  'help.estimatedReward.text':
    'Environ ce que le Worker gagne par jour pour tout le pool, selon sa part actuelle des récompenses du réseau. Elle change avec chaque Worker qui démarre ou s’arrête.',
  'help.transferable.title': 'Solde transférable',
  'help.transferable.text':
    'Ce que le compte peut envoyer ou miser : sans ses blocages, moins les frais et le minimum qu’il doit garder. La chaîne permettrait de miser plus, jusqu’à ne plus pouvoir payer les frais.',
  'help.locked.title': 'Bloqué',
  'help.locked.text':
    'Votre mise dans ce pool telle qu’écrite sur la chaîne. Si le pool a perdu de la mise et que votre part n’est pas encore réglée, le montant est trop élevé ; la valeur de vos parts fait foi.',
  'help.shares.title': 'Parts',
  'help.shares.text':
    'Votre fraction du pool. Le manuel y voit votre mise en cours d’utilisation ; c’est un nombre de parts, dont le prix de la part donne la valeur en PHA. Les parts en file d’attente sont comprises.',
  'help.sharePrice.title': 'Prix de la part',
  'help.sharePrice.text':
    'PHA par part : mise totale divisée par parts totales. Il part de 1 et ne baisse que si le pool perd de la mise. Les récompenses ne l’augmentent pas.',
  'help.staker.title': 'Staker',
  'help.staker.text': 'Le compte qui a demandé le retrait.',
  'help.withdrawQueue.title': 'File d’attente des retraits',
  'help.withdrawQueue.text':
    'Les retraits que la mise libre ne couvre pas, dans l’ordre de leur paiement. Les nouvelles contributions et la mise récupérée les paient.\nUn compte a une seule demande par file : une autre la remplace, à la fin et avec un nouveau compte à rebours. Elle ne peut pas être annulée.',
  'help.queueShares.title': 'Parts',
  'help.queueShares.text': 'Ce qui reste à payer de la demande. Sa valeur suit le prix de la part.',
  'help.countdown.title': 'Compte à rebours',
  'help.countdown.text':
    'Le temps jusqu’à l’échéance de la demande. Si la mise libre et la mise en cours de libération ensemble ne la couvrent pas alors, tous les Workers du pool s’arrêtent et refroidissent.\nLe manuel regarde ce qui reste ; la chaîne compte aussi comme couverte la mise en refroidissement.',
  'help.gracePeriod.title': 'Délai de grâce',
  'help.gracePeriod.text':
    'Le temps qu’a un pool pour payer une demande avant l’arrêt de ses Workers : 7 jours sur Khala. Avec le refroidissement qui suit, un retrait peut prendre 14 jours, plus le temps que quelqu’un récupère la mise.',
  'help.uncovered.title': 'Non couvert',
  'help.uncovered.text':
    'La partie de la demande que ni la mise libre ni la mise en cours de libération ne couvrent. S’il en reste à la fin du compte à rebours, tous les Workers du pool s’arrêtent.',
  'help.coolDown.title': 'Refroidissement',
  'help.coolDown.text':
    'Le temps après un arrêt pendant lequel la mise reste bloquée : 7 jours sur Khala, moins sur certains réseaux. Ensuite il faut la récupérer ; cela ne se fait pas tout seul.',
  'help.reclaim.title': 'Récupérer',
  'help.reclaim.text':
    'Rend au pool la mise d’un Worker arrêté, après le refroidissement, et remet le Worker à l’état « Prêt ». Tout compte peut le faire et paie les frais. Les retraits en attente sont payés aussitôt.',
  'help.fee.title': 'Frais de réseau',
  'help.fee.text': 'Ce que paie le compte qui signe, même si la transaction échoue. Ils ne dépendent pas du montant.',
  'help.aprEstimate.title': 'APR (estimation)',
  'help.aprEstimate.text':
    'Ce que 100 PHA rapporteraient en un an si tout restait comme maintenant, après commission et sans ajouter les récompenses à la mise. Ce n’est pas une promesse.',
  'help.target.title': 'Compte bénéficiaire',
  'help.target.text':
    'Le compte qui reçoit les PHA réclamés. Tout compte convient ; un nouveau doit recevoir au moins le dépôt existentiel.',
  'help.onlineWorkers.title': 'Workers en ligne',
  'help.onlineWorkers.text':
    'Les Workers de tous les pools qui minent ou sont non réactifs. Ceux qui sont prêts ou refroidissent ne sont pas comptés.',
  'help.withdrawing.title': 'En retrait',
  'help.withdrawing.text': 'Ce que valent maintenant toutes les demandes dans les files d’attente des retraits de tous les pools.',
  'help.issuance.title': 'Émission totale',
  'help.issuance.text': 'Tous les PHA qui existent sur cette chaîne. Une capacité égale ou supérieure revient à aucune.',
  'help.subsidyPot.title': 'Réserve des récompenses',
  'help.subsidyPot.text':
    'Le compte de la chaîne qui paie les récompenses réclamées. S’il contient trop peu, la transaction échoue et la récompense reste à réclamer.',
  'help.minContribution.title': 'Plus petite contribution',
  'help.minContribution.text': 'La chaîne refuse une contribution plus petite. C’est une règle de ce réseau.',
  'help.maxPoolWorkers.title': 'Workers dans un pool',
  'help.maxPoolWorkers.text': 'La chaîne refuse d’ajouter davantage de Workers à un pool.',
  'help.miningEnabled.title': 'Arrêter et changer la mise',
  'help.miningEnabled.text':
    'Un interrupteur du réseau. Tant qu’il est coupé, la chaîne refuse d’arrêter un Worker ou de changer sa mise ; démarrer n’en dépend pas.',
  'help.rewardBudget.title': 'Budget des récompenses',
  'help.rewardBudget.text':
    'Ce que le réseau distribue par bloc à tous les Workers ensemble, avant les commissions. Il peut changer avec le temps.',
  'help.treasuryShare.title': 'Part de la trésorerie',
  'help.treasuryShare.text': 'La fraction du budget des récompenses qui va à la trésorerie du réseau et non aux Workers.',
  'help.vMax.title': 'Plus grand Ve',
  'help.vMax.text':
    'Un Worker ne peut pas démarrer avec une mise qui lui donnerait un Ve supérieur, et V ne croît pas au-delà. Smax en découle.',
  'help.heartbeatWindow.title': 'Non réactif après',
  'help.heartbeatWindow.text': 'Un Worker interrogé qui ne répond pas dans ce délai devient non réactif.',
  'help.unresponsiveLoss.title': 'V perdu quand il ne répond pas',
  'help.unresponsiveLoss.text': 'La fraction de son V qu’un Worker perd en une heure sans réponse. Sa mise n’en est pas touchée.',
  'help.existentialDeposit.title': 'Dépôt existentiel',
  'help.existentialDeposit.text': 'Le minimum qu’un compte doit contenir pour exister sur cette chaîne.',
};
