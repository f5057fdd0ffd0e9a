/** How far the start of the chain in the page is. */
export type ChainProgress = 'loading' | 'building';

/** Why the chain in the page did not start: its code did not come, its worker says nothing, or the chain itself failed. */
export type ChainStartFailure = 'notLoaded' | 'silent' | 'broken';

/** The user reads words for the code; the message is what the chain itself says. */
export class ChainStartError extends Error {
  constructor(
    readonly code: ChainStartFailure,
    message: string = code,
  ) {
    super(message);
    this.name = 'ChainStartError';
  }
}

/** What the worker tells a page besides JSON-RPC, which goes over the same port. */
export type ChainNews = { readonly news: 'building' } | { readonly news: 'ready' } | { readonly news: 'failed'; readonly why: string };

/** What a page tells the worker: that it may be gone soon, or that it goes. */
export type ChainCommand = { readonly command: 'save' } | { readonly command: 'leave' };

const field = (data: unknown, name: string): unknown =>
  typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[name] : undefined;

export function readNews(data: unknown): ChainNews | null {
  const news = field(data, 'news');
  if (news === 'building' || news === 'ready') return { news };
  return news === 'failed' ? { news, why: String(field(data, 'why')) } : null;
}

export function readCommand(data: unknown): ChainCommand['command'] | null {
  const command = field(data, 'command');
  return command === 'save' || command === 'leave' ? command : null;
}
