import { type ReactNode, useEffect, useId, useRef } from 'react';
import { type FieldName, helpOf } from '../fields/field-help/fields';
import { useFormat } from '../i18n/format';
import { useTexts } from '../i18n/texts';
import { Button } from '../ui/Button';
import { Panel } from '../ui/Panel';
import { fixedText } from './fixed-text';
import { StartExamplePanel } from './StartExamplePanel';
import { STAKING_TOPICS, type StakingTopic } from './topics';
import type { NetworkOverviewState } from './use-network-overview';

interface HowProps {
  readonly state: NetworkOverviewState;
  readonly topic?: StakingTopic | undefined;
}

/** Five short sections, each with the chain's own numbers. */
export function HowStakingWorks({ state, topic }: HowProps) {
  const { t } = useTexts();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const show = (name: StakingTopic) => {
    const section = box.current?.querySelector<HTMLElement>(`[data-topic="${name}"]`);
    section?.scrollIntoView({ block: 'start' });
    section?.focus({ preventScroll: true });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another topic leads elsewhere
  useEffect(() => {
    if (topic !== undefined) show(topic);
  }, [topic]);
  const sections: Readonly<Record<StakingTopic, ReactNode>> = {
    stake: <Stake state={state} />,
    withdraw: <Withdraw state={state} />,
    start: <Start state={state} />,
    rewards: <Rewards state={state} />,
    cooldown: <CoolDown state={state} />,
  };
  return (
    <Panel title={t('network.how')}>
      <div ref={box} className="spk-how-body">
        <nav className="spk-how-topics" aria-label={t('network.how.topics')}>
          {STAKING_TOPICS.map((name) => (
            <Button key={name} small kind="quiet" className="spk-link spk-how-link" onClick={() => show(name)}>
              {t(`network.topic.${name}`)}
            </Button>
          ))}
        </nav>
        <div className="spk-how-topic-list">
          {STAKING_TOPICS.map((name) => (
            <section key={name} className="spk-how-topic" data-topic={name} aria-labelledby={`${id}${name}`} tabIndex={-1}>
              <h3 id={`${id}${name}`} className="spk-how-title">
                {t(`network.topic.${name}`)}
              </h3>
              {sections[name]}
            </section>
          ))}
        </div>
      </div>
    </Panel>
  );
}

const Words = ({ text }: { readonly text: string }) => <p className="spk-how-text">{text}</p>;

/** What a field's question mark says, under the field's name; one paragraph to a line. */
function Explained({ field }: { readonly field: FieldName }) {
  const { t } = useTexts();
  const { titleKey, textKey } = helpOf(field);
  return t(textKey)
    .split('\n')
    .map((line, i) => (
      <p key={line} className="spk-how-text">
        {i === 0 && <strong className="spk-how-term">{t(titleKey)}</strong>} {line}
      </p>
    ));
}

function Stake({ state: { network } }: HowProps) {
  const { t } = useTexts();
  const format = useFormat();
  const { constants, capabilities } = network;
  const min = format.amount(constants.minContribution, { unit: true, rounding: 'up' });
  return (
    <>
      <Words text={t('network.how.stake.shares', { symbol: constants.symbol, min })} />
      <Explained field="sharePrice" />
      <Words text={t('network.how.stake.cap', { early: String(capabilities.checkOrder === '1130') })} />
      {capabilities.whitelist && <Words text={t('network.how.stake.whitelist')} />}
    </>
  );
}

function Withdraw({ state: { network, rules } }: HowProps) {
  const { t } = useTexts();
  const format = useFormat();
  const { gracePeriod } = network.constants;
  const coolDownPeriod = rules?.coolDownPeriod ?? 0;
  const grace = format.period(gracePeriod);
  const coolDown = format.period(coolDownPeriod);
  return (
    <>
      <Explained field="withdrawQueue" />
      <p className="spk-sequence-title">{t('stake.steps.title', { wait: format.period(gracePeriod + coolDownPeriod) })}</p>
      <ol className="spk-sequence">
        <li className="spk-sequence-step">{t('stake.steps.free')}</li>
        <li className="spk-sequence-step">{t('stake.steps.queue', { grace })}</li>
        <li className="spk-sequence-step" data-pressing="">
          {t('stake.steps.stop', { count: 0, coolDown })}
        </li>
        <li className="spk-sequence-step">{t('stake.steps.reclaim')}</li>
      </ol>
    </>
  );
}

function Start({ state: { rules } }: HowProps) {
  const { t } = useTexts();
  const format = useFormat();
  const tokenomics = rules?.tokenomics ?? null;
  if (tokenomics === null) return <Words text={t('network.rules.none')} />;
  const { k, re, rigK, vMax } = tokenomics;
  const one = 1n << 64n;
  const part = (tenths: bigint) => fixedText((one * tenths) / 10n, 1, format);
  return (
    <>
      <Words text={t('network.how.start.between')} />
      <p className="spk-formula">{t('network.how.start.smin', { k: fixedText(k, 4, format) })}</p>
      <p className="spk-formula">
        {t('network.how.start.ve', { re: fixedText(re > one ? re - one : 0n, 4, format), rig: fixedText(rigK, 4, format) })}
      </p>
      <Words text={t('network.how.start.c', { c4: part(8n), c5: part(7n) })} />
      <Words text={t('network.how.start.smax', { vMax: fixedText(vMax, 2, format) })} />
      <StartExamplePanel tokenomics={tokenomics} />
      <Explained field="stateMining" />
    </>
  );
}

function Rewards({ state: { network, totals, rewards } }: HowProps) {
  const { t } = useTexts();
  const format = useFormat();
  const { constants, capabilities } = network;
  const amount = (planck: bigint) => format.amount(planck, { unit: true });
  return (
    <>
      {rewards && (
        <Words
          text={t('network.how.rewards.budget', {
            budget: amount(rewards.budget),
            perDay: amount(rewards.budgetPerDay),
            treasury: format.ratio(rewards.treasury),
          })}
        />
      )}
      <Words text={t('network.how.rewards.split', { symbol: constants.symbol })} />
      <Words text={t('network.how.rewards.claim', { apart: String(capabilities.claimParts.size > 1) })} />
      {totals && <Words text={t('network.how.rewards.pot', { pot: amount(totals.subsidyBalance) })} />}
    </>
  );
}

function CoolDown({ state: { rules, rewards } }: HowProps) {
  const { t } = useTexts();
  const format = useFormat();
  const loss = rewards === null || rewards.lossPerHour === 0 ? 'none' : format.ratio(rewards.lossPerHour);
  return (
    <>
      <Words text={t('network.how.cooldown.stop', { coolDown: format.period(rules?.coolDownPeriod ?? 0) })} />
      <Explained field="reclaim" />
      {rewards && <Words text={t('network.how.cooldown.silent', { window: format.period(rewards.window), loss })} />}
      <Words text={t('network.how.cooldown.slash')} />
    </>
  );
}
