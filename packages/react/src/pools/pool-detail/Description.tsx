import type { PoolDescription } from '@stakepool-kit/sdk/advice';
import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/texts';
import { Icon } from '../../ui/Icon';
import { textParts } from './text-parts';

/** A page that a stranger chose. */
function StrangersLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const { t } = useTexts();
  return (
    <a className="spk-link spk-wrap" href={href} target="_blank" rel="noopener noreferrer nofollow ugc" referrerPolicy="no-referrer">
      {children}
      <span className="spk-sr-only"> ({t('pools.detail.newPage')})</span>
    </a>
  );
}

/**
 * The owner's words, which are anybody's words: text only, and links to the web only.
 *
 * CSS: `.spk-description`, `.spk-description-text`, `.spk-contacts`, `.spk-contact`. Data: `data-kind` (`official`, `text`, `binary`).
 */
export function Description({ description }: { readonly description: PoolDescription }) {
  const { t } = useTexts();
  const { kind, text, contacts } = description;
  return (
    <div className="spk-description" data-kind={kind}>
      {text !== '' && (
        <p className="spk-description-text" dir="auto">
          {textParts(text).map((part, i) =>
            part.href === null ? (
              part.text
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have no other identity
              <StrangersLink key={i} href={part.href}>
                {part.text}
              </StrangersLink>
            ),
          )}
        </p>
      )}
      {kind === 'binary' && <p className="spk-hint">{t('pools.detail.description.binary')}</p>}
      {contacts.length > 0 && (
        <dl className="spk-contacts" aria-label={t('pools.detail.description.contacts')}>
          {contacts.map((contact) => (
            <div key={contact.kind} className="spk-contact">
              <dt className="spk-label">{t('pools.detail.contact', { kind: contact.kind })}</dt>
              <dd className="spk-wrap" dir="auto">
                {contact.href === null ? (
                  contact.text
                ) : (
                  <span className="spk-row">
                    <StrangersLink href={contact.href}>{contact.text}</StrangersLink>
                    <Icon name="external" size={14} />
                  </span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
