import { useEffect } from 'react';

/** Marks a scroller with `data-hides-start` and `data-hides-end` while there is more at that side. */
export function useScrollEdges(scroller: HTMLElement | null): void {
  useEffect(() => {
    if (scroller === null || typeof ResizeObserver === 'undefined') return;
    const mark = () => {
      const { scrollLeft, scrollWidth, clientWidth } = scroller;
      scroller.toggleAttribute('data-hides-start', scrollLeft > 1);
      scroller.toggleAttribute('data-hides-end', scrollLeft + clientWidth < scrollWidth - 1);
    };
    const observer = new ResizeObserver(mark);
    observer.observe(scroller);
    if (scroller.firstElementChild) observer.observe(scroller.firstElementChild);
    scroller.addEventListener('scroll', mark, { passive: true });
    return () => {
      observer.disconnect();
      scroller.removeEventListener('scroll', mark);
    };
  }, [scroller]);
}
