import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from './failure';
import { toast } from '../toasts/toast-store';

/** The sentence for a failed write, in the person's language. */
export function useFailureText(): (error: unknown) => string {
  const { t, i18n } = useTranslation('shell');
  return useCallback(
    (error) => {
      const { code, reference, reason } = failureOf(error);
      // Administrators are told more; their texts are there when they are.
      if (reason && i18n.exists(`admin:refused.${reason}`)) return t(`admin:refused.${reason}` as 'retry');
      if (code === 'OFFLINE') return t('failure.offline');
      if (code === 'INTERNAL') return reference ? t('failure.INTERNAL', { reference }) : t('failure.textPlain');
      return t(`failure.${code}`);
    },
    [t, i18n],
  );
}

/** Says a failed write in a toast; what it had shown has been taken back by then. */
export function useSayFailure(): (error: unknown) => void {
  const text = useFailureText();
  return useCallback((error) => void toast({ message: text(error) }), [text]);
}
