/** What can be looked up about staking; the ends of `learnUrl(topic)` and the sections of the Network page. */
export type StakingTopic = 'stake' | 'withdraw' | 'start' | 'rewards' | 'cooldown';

/** In reading order. */
export const STAKING_TOPICS: readonly StakingTopic[] = ['stake', 'withdraw', 'start', 'rewards', 'cooldown'];

/** A topic's name, from a route for example; `null` for what is none. */
export const topicOf = (name: string | null | undefined): StakingTopic | null => STAKING_TOPICS.find((topic) => topic === name) ?? null;
