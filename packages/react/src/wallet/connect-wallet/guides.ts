export interface WalletGuide {
  readonly name: string;
  /** The maker's own page. */
  readonly href: string;
}

/** Wallets that sign for Substrate chains, for who has none. */
export const WALLET_GUIDES: readonly WalletGuide[] = [
  { name: 'Polkadot{.js}', href: 'https://polkadot.js.org/extension/' },
  { name: 'SubWallet', href: 'https://www.subwallet.app/' },
  { name: 'Talisman', href: 'https://talisman.xyz/' },
];
