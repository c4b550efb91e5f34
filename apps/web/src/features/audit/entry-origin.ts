import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditLineFragment } from '../../generated/graphql';
import { deviceOf } from '../identity/device-name';

/** From where something was done: address, device, and the token it was done with. */
export function useEntryOrigin(): (entry: AuditLineFragment) => string {
  const { t } = useTranslation('audit');
  return useCallback(
    ({ ip, userAgent, via, actor }) => {
      const { browser, system } = deviceOf(userAgent);
      const device = [browser, system].filter(Boolean).join(', ') || userAgent;
      const how = via?.kind === 'token' ? t('from.token') : via?.kind === 'link' ? t('from.link') : null;
      const parts = [ip, how, device].filter(Boolean);
      if (parts.length > 0) return parts.join(' · ');
      return actor.label === 'schedule' ? t('from.scheduled') : '';
    },
    [t],
  );
}
