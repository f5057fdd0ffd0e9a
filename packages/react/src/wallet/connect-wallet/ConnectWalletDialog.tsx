import { useTexts } from '../../i18n/texts';
import { Root } from '../../provider/Root';
import { Button } from '../../ui/Button';
import { DialogFrame, type DialogOpenProps } from '../../ui/DialogFrame';
import { WalletsBody, WalletsFoot } from './ConnectWallet';
import { type ConnectWalletOptions, useConnectWallet } from './use-connect-wallet';

export interface ConnectWalletDialogProps extends ConnectWalletOptions, DialogOpenProps {}

/** `ConnectWallet` in a dialog, which closes with the choice. CSS: that of `ConnectWallet` and of dialogs. */
export function ConnectWalletDialog(props: ConnectWalletDialogProps) {
  return (
    <Root inline>
      <DialogBody {...props} />
    </Root>
  );
}

function DialogBody({ open, onOpenChange, onChoose }: ConnectWalletDialogProps) {
  const { t } = useTexts();
  return (
    <DialogFrame title={t('wallet.title')} open={open} onOpenChange={onOpenChange}>
      {(close) => (
        <InDialog
          onChoose={(account) => {
            onChoose?.(account);
            close();
          }}
          close={close}
        />
      )}
    </DialogFrame>
  );
}

function InDialog({ onChoose, close }: ConnectWalletOptions & { readonly close: () => void }) {
  const { t } = useTexts();
  const state = useConnectWallet({ onChoose });
  return (
    <>
      <div className="spk-dialog-body spk-wallets">
        <WalletsBody state={state} onChoose={onChoose} />
      </div>
      <footer className="spk-dialog-foot">
        <WalletsFoot state={state} />
        <Button className="spk-wallets-close" onClick={close}>
          {t('common.close')}
        </Button>
      </footer>
    </>
  );
}
