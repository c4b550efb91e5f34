import { useQuery } from '@apollo/client/react';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ViewerDocument } from '../../generated/graphql';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import styles from './settings-page.module.css';

/** Everything that is stored about the person, to take along. */
export function OwnData() {
  const { t } = useTranslation('identity');
  const { data } = useQuery(ViewerDocument, { fetchPolicy: 'cache-first' });
  const id = data?.viewer.id;
  return (
    <Sheet padded card className={styles.sheet}>
      <div className={styles.title}>
        <h2>{t('ownData.title')}</h2>
        <Button size="small" busy={!id} onClick={() => location.assign(`/files/people/${id}/export`)}>
          <IconDownload aria-hidden="true" />
          {t('ownData.export')}
        </Button>
      </div>
      <p className={styles.lead}>{t('ownData.lead')}</p>
    </Sheet>
  );
}
