import type { PoolDescription } from '@stakepool-kit/sdk/advice';
import { useTexts } from '../../i18n/texts';

/** A description as it is shown: text as text, links to http(s) pages only. CSS: `.spk-preview`, `.spk-preview-text`, `.spk-preview-contacts`. */
export function DescriptionPreview({ description }: { readonly description: PoolDescription }) {
  const { t } = useTexts();
  const { text, contacts } = description;
  return (
    <section className="spk-preview" aria-label={t('description.preview')}>
      <p className="spk-facts-title">{t('description.preview')}</p>
      {text === '' && contacts.length === 0 && <p className="spk-quiet">{t('description.preview.empty')}</p>}
      {text !== '' && (
        <p className="spk-preview-text" dir="auto">
          {text}
        </p>
      )}
      {contacts.length > 0 && (
        <ul className="spk-list spk-preview-contacts">
          {contacts.map(({ kind, text: name, href }) => (
            <li key={kind}>
              <span className="spk-quiet">{t('description.field', { field: kind })}</span>{' '}
              {href === null ? (
                <span dir="auto">{name}</span>
              ) : (
                <a
                  className="spk-link"
                  href={href}
                  target="_blank"
                  rel="noopener noreferrer nofollow"
                  title={t('description.preview.link')}
                >
                  {name}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
