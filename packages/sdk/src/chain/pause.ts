/** Gives the page a chance to draw and to answer its user between two pieces of long work. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
