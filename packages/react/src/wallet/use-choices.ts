import { type Account, keyOf, useAccounts } from './accounts';

export interface AccountChoice {
  readonly key: string;
  readonly account: Account;
  /** It is the one in use. */
  readonly current: boolean;
  readonly choose: () => void;
  readonly buttonProps: { readonly type: 'button'; readonly 'aria-pressed': boolean; readonly onClick: () => void };
  /** Accounts of others that it acts for as their proxy. */
  readonly proxied: readonly AccountChoice[];
  /** Forgets an account of somebody else; `null` for one that signs itself. */
  readonly stop: (() => void) | null;
}

/** Makes choices of accounts, each with those it acts for. */
export function useChoices(onChoose?: (account: Account) => void): (account: Account) => AccountChoice {
  const { proxied, selected, select, stopActing } = useAccounts();
  const current = selected === null ? null : keyOf(selected);
  const choiceOf = (account: Account): AccountChoice => {
    const key = keyOf(account);
    const choose = () => {
      select(account);
      onChoose?.(account);
    };
    return {
      key,
      account,
      current: key === current,
      choose,
      buttonProps: { type: 'button', 'aria-pressed': key === current, onClick: choose },
      proxied: account.by ? [] : proxied.filter(({ by }) => by && keyOf(by) === key).map(choiceOf),
      stop: account.by ? () => stopActing(account) : null,
    };
  };
  return choiceOf;
}
