/** Runs in the page: a wallet extension, of which the accounts and the key are in the test. */
import { injectExtension } from '@polkadot/extension-inject';
import type { InjectedAccount } from '@polkadot/extension-inject/types';
import type { HexString } from '@polkadot/util/types';

declare global {
  interface Window {
    /** In the test. Each rejects as a wallet does. */
    walletAccess(): Promise<void>;
    walletAccounts(): Promise<InjectedAccount[]>;
    walletSigns(payload: unknown): Promise<HexString>;
  }
}

/** Extensions may come some time after the page. */
const LATE = 1200;
let signatures = 0;

async function enable() {
  await window.walletAccess();
  return {
    accounts: {
      get: () => window.walletAccounts(),
      subscribe: (changed: (accounts: InjectedAccount[]) => unknown) => {
        const tell = () => void window.walletAccounts().then(changed);
        addEventListener('wallet-changes', tell);
        return () => removeEventListener('wallet-changes', tell);
      },
    },
    signer: {
      signPayload: async (payload: unknown) => ({ id: ++signatures, signature: await window.walletSigns(payload) }),
    },
  };
}

setTimeout(() => injectExtension(enable, { name: 'test-wallet', version: '1' }), LATE);
