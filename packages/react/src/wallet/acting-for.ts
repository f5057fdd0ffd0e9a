import type { AccountId } from '@stakepool-kit/sdk/rules';
import { useCallback, useMemo, useState } from 'react';
import { shortAddress } from '../i18n/format';
import { useNetwork, useSettings } from '../provider/context';
import type { KitStorage } from '../provider/storage';
import { addressOf } from '../ui/address';
import { type Account, type AccountsValue, keyOf } from './accounts';

/** Who signs, and whose account it is. */
interface Acting {
  readonly signer: AccountId;
  readonly real: AccountId;
}

const KEY = /^0x[0-9a-f]{64}$/;
/** More is no list that a person picks from. */
const MOST = 100;

/** Whom somebody is a proxy of is a fact of one chain. */
const nameOn = (genesisHash: string): string => `actingFor.${genesisHash}`;

const isActing = (item: unknown): item is Acting => {
  const { signer, real } = (item ?? {}) as Partial<Record<keyof Acting, unknown>>;
  return signer !== real && [signer, real].every((key) => typeof key === 'string' && KEY.test(key));
};

/** What is kept of a chain. Whatever else stands there is left out. */
export function keptActing(storage: KitStorage, genesisHash: string): readonly Acting[] {
  try {
    const list: unknown = JSON.parse(storage.getItem(nameOn(genesisHash)) ?? '[]');
    return Array.isArray(list) ? list.filter(isActing) : [];
  } catch {
    return [];
  }
}

function keepActing(storage: KitStorage, genesisHash: string, list: readonly Acting[]): void {
  if (list.length === 0) storage.removeItem(nameOn(genesisHash));
  else storage.setItem(nameOn(genesisHash), JSON.stringify(list));
}

const without = (list: readonly Acting[], signer: AccountId, real: AccountId): readonly Acting[] =>
  list.filter((item) => item.signer !== signer || item.real !== real);

/** The account of `real`, for which `by` signs as its proxy. */
export const proxiedAccount = (by: Account, real: AccountId, address: string, name: string): Account => ({
  source: by.source,
  id: real,
  address,
  name,
  signing: { ...by.signing, as: { proxy: real } },
  by,
});

type Selecting = Pick<AccountsValue, 'select'> & { readonly chosen: string | null };

/** The account chosen by its key, kept between visits. */
export function useChosen(name: string): Selecting {
  const { storage } = useSettings();
  const [chosen, setChosen] = useState(() => storage.getItem(name));
  const select = useCallback(
    (account: Account | null) => {
      const key = account === null ? null : keyOf(account);
      if (key === null) storage.removeItem(name);
      else storage.setItem(name, key);
      setChosen(key);
    },
    [storage, name],
  );
  return { chosen, select };
}

/** Accounts that those of the page act for, as the user said. */
export function useActingFor(
  own: readonly Account[],
  { chosen, select }: Selecting,
): Pick<AccountsValue, 'proxied' | 'actFor' | 'stopActing'> {
  const { storage } = useSettings();
  const network = useNetwork();
  const { genesisHash } = network;
  const [list, setList] = useState(() => keptActing(storage, genesisHash));

  const proxied = useMemo(
    () =>
      list.flatMap(({ signer, real }) => {
        const address = addressOf(network, real);
        const name = own.findLast(({ id }) => id === real)?.name ?? shortAddress(address);
        return own.filter(({ id }) => id === signer).map((by) => proxiedAccount(by, real, address, name));
      }),
    [list, own, network],
  );

  const change = useCallback(
    (changed: (before: readonly Acting[]) => readonly Acting[]) => {
      const next = changed(keptActing(storage, genesisHash));
      keepActing(storage, genesisHash, next);
      setList(next);
    },
    [storage, genesisHash],
  );
  const actFor = useCallback(
    (signer: Account, real: AccountId) => {
      change((before) => [...without(before, signer.id, real), { signer: signer.id, real }].slice(-MOST));
      const address = addressOf(network, real);
      select(proxiedAccount(signer, real, address, shortAddress(address)));
    },
    [change, select, network],
  );
  const stopActing = useCallback(
    (account: Account) => {
      const { by, id } = account;
      if (by === undefined) return;
      change((before) => without(before, by.id, id));
      if (chosen === keyOf(account)) select(by);
    },
    [change, select, chosen],
  );
  return useMemo(() => ({ proxied, actFor, stopActing }), [proxied, actFor, stopActing]);
}
