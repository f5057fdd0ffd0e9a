/** Text with bigints and bytes tagged, as the SDK's records of transactions have them. */
export const writeTagged = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner === 'bigint') return { $bigint: String(inner) };
    return inner instanceof Uint8Array ? { $bytes: Array.from(inner) } : inner;
  });

/** bigint and bytes back from what was parsed. */
export function revive(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revive);
  if (typeof value !== 'object' || value === null) return value;
  const { $bigint, $bytes } = value as { readonly $bigint?: unknown; readonly $bytes?: unknown };
  if (typeof $bigint === 'string' && /^-?\d{1,100}$/.test($bigint)) return BigInt($bigint);
  if (Array.isArray($bytes)) return Uint8Array.from($bytes.map(Number));
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, revive(inner)]));
}
