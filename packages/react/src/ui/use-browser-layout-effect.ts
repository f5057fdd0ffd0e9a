import { useEffect, useLayoutEffect } from 'react';

/** No layout effects on a server, where they would only warn. */
export const useBrowserLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;
