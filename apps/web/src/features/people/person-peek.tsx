import { useQuery } from '@apollo/client/react';
import { IconArrowsDiagonal, IconBuilding, IconMail, IconMapPin, IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PersonPeekDocument, type PersonPeekQuery } from '../../generated/graphql';
import { useFormat } from '../../shell/i18n/format';
import { Badge } from '../../ui/badge';
import { Face, FaceStack } from '../../ui/face';
import { PageLink } from '../../ui/page-link';
import { Sheet } from '../../ui/sheet';
import type { DirectoryPerson } from './directory-list';
import { ContactList } from './contact-list';
import { FollowButton } from './follow-button';
import styles from './person-peek.module.css';

type Peeked = NonNullable<PersonPeekQuery['person']>;

/** A look at one person beside the directory: how to reach them, whom they report to, who reports to them. */
export function PersonPeek({ person }: { person: DirectoryPerson }) {
  const { t } = useTranslation('people');
  const { data } = useQuery(PersonPeekDocument, { variables: { id: person.id } });
  const peeked = data?.person;
  return (
    <aside className={styles.peek} aria-label={t('peek', { person: person.displayName })}>
      <Sheet padded className={styles.sheet}>
        <div className={styles.top}>
          <Face person={person} size={72} />
          <PageLink to={`/people/${person.id}`} className={styles.open} aria-label={t('openProfile', { person: person.displayName })} title={t('openProfile', { person: person.displayName })}>
            <IconArrowsDiagonal aria-hidden="true" />
          </PageLink>
        </div>
        <h2 className={styles.name}>{person.displayName}</h2>
        {person.title && <p className={styles.job}>{person.title}</p>}
        <div className={styles.acts}>{person.isViewer ? <Badge tone="ok">{t('thisIsYou')}</Badge> : <FollowButton person={person} size="small" />}</div>
        <ContactList
          entries={[
            { label: t('department'), icon: <IconBuilding />, text: person.department },
            { label: t('place'), icon: <IconMapPin />, text: person.location },
            { label: t('email'), icon: <IconMail />, text: peeked?.email, href: `mailto:${peeked?.email}` },
            { label: t('phone'), icon: <IconPhone />, text: peeked?.phone, href: `tel:${peeked?.phone?.replace(/[^+\d]/g, '')}` },
          ]}
        />
        {peeked && <Chain person={peeked} />}
      </Sheet>
    </aside>
  );
}

function Chain({ person }: { person: Peeked }) {
  const { t } = useTranslation('people');
  const { number } = useFormat();
  const { manager, reportCount } = person;
  const reports = person.reports.edges.map(({ node }) => node);
  if (!manager && !reports.length) return null;
  const more = reportCount - reports.length;
  return (
    <div className={styles.chain}>
      {manager && (
        <PageLink to={`/people/${manager.id}`} className={styles.link}>
          <Face person={manager} size={36} />
          <span>
            <b>{manager.displayName}</b>
            <small>{manager.title ?? t('manager')}</small>
          </span>
        </PageLink>
      )}
      <span className={`${styles.link} ${styles.me}`}>
        <Face person={person} size={36} />
        <span>
          <b>{person.displayName}</b>
          {reportCount > 0 && <small>{t('reportCount', { count: reportCount, formatted: number(reportCount) })}</small>}
        </span>
      </span>
      {reports.length > 0 && (
        <PageLink to={`/people/${person.id}/reports`} className={styles.link} aria-label={t('reportsOf', { person: person.displayName })}>
          <FaceStack>
            {reports.map((report) => (
              <Face key={report.id} person={report} size={32} />
            ))}
          </FaceStack>
          {more > 0 && <span className={styles.more}>{t('andMore', { count: more, formatted: number(more) })}</span>}
        </PageLink>
      )}
    </div>
  );
}
