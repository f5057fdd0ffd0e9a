import type { PoolId, PoolIdInput } from '@stakepool-kit/sdk/rules';
import { AddressInput } from '../../fields/address-input/AddressInput';
import { Amount } from '../../fields/amount/Amount';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { LearnLink } from '../../network/LearnLink';
import { Root } from '../../provider/Root';
import { TransactionForm } from '../../transactions/form/TransactionForm';
import { DialogFrame, type DialogOpenProps } from '../../ui/DialogFrame';
import { Facts } from '../../ui/Facts';
import { FleetDialog } from '../fleet/FleetDialog';
import { type ClaimDialogOptions, type ClaimDialogState, type RewardChoice, useClaimDialog } from './use-claim-dialog';

/** One pool, or several at once; of several every row has its own verdict and outcome. */
export type ClaimDialogProps = DialogOpenProps &
  (
    | (ClaimDialogOptions & { readonly pids?: undefined })
    | { readonly pid?: undefined; readonly pids: readonly PoolId[]; readonly onDone?: undefined }
  );

/**
 * Claims owner and staker reward of a pool to an account of choice; with `pids` those of several pools through one plan.
 *
 * CSS: those of the dialog frame and the transaction form; `.spk-choices`, `.spk-choice` (a reward to tick), `.spk-choice-value`.
 */
export function ClaimDialog({ open, onOpenChange, ...options }: ClaimDialogProps) {
  return (
    <Root className="spk-claim-dialog">
      {options.pids === undefined ? (
        <ClaimBody open={open} onOpenChange={onOpenChange} {...options} />
      ) : (
        <FleetDialog verb="claimRewards" pids={options.pids} open={open} onOpenChange={onOpenChange} />
      )}
    </Root>
  );
}

function ClaimBody({ open, onOpenChange, ...options }: DialogOpenProps & ClaimDialogOptions) {
  const { t } = useTexts();
  const format = useFormat();
  const state = useClaimDialog(options);
  const { amount, form, target } = state;
  const pid: PoolIdInput = state.pid;
  return (
    <DialogFrame title={t('claim.title')} subject={t('claim.subject', { pid: String(pid) })} open={open} onOpenChange={onOpenChange}>
      {(close) => (
        <TransactionForm
          state={form}
          label={amount ? t('claim.with', { amount: format.amount(amount, { unit: true }) }) : t('claim.title')}
          after={
            <>
              <Facts
                title={t('stake.after')}
                items={[
                  { label: t('claim.reaches'), value: <Amount value={amount} unit /> },
                  {
                    label: t('claim.balance'),
                    value: <Amount value={state.targetBefore} unit={state.targetAfter === null} />,
                    ...(state.targetAfter !== null && { next: <Amount value={state.targetAfter} unit /> }),
                    help: 'transferable',
                  },
                ]}
              />
              <LearnLink topic="rewards" />
            </>
          }
          consequence={t('claim.consequence')}
          onClose={close}
        >
          <Rewards state={state} />
          <AddressInput input={target} label={t('claim.target')} />
        </TransactionForm>
      )}
    </DialogFrame>
  );
}

function Rewards({ state: { owner, staker, canSplit } }: { readonly state: ClaimDialogState }) {
  const { t } = useTexts();
  if (!canSplit)
    return (
      <Facts
        title={t('claim.together')}
        items={[
          { label: t('claim.owner'), value: <Amount value={owner.amount} unit />, help: 'ownerReward' },
          { label: t('claim.staker'), value: <Amount value={staker.amount} unit />, help: 'stakerReward' },
        ]}
      />
    );
  return (
    <fieldset className="spk-choices">
      <legend className="spk-field-label">{t('claim.rewards')}</legend>
      <Reward label={t('claim.owner')} choice={owner} />
      <Reward label={t('claim.staker')} choice={staker} />
    </fieldset>
  );
}

function Reward({ label, choice }: { readonly label: string; readonly choice: RewardChoice }) {
  return (
    <label className="spk-choice">
      <input type="checkbox" className="spk-checkbox" checked={choice.ticked} onChange={({ target }) => choice.tick(target.checked)} />
      <span className="spk-grow">{label}</span>
      <span className="spk-choice-value">
        <Amount value={choice.amount} unit />
      </span>
    </label>
  );
}
