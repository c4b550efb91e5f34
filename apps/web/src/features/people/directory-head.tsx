import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { DirectoryFacetsDocument } from '../../generated/graphql';
import { useFormat } from '../../shell/i18n/format';
import styles from './directory-page.module.css';

/** What the directory holds: "2,846 colleagues in 9 places". */
export function DirectoryHead() {
  const { t } = useTranslation(['people', 'shell']);
  const { number } = useFormat();
  const { data } = useQuery(DirectoryFacetsDocument);
  const facets = data?.directoryFacets;
  const places = facets && facets.locations.length > 0 ? t('directory.places', { count: facets.locations.length }) : null;
  const colleagues = facets && t('directory.colleagues', { count: facets.peopleCount, formatted: number(facets.peopleCount) });
  return (
    <div className={styles.title}>
      <h1>{t('shell:nav.people')}</h1>
      <p>{colleagues && (places ? t('directory.inPlaces', { colleagues, places }) : colleagues)}</p>
    </div>
  );
}
