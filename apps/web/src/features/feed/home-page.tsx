import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shell/i18n/format';
import { Columns } from '../../shell/layout/columns';
import { usePageTitle } from '../../shell/page-title';
import { calledName, useViewer } from '../../shell/viewer';
import { HomeFeed } from './home-feed';
import { HomeRail } from './home-rail';
import styles from './home-page.module.css';

/** Home: a greeting, the composer, the stream, and what else may matter. */
export default function HomePage() {
  const { t } = useTranslation(['feed', 'shell']);
  const viewer = useViewer();
  const { today } = useFormat();
  usePageTitle(t('shell:nav.home'));
  return (
    <Columns rail={<HomeRail />} railExtra>
      <div className={styles.greet}>
        <div>
          <p>{today()}</p>
          <h1>{t(greetingAt(new Date().getHours()), { name: calledName(viewer) })}</h1>
        </div>
      </div>
      <HomeFeed />
    </Columns>
  );
}

function greetingAt(hour: number): 'morning' | 'afternoon' | 'evening' {
  if (hour >= 5 && hour < 12) return 'morning';
  return hour >= 12 && hour < 18 ? 'afternoon' : 'evening';
}
