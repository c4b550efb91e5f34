import { IconCircle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { IdentityProviderFieldsFragment } from '../../generated/graphql';
import styles from './sign-on.module.css';

type StepState = 'done' | 'open' | 'failed';
const ICONS = { done: IconCircleCheck, open: IconCircle, failed: IconCircleX };

/** What is still to do before people can sign in at a provider. */
export function ProviderSteps({ provider, onRules }: { provider: IdentityProviderFieldsFragment; onRules: () => void }) {
  const { t } = useTranslation('signOn');
  const { lastTest, rules } = provider;
  const arrived: StepState = !lastTest ? 'open' : lastTest.nameId === null ? 'failed' : 'done';
  const finds: StepState = rules.matchBy.length > 0 || rules.createsPeople ? 'done' : 'open';
  return (
    <ol className={styles.steps}>
      <Step state="done">{t('steps.metadata')}</Step>
      <Step state={arrived === 'done' ? 'done' : 'open'}>{t('steps.ours')}</Step>
      <Step state={arrived}>{t(`steps.test.${arrived}`)}</Step>
      <Step state={finds}>
        {t('steps.rules')} <button type="button" className={styles.inline} onClick={onRules}>{t('steps.decide')}</button>
      </Step>
      <Step state="open">{t('steps.on')}</Step>
    </ol>
  );
}

function Step({ state, children }: { state: StepState; children: React.ReactNode }) {
  const { t } = useTranslation('signOn');
  const Icon = ICONS[state];
  return (
    <li data-state={state}>
      <Icon aria-hidden="true" />
      <span>
        <span className="at-hidden">{t(`steps.state.${state}`)}</span>
        {children}
      </span>
    </li>
  );
}
