/** Words by code: what happened; what to do; and, where the chain tells no values, what happened without them. */
type WordTable = Readonly<Record<string, readonly [what: string, fix?: string, refused?: string]>>;

type Code<T> = keyof T & string;

/** The messages of a table, by their names. */
type WordMessages<T extends WordTable> = {
  readonly [C in Code<T> as `problem.${C}.what`]: string;
} & {
  readonly [C in Code<T> as T[C] extends readonly [string, string, ...string[]] ? `problem.${C}.fix` : never]: string;
} & {
  readonly [C in Code<T> as T[C] extends readonly [string, string, string] ? `problem.${C}.refused` : never]: string;
};

/** Messages `problem.<code>.what`, `.fix` and `.refused` of a table. */
export function messagesOf<const T extends WordTable>(table: T): WordMessages<T> {
  const messages: Record<string, string> = {};
  for (const [code, [what, fix, refused]] of Object.entries(table)) {
    messages[`problem.${code}.what`] = what;
    if (fix !== undefined) messages[`problem.${code}.fix`] = fix;
    if (refused !== undefined) messages[`problem.${code}.refused`] = refused;
  }
  return messages as WordMessages<T>;
}
