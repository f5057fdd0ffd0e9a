import { fileURLToPath } from 'node:url';
import { Keyring } from '@polkadot/keyring';
import type { SignerPayloadJSON } from '@polkadot/types/types';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import type { Network } from './harness';

export const WALLET = 'test-wallet';

/** Accounts of other chains and kinds, which the console cannot use. */
export const FOREIGN = [
  { address: '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY', name: 'Elsewhere', type: 'sr25519', genesisHash: '0x01' },
  { address: '0x0000000000000000000000000000000000000001', name: 'Other kind', type: 'ethereum' },
] as const;

let script: Promise<string> | null = null;

async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('wallet-page.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'wallet' } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error('The wallet was not bundled.');
  return output.output[0].code;
}

/** The time a user takes, ms. */
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A wallet extension as the user of a test handles it. Its keys are here, its face is in the page. */
export class TestWallet {
  access: 'gives' | 'refuses' = 'gives';
  manner: 'signs' | 'refuses' = 'signs';
  /** Before it answers, ms. */
  delay = 0;
  signatures = 0;
  private locked = false;
  private readonly pages: Page[] = [];
  private readonly keyring = new Keyring({ type: 'sr25519' });

  /** `accounts`: names by secret URI, such as `//Bob`. */
  constructor(
    private readonly network: Network,
    private readonly accounts: Readonly<Record<string, string>>,
    private readonly others: readonly object[] = [],
  ) {
    for (const uri of Object.keys(accounts)) this.keyring.addFromUri(uri);
  }

  readonly into = async (page: Page): Promise<void> => {
    script ??= bundle();
    this.pages.push(page);
    await page.exposeFunction('walletAccess', () => {
      if (this.access === 'refuses') throw new Error('Rejected by the user');
    });
    await page.exposeFunction('walletAccounts', () => this.shown());
    await page.exposeFunction('walletSigns', (payload: SignerPayloadJSON) => this.sign(payload));
    await page.addInitScript({ content: await script });
  };

  lock = (): Promise<void> => this.setLocked(true);
  unlock = (): Promise<void> => this.setLocked(false);

  private shown(): readonly object[] {
    if (this.locked) return [];
    const own = Object.entries(this.accounts).map(([uri, name]) => {
      const { address } = this.keyring.addFromUri(uri);
      return { address, name, type: 'sr25519', genesisHash: null };
    });
    return [...own, ...this.others];
  }

  private async setLocked(locked: boolean): Promise<void> {
    this.locked = locked;
    for (const page of this.pages.filter((page) => !page.isClosed()))
      await page.evaluate(() => void dispatchEvent(new Event('wallet-changes')));
  }

  private async sign(payload: SignerPayloadJSON): Promise<string> {
    this.signatures++;
    await pause(this.delay);
    if (this.manner === 'refuses') throw new Error('Cancelled');
    const { registry } = await this.network.client.api();
    const extrinsic = registry.createType('ExtrinsicPayload', payload, { version: payload.version });
    return extrinsic.sign(this.keyring.getPair(payload.address)).signature;
  }
}
