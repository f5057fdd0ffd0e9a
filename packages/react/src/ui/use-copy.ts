import { useEffect, useState } from 'react';

export interface CopyState {
  /** `failed`: the page may not write to the clipboard. Both pass after a moment. */
  readonly status: 'idle' | 'copied' | 'failed';
  readonly copy: (text: string) => void;
}

const SHOWN_MS = 1500;

/** Copies texts, and tells for a moment how it went. */
export function useCopy(): CopyState {
  const [status, setStatus] = useState<CopyState['status']>('idle');
  useEffect(() => {
    if (status === 'idle') return;
    const timer = setTimeout(() => setStatus('idle'), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [status]);
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setStatus('copied');
    } catch {
      setStatus('failed');
    }
  };
  return { status, copy: (text) => void copy(text) };
}
