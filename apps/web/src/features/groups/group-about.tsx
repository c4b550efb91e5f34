import { useTranslation } from 'react-i18next';
import type { GroupPageFragment } from '../../generated/graphql';
import { useFormat } from '../../shell/i18n/format';
import { Sheet } from '../../ui/sheet';
import styles from './group-about.module.css';

/** What a group is for and how it works, in sentences. */
export function GroupAbout({ group }: { group: GroupPageFragment }) {
  const { t } = useTranslation('groups');
  const { date } = useFormat();
  return (
    <Sheet padded>
      <p className={styles.text} dir="auto">{group.description || t('noDescription')}</p>
      <dl className={styles.facts}>
        <div>
          <dt>{t('about.privacy')}</dt>
          <dd>{t(`about.${group.privacy}`)}</dd>
        </div>
        <div>
          <dt>{t('about.posting')}</dt>
          <dd>{t(`posting.${group.postingPolicy}`)}</dd>
        </div>
        <div>
          <dt>{t('about.since')}</dt>
          <dd>{date(group.createdAt)}</dd>
        </div>
      </dl>
    </Sheet>
  );
}
