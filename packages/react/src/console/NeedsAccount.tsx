import { useTexts } from '../i18n/texts';
import { Empty } from '../ui/Panel';
import { ConnectWallet } from '../wallet/connect-wallet/ConnectWallet';

/** Instead of what belongs to an account, as long as none is chosen. */
export function NeedsAccount({ text }: { readonly text: string }) {
  const { t } = useTexts();
  return (
    <div className="spk-panel">
      <Empty title={t('console.needsAccount.title')} actions={<ConnectWallet />}>
        <p className="spk-empty-text">{text}</p>
      </Empty>
    </div>
  );
}
