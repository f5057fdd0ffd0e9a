import { type FixedBits, initialVe, MIN_SCORE, maxStake, minStake, type Planck, type Tokenomics } from '@stakepool-kit/sdk/rules';
import { useState } from 'react';

export const CONFIDENCE_LEVELS = [1, 2, 3, 4, 5] as const;
const SCORE = '1000';
/** The chain's own type. */
const MAX_SCORE = 0xff_ff_ff_ff;

/** What a worker of some score and confidence level could start with. */
export interface StartExample {
  readonly text: string;
  setText(text: string): void;
  /** `null` while the text is no score. */
  readonly score: number | null;
  /** Why nothing can start with it. */
  readonly trouble: 'none' | 'low' | null;
  readonly confidence: number;
  setConfidence(level: number): void;
  readonly outcome: {
    readonly smin: Planck;
    /** `null`: no stake is accepted. */
    readonly smax: Planck | null;
    readonly veAtSmin: FixedBits;
    readonly veAtSmax: FixedBits | null;
  } | null;
}

/** A score as somebody types it, with or without separators; `null` for what is none. */
export function readScore(text: string): number | null {
  const digits = text.replace(/[\s.,'’\u202f\u00a0]/g, '');
  if (!/^\d{1,10}$/.test(digits)) return null;
  const score = Number(digits);
  return score <= MAX_SCORE ? score : null;
}

/** Smin, Smax and Ve by the chain's own formulas, for a score to try. */
export function useStartExample(tokenomics: Tokenomics | null): StartExample {
  const [text, setText] = useState(SCORE);
  const [confidence, setConfidence] = useState<number>(CONFIDENCE_LEVELS[0]);
  const score = readScore(text);
  const trouble = score === null ? 'none' : score < MIN_SCORE ? 'low' : null;
  const outcome = () => {
    if (tokenomics === null || score === null || trouble !== null) return null;
    const smin = minStake(tokenomics, score);
    const smax = maxStake(tokenomics, score, confidence);
    const ve = (stake: Planck) => initialVe(tokenomics, stake, score, confidence);
    return { smin, smax, veAtSmin: ve(smin), veAtSmax: smax === null ? null : ve(smax) };
  };
  return { text, setText, score, trouble, confidence, setConfidence, outcome: outcome() };
}
