import { useTexts } from '../i18n/texts';
import { ActionMenu } from '../ui/ActionMenu';
import { Icon } from '../ui/Icon';
import type { ConsolePlace } from './use-stake-pool-console';

/** The places for which the bar of a phone has no room. A chunk of its own. */
export default function MoreMenu({ places }: { readonly places: readonly ConsolePlace[] }) {
  const { t } = useTexts();
  const current = places.some(({ isCurrent }) => isCurrent);
  return (
    <ActionMenu
      label={t('console.more')}
      actions={places.map(({ name, icon, go }) => ({ id: name, label: t(`console.place.${name}`), icon, run: go }))}
      trigger={
        <button type="button" className="spk-rail-link" data-place="more" aria-current={current ? 'page' : undefined}>
          <Icon name="list" />
          <span className="spk-rail-short">{t('console.more')}</span>
        </button>
      }
    />
  );
}
