import { IconBuildingArch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../ui/mark';
import { Segmented } from '../ui/segmented';
import button from '../ui/button.module.css';
import { signInAddress } from './api/session-end';
import { companyName } from './company';
import picture from './court-picture.svg';
import { switchLanguage, type Language } from './i18n/i18n';
import { usePageTitle } from './page-title';
import styles from './sign-in-page.module.css';

/** What strangers see: one door, to the company's identity provider. */
export default function SignInPage() {
  const { t, i18n } = useTranslation('shell');
  usePageTitle(t('signIn.title'));
  const company = companyName();
  const choose = (language: Language) => {
    // Whoever signs in for the first time keeps the language of this page.
    document.cookie = `atrium_language=${language}; path=/; max-age=3600; samesite=lax`;
    void switchLanguage(language);
  };
  return (
    <div className={styles.page}>
      <div className={styles.picture}>
        <img src={picture} alt="" />
      </div>
      <div className={styles.form}>
        <header className={styles.head}>
          <span className={styles.brand}>
            <Mark />
            {t('brand')}
          </span>
          <Segmented
            label={t('signIn.language')}
            value={i18n.language as Language}
            onChange={choose}
            options={[
              { value: 'en', label: 'English', lang: 'en' },
              { value: 'fr', label: 'Français', lang: 'fr' },
            ]}
          />
        </header>
        <main className={styles.main}>
          <h1>{t('signIn.heading')}</h1>
          <p className={styles.lead}>{company ? t('signIn.leadOf', { company }) : t('signIn.lead')}</p>
          <a className={`${button.button} ${button.primary} ${button.large} ${button.wide} ${styles.enter}`} href={signInAddress()}>
            <IconBuildingArch aria-hidden="true" />
            {company ? t('signIn.continueWith', { company }) : t('signIn.continue')}
          </a>
          <p className={styles.note}>{t('signIn.note')}</p>
        </main>
      </div>
    </div>
  );
}
