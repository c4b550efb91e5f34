import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Names the page in the browser's tab. */
export function usePageTitle(page: string | undefined): void {
  const { t } = useTranslation('shell');
  useEffect(() => {
    document.title = page ? t('title', { page }) : t('brand');
  }, [page, t]);
}
