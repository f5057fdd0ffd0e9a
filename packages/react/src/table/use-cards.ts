import { type RefObject, useState } from 'react';
import { useBrowserLayoutEffect } from '../ui/use-browser-layout-effect';

/** The kit's own boxes turn to cards at this width, px; the same as in the style sheets. */
const CARDS_UP_TO = 720;

/** Whether the kit's box around the element is as narrow as a phone. */
export function useCards(ref: RefObject<HTMLElement | null>): boolean {
  const [cards, setCards] = useState(false);
  useBrowserLayoutEffect(() => {
    const box = ref.current?.closest('.spk-box') ?? ref.current;
    if (!box || typeof ResizeObserver === 'undefined') return;
    const measure = () => {
      const { width } = box.getBoundingClientRect();
      if (width > 0) setCards(width <= CARDS_UP_TO);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [ref]);
  return cards;
}
