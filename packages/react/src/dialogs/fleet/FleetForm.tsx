import { useMiningRules } from '../../data/queries';
import { AmountInput } from '../../fields/amount-input/AmountInput';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { FormTrouble, SubmitForm } from '../../transactions/form/SubmitForm';
import { Button } from '../../ui/Button';
import { Skeleton } from '../../ui/Panel';
import { Segmented } from '../../ui/Segmented';
import { Note } from '../../ui/TroubleBox';
import { useDialogs } from '../context';
import { FleetRows } from './FleetRows';
import { FleetTotals } from './FleetTotals';
import { KeyFields } from './KeyFields';
import { type FleetDialogState, STAKE_STRATEGIES } from './use-fleet-dialog';

interface FleetFormProps {
  readonly state: FleetDialogState;
  readonly onClose: () => void;
}

/** Options, the plan with its totals, and the button that asks for the signatures. */
export function FleetForm({ state, onClose }: FleetFormProps) {
  const { t } = useTexts();
  const format = useFormat();
  const period = format.period(useMiningRules().data?.value.coolDownPeriod ?? 0);
  const { verb, plan, planning, keys, stake, canRun, account, leftOut } = state;
  const count = plan?.summary.go ?? 0;
  return (
    <SubmitForm
      fee={plan !== null && count > 0 ? plan.fee : null}
      account={account}
      checking={planning}
      canSubmit={canRun}
      onSubmit={state.start}
      onClose={onClose}
      label={count === 0 ? t('fleet.title', { verb }) : t('fleet.submit', { verb, count: format.integer(count) })}
    >
      {keys && <KeyFields keys={keys} />}
      {stake && <StakeFields stake={stake} />}
      {leftOut > 0 && (
        <Note kind="info" title={t('fleet.leftOut', { count: leftOut })}>
          {t('fleet.leftOut.text')}
        </Note>
      )}
      <Reasons state={state} />
      {plan === null && planning && (
        <div role="status" aria-label={t('fleet.planning')}>
          <Skeleton rows={4} />
        </div>
      )}
      {plan !== null && (
        <>
          <FleetRows state={state} />
          <FleetTotals plan={plan} onRefresh={state.refresh} refreshing={planning} />
        </>
      )}
      <p className="spk-consequence">
        {t('fleet.consequence', { verb, period })} {t('fleet.consequence.sign')}
      </p>
    </SubmitForm>
  );
}

function Reasons({ state: { account, connected, trouble } }: { readonly state: FleetDialogState }) {
  const { t } = useTexts();
  const { open } = useDialogs();
  return (
    <div aria-live="polite" className="spk-form-reasons">
      {account === null && (
        <Note kind="info" title={t('fleet.account')}>
          <Button onClick={() => open({ kind: 'account' })}>{t('fleet.account.choose')}</Button>
        </Note>
      )}
      <FormTrouble trouble={trouble} />
      {!connected && <Note kind="warning" title={t('fleet.offline')} />}
    </div>
  );
}

function StakeFields({ stake }: { readonly stake: NonNullable<FleetDialogState['stake']> }) {
  const { t } = useTexts();
  const { strategy, setStrategy, amount } = stake;
  return (
    <>
      <div className="spk-field">
        <p className="spk-field-label">{t('fleet.strategy')}</p>
        <Segmented
          label={t('fleet.strategy')}
          value={strategy}
          onChange={setStrategy}
          options={STAKE_STRATEGIES.map((value) => ({ value, label: t('fleet.strategy.name', { strategy: value }) }))}
        />
        <p className="spk-hint">{t('fleet.strategy.hint', { strategy })}</p>
      </div>
      {strategy === 'stake' && <AmountInput input={amount} label={t('fleet.strategy.amount')} />}
    </>
  );
}
