import type { AccountId } from '@stakepool-kit/sdk/rules';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ALICE, BOB, CHARLIE, ETHEREUM, installWallet, removeWallets } from '../../stories/wallets';
import { idOfAddress } from '../ui/address';
import { WalletStore } from './wallet-store';

const OWNER = { address: ALICE, name: 'Owner' };
const SAVINGS = { address: BOB, name: 'Savings' };

function storeOf(remembered: string | null = null): WalletStore {
  return new WalletStore({
    genesisHash: '0x01',
    idOf: idOfAddress,
    addressOf: (id: AccountId) => `here:${id.slice(2, 6)}`,
    remembered: () => remembered,
  });
}

const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const first = (store: WalletStore) => store.state.wallets[0];
const names = (store: WalletStore) => store.state.wallets.flatMap(({ accounts }) => accounts.map(({ name }) => name));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  removeWallets();
  vi.useRealTimers();
});

describe('WalletStore', () => {
  it('finds a wallet that comes late, and says meanwhile that it looks', async () => {
    const store = storeOf();
    store.start();
    expect(store.state).toEqual({ wallets: [], looking: true });
    await wait(3100);
    expect(store.state.looking).toBe(false);
    installWallet('talisman');
    await wait(600);
    expect(first(store)).toMatchObject({ source: 'talisman', title: 'Talisman', status: 'known' });
  });

  it('asks a wallet only when told to, or when its account was chosen before', async () => {
    const [other, chosen] = [installWallet('other'), installWallet('chosen', { accounts: [OWNER] })];
    const store = storeOf('chosen');
    store.start();
    await wait(10);
    expect([other.asked(), chosen.asked()]).toEqual([0, 1]);
    expect(store.state.wallets.map(({ status }) => status)).toEqual(['connected', 'known']);
    store.enable('other');
    await wait(10);
    expect(other.asked()).toBe(1);
  });

  it('asks once when StrictMode starts it twice', async () => {
    const wallet = installWallet('chosen', { accounts: [OWNER] });
    const store = storeOf('chosen');
    store.start()();
    const stop = store.start();
    await wait(10);
    expect(wallet.asked()).toBe(1);
    expect(wallet.listeners()).toBe(1);
    expect(names(store)).toEqual(['Owner']);
    stop();
    expect(wallet.listeners()).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('shows accounts by their address here, and keeps the wallet’s own for signing', async () => {
    installWallet('w', { accounts: [OWNER, { address: CHARLIE, name: ' ' }, { address: ETHEREUM, type: 'ethereum' }] });
    const store = storeOf();
    store.start();
    store.enable('w');
    await wait(10);
    const [owner, nameless] = first(store)?.accounts ?? [];
    expect(owner).toMatchObject({ source: 'w', address: 'here:d435', name: 'Owner', signing: { account: ALICE } });
    expect(nameless?.name).toBe('here:90b5');
    expect(first(store)?.hidden).toEqual({ otherChain: 0, otherKind: 1 });
  });

  it('follows what the user does in the wallet: changes, locks, unlocks', async () => {
    const wallet = installWallet('w', { accounts: [OWNER] });
    const store = storeOf();
    store.start();
    store.enable('w');
    await wait(10);
    wallet.setAccounts([OWNER, SAVINGS]);
    expect(names(store)).toEqual(['Owner', 'Savings']);
    wallet.lock();
    expect(first(store)).toMatchObject({ status: 'connected', accounts: [], emptied: true });
    wallet.lock();
    expect(first(store)?.emptied).toBe(true);
    wallet.unlock();
    expect(first(store)).toMatchObject({ emptied: false });
    expect(names(store)).toEqual(['Owner', 'Savings']);
  });

  it('tells a wallet that never had an account from one that was locked', async () => {
    installWallet('w');
    const store = storeOf();
    store.start();
    store.enable('w');
    await wait(10);
    expect(first(store)).toMatchObject({ status: 'connected', emptied: false });
  });

  it('gives the reason of a refusal and can ask again', async () => {
    const wallet = installWallet('w', { manner: 'reject', accounts: [OWNER] });
    const store = storeOf();
    store.start();
    store.enable('w');
    await wait(10);
    expect(first(store)).toMatchObject({ status: 'refused', reason: 'Rejected by the user' });
    wallet.answer('allow');
    store.enable('w');
    await wait(10);
    expect(names(store)).toEqual(['Owner']);
  });

  it('says when a wallet does not answer, and asks anew when told to', async () => {
    const wallet = installWallet('w', { manner: 'hang', accounts: [OWNER] });
    const store = storeOf();
    store.start();
    store.enable('w');
    await wait(19_000);
    expect(first(store)?.status).toBe('asking');
    await wait(2000);
    expect(first(store)?.status).toBe('silent');
    wallet.answer('allow');
    store.enable('w');
    await wait(10);
    expect(wallet.asked()).toBe(2);
    expect(names(store)).toEqual(['Owner']);
    await wait(60_000);
    expect(first(store)?.status).toBe('connected');
  });

  it('survives wallets that break the protocol', async () => {
    const broken = {
      empty: {},
      nothing: { enable: async () => undefined },
      strange: { enable: async () => ({ accounts: { get: async () => 'none', subscribe: () => () => {} } }) },
      throws: {
        enable: () => {
          throw new TypeError('boom');
        },
      },
    };
    vi.stubGlobal('injectedWeb3', broken);
    const store = storeOf();
    const stop = store.start();
    for (const source of Object.keys(broken)) store.enable(source);
    await wait(10);
    expect(store.state.wallets.map(({ source, status }) => [source, status])).toEqual([
      ['empty', 'refused'],
      ['nothing', 'refused'],
      ['strange', 'connected'],
      ['throws', 'refused'],
    ]);
    stop();
    vi.unstubAllGlobals();
  });

  it('lets go of all wallets, and ignores what was asked before', async () => {
    const wallet = installWallet('w', { accounts: [OWNER] });
    const store = storeOf();
    store.start();
    store.enable('w');
    store.release();
    await wait(10);
    expect(first(store)).toMatchObject({ status: 'known', accounts: [] });
    store.enable('w');
    await wait(10);
    expect(names(store)).toEqual(['Owner']);
    store.release();
    expect(wallet.listeners()).toBe(0);
    expect(names(store)).toEqual([]);
  });

  it('does not take a wallet for the dev accounts or the host', async () => {
    installWallet('dev', { accounts: [OWNER] });
    installWallet('host', { accounts: [OWNER] });
    const store = storeOf('dev');
    store.start();
    await wait(600);
    expect(store.state.wallets).toEqual([]);
  });
});
