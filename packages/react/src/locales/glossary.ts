/** Where a term was taken from. `kit`: nobody had one, or the one there was misleads (the note says why). */
export type GlossarySource = 'french manual' | 'official console' | 'phala wiki zh' | 'kit';

export interface GlossaryTerm {
  readonly term: string;
  readonly en: string;
  readonly fr: string;
  readonly zh: string;
  readonly source: { readonly en: GlossarySource; readonly fr: GlossarySource; readonly zh: GlossarySource };
  /** Words that mean the same and must not stand in messages of that language. */
  readonly avoid?: { readonly en?: readonly string[]; readonly fr?: readonly string[]; readonly zh?: readonly string[] };
  readonly note?: string;
}

/** One word for each thing; messages keep to it (see glossary.test.ts). */
export const glossary: readonly GlossaryTerm[] = [
  {
    term: 'pool',
    en: 'Pool',
    fr: 'Pool',
    zh: '抵押池',
    source: { en: 'official console', fr: 'french manual', zh: 'phala wiki zh' },
    avoid: { fr: ['piscine'], zh: ['质押池', '矿池'] },
    note: 'Masculine in French. The manual’s “piscine” is a swimming pool.',
  },
  {
    term: 'worker',
    en: 'Worker',
    fr: 'Worker',
    zh: '计算节点',
    source: { en: 'official console', fr: 'french manual', zh: 'phala wiki zh' },
    avoid: { fr: ['ouvrier'], zh: ['矿工', '工人'] },
    note: '“Miner” in the manual is a synonym; only the field help says so.',
  },
  {
    term: 'stake',
    en: 'stake',
    fr: 'mise',
    zh: '抵押',
    source: { en: 'official console', fr: 'french manual', zh: 'phala wiki zh' },
    avoid: { fr: ['jalonn', 'enjeu'], zh: ['质押'] },
  },
  {
    term: 'staker',
    en: 'staker',
    fr: 'staker',
    zh: '抵押者',
    source: { en: 'french manual', fr: 'french manual', zh: 'phala wiki zh' },
    avoid: { fr: ['délégat', 'délégua'] },
  },
  {
    term: 'shares',
    en: 'shares',
    fr: 'parts',
    zh: '份额',
    source: { en: 'official console', fr: 'kit', zh: 'kit' },
    avoid: { zh: ['股份'] },
    note: 'The French manual writes “Actions”, which are securities, and also deeds of the interface.',
  },
  { term: 'owner reward', en: 'Owner Reward', fr: 'Récompense du propriétaire', zh: '池主奖励', source: { en: 'official console', fr: 'french manual', zh: 'kit' } },
  { term: 'staker reward', en: 'Staker Reward', fr: 'Récompense du staker', zh: '抵押者奖励', source: { en: 'kit', fr: 'kit', zh: 'kit' } },
  { term: 'commission', en: 'commission', fr: 'commission', zh: '佣金', source: { en: 'official console', fr: 'french manual', zh: 'kit' } },
  { term: 'payout pref', en: 'Payout Pref', fr: 'Payout Pref', zh: 'Payout Pref', source: { en: 'official console', fr: 'french manual', zh: 'official console' } },
  { term: 'cap', en: 'cap', fr: 'capacité', zh: '上限', source: { en: 'official console', fr: 'french manual', zh: 'kit' } },
  { term: 'cap gap', en: 'Cap Gap', fr: 'Cap Gap', zh: 'Cap Gap', source: { en: 'official console', fr: 'french manual', zh: 'official console' } },
  { term: 'free stake', en: 'Free Stake', fr: 'Mise libre', zh: '空闲抵押', source: { en: 'official console', fr: 'french manual', zh: 'kit' } },
  { term: 'releasing stake', en: 'Releasing Stake', fr: 'Mise en cours de libération', zh: '释放中的抵押', source: { en: 'official console', fr: 'kit', zh: 'kit' } },
  { term: 'withdraw queue', en: 'withdraw queue', fr: 'file d’attente des retraits', zh: '提取队列', source: { en: 'official console', fr: 'french manual', zh: 'kit' } },
  { term: 'withdraw', en: 'withdraw', fr: 'retirer', zh: '提取', source: { en: 'official console', fr: 'french manual', zh: 'kit' } },
  { term: 'contribute', en: 'contribute', fr: 'contribuer', zh: '委托', source: { en: 'official console', fr: 'french manual', zh: 'phala wiki zh' } },
  { term: 'claim', en: 'claim', fr: 'réclamer', zh: '领取', source: { en: 'official console', fr: 'french manual', zh: 'kit' } },
  { term: 'reclaim', en: 'reclaim', fr: 'récupérer', zh: '取回', source: { en: 'official console', fr: 'kit', zh: 'kit' } },
  { term: 'countdown', en: 'countdown', fr: 'compte à rebours', zh: '倒计时', source: { en: 'official console', fr: 'french manual', zh: 'kit' } },
  { term: 'grace period', en: 'grace period', fr: 'délai de grâce', zh: '宽限期', source: { en: 'official console', fr: 'kit', zh: 'kit' } },
  { term: 'cool-down', en: 'cool-down', fr: 'refroidissement', zh: '冷却', source: { en: 'official console', fr: 'french manual', zh: 'kit' } },
  { term: 'locked', en: 'locked', fr: 'bloqué', zh: '锁定', source: { en: 'official console', fr: 'french manual', zh: 'kit' } },
  { term: 'whitelist', en: 'whitelist', fr: 'liste blanche', zh: '白名单', source: { en: 'official console', fr: 'kit', zh: 'kit' } },
  { term: 'operator', en: 'operator', fr: 'opérateur', zh: '管理员', source: { en: 'french manual', fr: 'french manual', zh: 'phala wiki zh' } },
  { term: 'owner', en: 'owner', fr: 'propriétaire', zh: '池主', source: { en: 'official console', fr: 'french manual', zh: 'kit' } },
];
