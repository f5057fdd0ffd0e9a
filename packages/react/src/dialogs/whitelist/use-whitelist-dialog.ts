import { decodeAddress } from '@stakepool-kit/sdk/address';
import { type AccountId, accountId, type PoolIdInput, poolId } from '@stakepool-kit/sdk/rules';
import { useMemo, useState } from 'react';
import { useWhitelist } from '../../data/queries';
import { useNetwork } from '../../provider/context';
import { type TransactionFormState, useTransactionForm } from '../../transactions/form/use-transaction-form';
import { type AddressRow, parseAddresses } from './parse-addresses';
import { type AccountBatch, type BatchChoice, useAccountBatch } from './use-account-batch';

/** Most accounts a whitelist holds. */
const WHITELIST_LIMIT = 100;

export type WhitelistTab = 'add' | 'remove';

export interface WhitelistDialogOptions {
  readonly pid: PoolIdInput;
  /** Called when the whitelist was changed. */
  readonly onDone?: (() => void) | undefined;
}

export interface WhitelistDialogState {
  readonly loaded: boolean;
  /** Who may contribute; `null`: everybody. */
  readonly list: readonly AccountId[] | null;
  readonly limit: number;
  readonly tab: WhitelistTab;
  setTab(tab: WhitelistTab): void;
  readonly text: string;
  setText(text: string): void;
  /** A verdict for each piece of the text. */
  readonly rows: readonly AddressRow[];
  readonly tooMany: boolean;
  readonly picked: ReadonlySet<AccountId>;
  pick(account: AccountId, yes: boolean): void;
  /** Whom the button is about. */
  readonly targets: readonly AccountId[];
  /** It would be the first entry: everybody else is shut out from then on. */
  readonly closes: boolean;
  /** It would be the last removal: everybody may contribute then. */
  readonly opens: boolean;
  /** For one account; its checks stand for all of several. */
  readonly form: TransactionFormState;
  /** For several, in one transaction. */
  readonly batch: AccountBatch;
}

/** Who may contribute to a pool. The owner always may. */
export function useWhitelistDialog(options: WhitelistDialogOptions): WhitelistDialogState {
  const pid = poolId(options.pid);
  const { ss58Prefix } = useNetwork().constants;
  const snapshot = useWhitelist(String(pid), true).data;
  const list = snapshot?.value ?? null;
  const [tab, setTab] = useState<WhitelistTab>('add');
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<AccountId>>(new Set());
  const read = useMemo(
    () => (piece: string) => (piece.startsWith('0x') ? accountId(piece) : decodeAddress(piece, ss58Prefix)),
    [ss58Prefix],
  );
  const parsed = useMemo(() => parseAddresses(text, { read, listed: list ?? [], limit: WHITELIST_LIMIT }), [text, read, list]);
  const picked = useMemo(() => new Set([...chosen].filter((account) => list?.includes(account))), [chosen, list]);
  const targets = tab === 'add' ? parsed.accounts : [...picked];
  const [first] = targets;
  const verb = tab === 'add' ? 'whitelistAdd' : 'whitelistRemove';
  const several: BatchChoice | null = targets.length > 1 ? { verb, pid, stakers: targets } : null;
  const changed = () => {
    setText('');
    setChosen(new Set());
    options.onDone?.();
  };
  const batch = useAccountBatch(several, changed);
  const single = useTransactionForm({ verb, input: first === undefined ? null : { pid, staker: first }, onDone: changed });
  const { canSubmit, submit } = single;
  const form: TransactionFormState = several === null ? single : { ...single, fee: batch.fee, submit: canSubmit ? batch.start : submit };
  return {
    loaded: snapshot !== undefined,
    list,
    limit: WHITELIST_LIMIT,
    tab,
    setTab,
    text,
    setText,
    rows: parsed.rows,
    tooMany: parsed.tooMany,
    picked,
    pick: (account, yes) => {
      const next = new Set(picked);
      if (yes) next.add(account);
      else next.delete(account);
      setChosen(next);
    },
    targets,
    closes: snapshot !== undefined && list === null && tab === 'add',
    opens: tab === 'remove' && list !== null && targets.length === list.length,
    form,
    batch,
  };
}
