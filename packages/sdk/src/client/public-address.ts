/** Scheme, host and port of an address: what comes behind or before them may be a key of its user's. */
export function publicAddress(address: string): string {
  if (!URL.canParse(address)) return 'an address that cannot be read';
  const { protocol, host } = new URL(address);
  return `${protocol}//${host}`;
}

/** The same for all addresses in a text. */
export const hideAddresses = (text: string): string => text.replace(/\b(?:wss?|https?):\/\/[^\s"'<>]+/gi, publicAddress);
