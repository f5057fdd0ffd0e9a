import { useId } from 'react';
import { AddressInput } from '../../fields/address-input/AddressInput';
import { useTexts } from '../../i18n/texts';
import { Button } from '../../ui/Button';
import { troubleOf } from '../../ui/problem';
import { TroubleBox } from '../../ui/TroubleBox';
import { keyOf, useAccounts } from '../../wallet/accounts';
import { Choices } from '../../wallet/Choices';
import { useChoices } from '../../wallet/use-choices';
import { type ActForState, type ActForWay, useActFor } from './use-act-for';

/** For whom the user's accounts act, and looking for more. Inside a Root. */
export function ActFor() {
  const { t } = useTexts();
  const { proxied } = useAccounts();
  const choiceOf = useChoices();
  const state = useActFor();
  const id = useId();
  return (
    <section className="spk-settings-part spk-act-for" aria-labelledby={id}>
      <h3 className="spk-heading" id={id}>
        {t('settings.proxies.actFor')}
      </h3>
      <p className="spk-hint">{t('settings.proxies.actFor.what')}</p>
      {proxied.length > 0 && <Choices choices={proxied.map(choiceOf)} labelledBy={id} signers />}
      <AddressInput input={state.input} label={t('settings.proxies.actFor.address')} />
      <div role="status" className="spk-settings-list">
        <Found state={state} />
      </div>
    </section>
  );
}

function Found({ state: { status, ways, error, retry } }: { readonly state: ActForState }) {
  const { t } = useTexts();
  switch (status) {
    case 'idle':
      return null;
    case 'looking':
      return <p className="spk-hint">{t('settings.proxies.actFor.looking')}</p>;
    case 'failed':
      return (
        <TroubleBox trouble={troubleOf(error)}>
          <Button onClick={retry}>{t('common.tryAgain')}</Button>
        </TroubleBox>
      );
    case 'own':
      return <p>{t('settings.proxies.actFor.own')}</p>;
    case 'none':
      return <p>{t('settings.proxies.actFor.none')}</p>;
    case 'found':
      return (
        <ul className="spk-list spk-account-list">
          {ways.map((way) => (
            <Way key={keyOf(way.signer)} way={way} />
          ))}
        </ul>
      );
  }
}

function Way({ way: { signer, relations, announced, act } }: { readonly way: ActForWay }) {
  const { t } = useTexts();
  const types = relations.map(({ type }) => type).join(', ');
  return (
    <li className="spk-account-item spk-proxy">
      <span className="spk-proxy-words">
        <span>{t('settings.proxies.way', { signer: signer.name, types })}</span>
        {relations.map(({ type }) => (
          <span key={type} className="spk-hint">
            {t('settings.proxies.covers', { type })}
          </span>
        ))}
        {announced && <span className="spk-hint">{t('settings.proxies.announced')}</span>}
      </span>
      <Button kind="plain" aria-disabled={announced} onClick={() => !announced && act()}>
        {t('settings.proxies.act', { signer: signer.name })}
      </Button>
    </li>
  );
}
