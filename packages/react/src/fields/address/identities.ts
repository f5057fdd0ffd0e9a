import type { AccountId } from '@stakepool-kit/sdk/rules';
import { sanitizeText } from '@stakepool-kit/sdk/rules';
import type { Identity } from '../../provider/context';

type IdentityOf = (account: AccountId) => Promise<Identity | null>;

/** Milliseconds after which a host's source counts as silent. */
export const IDENTITY_PATIENCE = 8000;
const LONGEST_NAME = 40;
/** Accounts that are remembered at most. */
const CAPACITY = 10_000;

type Listener = () => void;

/** What a host says of accounts: asked once each, within a time, and made fit to be shown. */
class Identities {
  private readonly known = new Map<AccountId, Identity | null>();
  private readonly listeners = new Map<AccountId, Set<Listener>>();

  constructor(private readonly identityOf: IdentityOf) {}

  /** `null` until there is an answer, and where there is none. */
  get(account: AccountId): Identity | null {
    return this.known.get(account) ?? null;
  }

  subscribe(account: AccountId, listener: Listener): () => void {
    const all = this.listeners.get(account) ?? new Set();
    this.listeners.set(account, all.add(listener));
    if (!this.known.has(account)) void this.ask(account);
    return () => {
      all.delete(listener);
      if (all.size === 0) this.listeners.delete(account);
    };
  }

  private async ask(account: AccountId): Promise<void> {
    if (this.known.size >= CAPACITY) this.known.delete(this.known.keys().next().value as AccountId);
    this.known.set(account, null);
    const answer = await inTime(() => this.identityOf(account)).catch(() => undefined);
    if (answer === undefined) return void this.known.delete(account);
    const name = sanitizeText(String(answer?.name ?? ''), { maxLength: LONGEST_NAME });
    if (name === '') return;
    this.known.set(account, { name, verified: answer?.verified === true });
    for (const listener of this.listeners.get(account) ?? []) listener();
  }
}

function inTime<T>(work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No identity within ${IDENTITY_PATIENCE} ms.`)), IDENTITY_PATIENCE);
    const end = () => clearTimeout(timer);
    Promise.resolve().then(work).then(resolve, reject).finally(end);
  });
}

const sources = new WeakMap<IdentityOf, Identities>();

/** The answers of one source; the same for the same function. */
export function identitiesOf(identityOf: IdentityOf): Identities {
  const known = sources.get(identityOf) ?? new Identities(identityOf);
  sources.set(identityOf, known);
  return known;
}
