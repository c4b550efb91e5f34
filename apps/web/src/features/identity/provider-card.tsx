import { useMutation } from '@apollo/client/react';
import { IconAdjustments, IconDots, IconExternalLink, IconFileCode, IconRefresh, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmIdentityProviderDocument, RefreshProviderMetadataDocument, SwitchIdentityProviderDocument, type IdentityProviderFieldsFragment } from '../../generated/graphql';
import { useSayFailure } from '../../shell/api/say-failure';
import { useViewerSettings } from '../../shell/viewer';
import { toast } from '../../shell/toasts/toast-store';
import { Badge } from '../../ui/badge';
import { Button, IconButton } from '../../ui/button';
import { Menu } from '../../ui/menu';
import { Sheet } from '../../ui/sheet';
import { Arrived } from './arrived';
import { ProviderFacts } from './provider-facts';
import { ProviderSteps } from './provider-steps';
import RemoveProviderDialog from './remove-provider-dialog';
import ReplaceMetadataDialog from './replace-metadata-dialog';
import SignInRulesDialog from './sign-in-rules-dialog';
import styles from './sign-on.module.css';

/** One identity provider: how it fares, what arrived from it last, and what can be done about it. */
export function ProviderCard({ provider, isLastWayIn, justTested, onTest, onTested }: { provider: IdentityProviderFieldsFragment; isLastWayIn: boolean; justTested: boolean; onTest: () => void; onTested: () => void }) {
  const { t } = useTranslation('signOn');
  const sayFailure = useSayFailure();
  const [open, setOpen] = useState<'rules' | 'metadata' | 'remove' | null>(null);
  const [turn, turning] = useMutation(SwitchIdentityProviderDocument, { onError: sayFailure });
  const [refresh] = useMutation(RefreshProviderMetadataDocument, {
    onError: sayFailure,
    onCompleted: ({ refreshProviderMetadata: { identityProvider } }) => toast({ message: identityProvider.failure ? t('act.notRefreshed') : t('act.refreshed') }),
  });
  const [confirm, confirming] = useMutation(ConfirmIdentityProviderDocument, { onError: sayFailure, onCompleted: () => toast({ message: t('act.confirmedOwner', { provider: provider.name }) }) });
  const { permissions } = useViewerSettings();
  const mayConfirm = provider.warnings.includes('AWAITS_OWNER') && permissions.includes('roles.grant');
  const testedAt = useRef(provider.lastTest?.at);
  useEffect(() => {
    if (testedAt.current === provider.lastTest?.at) return;
    testedAt.current = provider.lastTest?.at;
    onTested();
  }, [provider.lastTest?.at, onTested]);
  const input = { providerId: provider.id };
  const setEnabled = (isEnabled: boolean) => void turn({ variables: { input: { ...input, isEnabled } } });
  const close = () => setOpen(null);
  const seen = newer(provider.lastTest, provider.lastAssertion);
  return (
    <Sheet padded card className={styles.sheet} aria-label={provider.name}>
      <div className={styles.head}>
        <h2>
          {provider.name}
          <Badge tone={provider.isEnabled ? 'ok' : undefined}>{provider.isEnabled ? t('state.on') : t('state.off')}</Badge>
          {provider.isConfigured && <Badge tone="lake">{t('state.configured')}</Badge>}
        </h2>
        <div className={styles.acts}>
          <a className={styles.test} href={`/auth/saml/test?provider=${provider.id}`} target="_blank" rel="opener" onClick={onTest}>
            <IconExternalLink aria-hidden="true" />
            {t('act.test')}
            <span className="at-hidden">{t('act.newWindow')}</span>
          </a>
          {mayConfirm && <Button size="small" busy={confirming.loading} onClick={() => void confirm({ variables: { input: { ...input, version: provider.version } } })}>{t('act.confirmOwner')}</Button>}
          {!provider.isEnabled && <Button size="small" tone="primary" busy={turning.loading} onClick={() => setEnabled(true)}>{t('act.on')}</Button>}
          <Menu
            label={t('act.more', { provider: provider.name })}
            parts={[
              { label: t('act.rules'), icon: <IconAdjustments />, run: () => setOpen('rules') },
              ...(provider.metadataSource ? [{ label: t('act.refresh'), icon: <IconRefresh />, run: () => void refresh({ variables: { input } }) }] : []),
              ...(provider.isConfigured ? [] : [{ label: t('act.metadata'), icon: <IconFileCode />, run: () => setOpen('metadata') }]),
              ...(provider.isEnabled && !isLastWayIn ? [{ label: t('act.off'), run: () => setEnabled(false) }] : []),
              ...(provider.isEnabled || provider.isConfigured ? [] : [{ label: t('act.remove'), icon: <IconTrash />, danger: true, run: () => setOpen('remove') }]),
            ]}
            trigger={(props) => <IconButton {...props} small label={t('act.more', { provider: provider.name })}><IconDots /></IconButton>}
          />
        </div>
      </div>
      {!provider.isEnabled && <ProviderSteps provider={provider} onRules={() => setOpen('rules')} />}
      <ProviderFacts provider={provider} />
      {seen && <Arrived seen={seen} isTest={seen === provider.lastTest} open={justTested || !provider.isEnabled} />}
      {open === 'rules' && <SignInRulesDialog provider={provider} onClose={close} />}
      {open === 'metadata' && <ReplaceMetadataDialog provider={provider} onClose={close} />}
      {open === 'remove' && <RemoveProviderDialog provider={provider} onClose={close} />}
    </Sheet>
  );
}

function newer(test: IdentityProviderFieldsFragment['lastTest'], signIn: IdentityProviderFieldsFragment['lastAssertion']) {
  if (!test || !signIn) return test ?? signIn;
  return test.at > signIn.at ? test : signIn;
}
