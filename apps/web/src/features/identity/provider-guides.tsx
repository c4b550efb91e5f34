import { useTranslation } from 'react-i18next';
import { Sheet } from '../../ui/sheet';
import styles from './sign-on.module.css';

const GUIDES = ['entra', 'okta', 'keycloak'] as const;

/** Where to click in the providers that most companies have. */
export function ProviderGuides() {
  const { t } = useTranslation('signOn');
  return (
    <Sheet padded card className={styles.sheet}>
      <h2>{t('guides.title')}</h2>
      {GUIDES.map((guide) => (
        <details key={guide} className={styles.guide}>
          <summary>{t(`guides.${guide}.name`)}</summary>
          <ol>
            {(['one', 'two', 'three', 'four'] as const).map((step) => (
              <li key={step}>{t(`guides.${guide}.${step}`)}</li>
            ))}
          </ol>
        </details>
      ))}
    </Sheet>
  );
}
