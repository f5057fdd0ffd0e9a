import type { Injected } from '@polkadot/extension-inject/types';
import type { AccountId } from '@stakepool-kit/sdk/rules';
import { shortAddress } from '../i18n/format';
import { type Account, DEV_SOURCE, HOST_SOURCE, type Wallet } from './accounts';
import { shownText, usableAccounts, walletAccess, walletSources, walletTitle } from './injected';

/** Wallets may put themselves into the page some time after it has loaded. */
const LOOK_EVERY = 500;
/** As long, none being there says nothing yet. */
const LOOK_FOR = 3000;
/** A wallet that has not answered by then may have lost its window, or hang. */
const SILENT_AFTER = 20_000;

const LONGEST_NAME = 60;
const LONGEST_REASON = 200;
const NONE_HIDDEN = { otherChain: 0, otherKind: 0 } as const;

interface WalletStoreOptions {
  readonly genesisHash: string;
  /** The public key of an address of whichever network; `null` for what is none. */
  readonly idOf: (address: string) => AccountId | null;
  /** An account's address on the connected network. */
  readonly addressOf: (account: AccountId) => string;
  /** The wallet to connect by itself once it is there. */
  readonly remembered: () => string | null;
}

export interface WalletsState {
  readonly wallets: readonly Wallet[];
  readonly looking: boolean;
}

const untouched = (source: string): Wallet => ({
  source,
  title: walletTitle(source),
  status: 'known',
  accounts: [],
  hidden: NONE_HIDDEN,
  emptied: false,
  reason: '',
});

/** The wallets of the page: found as they appear, asked for access, followed as they lock and change accounts. */
export class WalletStore {
  private readonly wallets = new Map<string, Wallet>();
  private readonly listeners = new Set<() => void>();
  private readonly stops = new Map<string, () => void>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** How often each was asked: a failure counts only when it answers the last time. */
  private readonly asked = new Map<string, number>();
  /** Answers to what was asked before everything was let go count for nothing. */
  private era = 0;
  private looking = true;
  state: WalletsState = { wallets: [], looking: true };

  constructor(private readonly options: WalletStoreOptions) {}

  readonly subscribe = (changed: () => void): (() => void) => {
    this.listeners.add(changed);
    return () => this.listeners.delete(changed);
  };

  /** Looks for wallets until the returned function is called. */
  start(): () => void {
    const look = () => {
      for (const source of walletSources([DEV_SOURCE, HOST_SOURCE])) this.meet(source);
    };
    look();
    const lookAgain = setInterval(look, LOOK_EVERY);
    const lookedLong = setTimeout(() => {
      this.looking = false;
      this.tell();
    }, LOOK_FOR);
    return () => {
      clearInterval(lookAgain);
      clearTimeout(lookedLong);
      this.release();
      this.wallets.clear();
    };
  }

  /** Asks a wallet for access; once more, if it was asked already. */
  enable(source: string): void {
    const wallet = this.wallets.get(source);
    if (wallet) this.ask(source, wallet.status === 'silent' || wallet.status === 'refused');
  }

  /** Lets go of all wallets. */
  release(): void {
    this.era++;
    for (const stop of this.stops.values()) stop();
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.stops.clear();
    this.timers.clear();
    for (const source of this.wallets.keys()) this.wallets.set(source, untouched(source));
    this.tell();
  }

  private meet(source: string): void {
    if (this.wallets.has(source)) return;
    this.wallets.set(source, untouched(source));
    this.tell();
    if (source === this.options.remembered()) this.ask(source, false);
  }

  private ask(source: string, again: boolean): void {
    const { era } = this;
    const turn = (this.asked.get(source) ?? 0) + 1;
    this.asked.set(source, turn);
    this.change(source, { status: 'asking', reason: '' });
    clearTimeout(this.timers.get(source));
    this.timers.set(
      source,
      setTimeout(() => this.change(source, { status: 'silent' }), SILENT_AFTER),
    );
    const connect = async () => {
      const extension = await walletAccess(source, again);
      const found = await extension.accounts.get();
      if (era !== this.era) return;
      this.take(source, extension, found);
      this.follow(source, extension);
    };
    connect().catch((error: unknown) => {
      if (era !== this.era || turn !== this.asked.get(source)) return;
      clearTimeout(this.timers.get(source));
      const words = error instanceof Error ? error.message : error;
      this.change(source, { status: 'refused', accounts: [], reason: shownText(words, LONGEST_REASON) });
    });
  }

  private follow(source: string, extension: Injected): void {
    this.stops.get(source)?.();
    const { era } = this;
    const stop = extension.accounts.subscribe((found) => {
      if (era === this.era) this.take(source, extension, found);
    });
    this.stops.set(source, () => {
      // A wallet's own failure to stop must not keep the others from it.
      try {
        stop();
      } catch {}
    });
  }

  private take(source: string, { signer }: Injected, answer: unknown): void {
    clearTimeout(this.timers.get(source));
    const { genesisHash, idOf, addressOf } = this.options;
    const usable = usableAccounts(answer, genesisHash, (address) => idOf(address) !== null);
    const accounts = usable.accounts.flatMap((item): Account[] => {
      const id = idOf(item.address);
      if (id === null) return [];
      const address = addressOf(id);
      const name = shownText(item.name, LONGEST_NAME) || shortAddress(address);
      return [{ source, id, address, name, signing: { account: item.address, signer } }];
    });
    const before = this.wallets.get(source);
    const emptied = accounts.length === 0 && before !== undefined && (before.accounts.length > 0 || before.emptied);
    this.change(source, { status: 'connected', accounts, hidden: usable.hidden, emptied, reason: '' });
  }

  private change(source: string, next: Partial<Wallet>): void {
    const wallet = this.wallets.get(source);
    if (!wallet) return;
    this.wallets.set(source, { ...wallet, ...next });
    this.tell();
  }

  private tell(): void {
    this.state = { wallets: [...this.wallets.values()], looking: this.looking && this.wallets.size === 0 };
    for (const changed of this.listeners) changed();
  }
}
