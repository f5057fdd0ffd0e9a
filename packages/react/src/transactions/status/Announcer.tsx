import type { Tone } from '../progress';

interface AnnouncerProps {
  readonly tone: Tone | null;
  /** Sentences, with or without their full stops. */
  readonly words: readonly string[];
}

const sentence = (words: string): string => (/[.!?。]$/.test(words) ? words : `${words}.`);

/** Tells a screen reader of each step: politely, and failures at once. */
export function Announcer({ tone, words }: AnnouncerProps) {
  const spoken = words.filter(Boolean).map(sentence).join(' ');
  const isUrgent = tone === 'failure';
  return (
    <>
      <span className="spk-sr-only" role="status">
        {isUrgent ? '' : spoken}
      </span>
      <span className="spk-sr-only" role="alert">
        {isUrgent ? spoken : ''}
      </span>
    </>
  );
}
