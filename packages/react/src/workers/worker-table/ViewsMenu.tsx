import { type FormEvent, useState } from 'react';
import { useTexts } from '../../i18n/texts';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Popover } from '../../ui/Popover';
import { MAX_VIEW_NAME, MAX_VIEWS, type SavedViews } from './views';

/** Saved views: apply, save what is shown, remove. CSS: `.spk-views`, `.spk-views-list`, `.spk-views-row`. */
export function ViewsMenu({ views }: { readonly views: SavedViews }) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const { list, current, full, apply, save, remove } = views;
  const replaces = list.some((view) => view.name === name.trim());
  const refused = name.trim() === '' || (full && !replaces);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (refused) return;
    save(name);
    setName('');
    setOpen(false);
  };
  const trigger = (
    <Button kind="quiet" className="spk-views-button">
      {current === null ? t('workers.views') : t('workers.views.current', { name: current })}
      <Icon name="down" size={12} />
    </Button>
  );
  return (
    <Popover trigger={trigger} title={t('workers.views')} align="end" open={open} onOpenChange={setOpen}>
      <div className="spk-views">
        {list.length === 0 ? (
          <p className="spk-hint">{t('workers.views.none')}</p>
        ) : (
          <ul className="spk-list spk-views-list">
            {list.map((view) => (
              <li key={view.name} className="spk-views-row">
                <Button
                  kind="quiet"
                  className="spk-grow spk-views-name"
                  aria-pressed={view.name === current}
                  onClick={() => {
                    apply(view);
                    setOpen(false);
                  }}
                >
                  {view.name}
                </Button>
                <Button
                  kind="quiet"
                  icon="remove"
                  aria-label={t('workers.views.remove', { name: view.name })}
                  onClick={() => remove(view.name)}
                />
              </li>
            ))}
          </ul>
        )}
        <form className="spk-row spk-nowrap" onSubmit={submit}>
          <input
            className="spk-input"
            aria-label={t('workers.views.name')}
            placeholder={t('workers.views.name')}
            value={name}
            maxLength={MAX_VIEW_NAME}
            onChange={({ target }) => setName(target.value)}
          />
          <Button type="submit" aria-disabled={refused}>
            {replaces ? t('workers.views.replace') : t('workers.views.save')}
          </Button>
        </form>
        {full && <p className="spk-hint">{t('workers.views.full', { count: MAX_VIEWS })}</p>}
      </div>
    </Popover>
  );
}
