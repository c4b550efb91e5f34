import { IconCloudCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Locale, Theme } from '../../generated/graphql';
import { Columns } from '../../shell/layout/columns';
import { usePageTitle } from '../../shell/page-title';
import { useViewerSettings } from '../../shell/viewer';
import { Segmented } from '../../ui/segmented';
import { Sheet } from '../../ui/sheet';
import { Switch } from '../../ui/switch';
import { HomeGroups } from './home-groups';
import { OwnData } from './own-data';
import { Sessions } from './sessions';
import { useChangeSettings } from './use-change-settings';
import styles from './settings-page.module.css';

const LANGUAGES: { value: Locale; label: string; lang: string }[] = [
  { value: 'EN', label: 'English', lang: 'en' },
  { value: 'FR', label: 'Français', lang: 'fr' },
];

/** How Atrium looks and speaks to this person, and where they are signed in. Every choice counts at once. */
export default function SettingsPage() {
  const { t } = useTranslation(['identity', 'shell']);
  const settings = useViewerSettings();
  const change = useChangeSettings();
  usePageTitle(t('shell:nav.settings'));
  return (
    <Columns rail={<HomeGroups />}>
      <div className={styles.head}>
        <h1>{t('shell:nav.settings')}</h1>
        <p>
          <IconCloudCheck aria-hidden="true" />
          {t('saved')}
        </p>
      </div>
      <Sheet padded card className={styles.sheet}>
        <h2>{t('look')}</h2>
        <div className={styles.choice}>
          <div>
            <h3 aria-hidden="true">{t('shell:theme.label')}</h3>
            <p>{t('themeHint')}</p>
          </div>
          <Segmented<Theme>
            label={t('shell:theme.label')}
            value={settings.theme}
            options={[
              { value: 'SYSTEM', label: t('shell:theme.system') },
              { value: 'LIGHT', label: t('shell:theme.light') },
              { value: 'DARK', label: t('shell:theme.dark') },
            ]}
            onChange={(theme) => void change({ theme })}
          />
        </div>
        <div className={styles.choice}>
          <div>
            <h3 aria-hidden="true">{t('shell:signIn.language')}</h3>
            <p>{t('languageHint')}</p>
          </div>
          <Segmented<Locale> label={t('shell:signIn.language')} value={settings.locale} options={LANGUAGES} onChange={(locale) => void change({ locale })} />
        </div>
        <div className={styles.choice}>
          <Switch label={t('shortcuts')} hint={t('shortcutsHint')} checked={settings.shortcuts} onChange={(shortcuts) => void change({ shortcuts })} />
        </div>
      </Sheet>
      <Sessions />
      <OwnData />
    </Columns>
  );
}
