import { IconBuilding, IconMail, IconMapPin, IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PersonProfileFragment } from '../../generated/graphql';
import { Badge } from '../../ui/badge';
import { Face } from '../../ui/face';
import { ContactList } from './contact-list';
import { ProfileActions } from './profile-actions';
import styles from './profile-card.module.css';

/** Face, name, what somebody does, how to reach them, and what they say of themselves. */
export function ProfileCard({ person }: { person: PersonProfileFragment }) {
  const { t } = useTranslation('people');
  const { preferredName } = person;
  return (
    <div className={styles.card}>
      <Face key={person.avatarUrl} person={person} size={120} />
      <div>
        <h1 className={styles.name}>{person.displayName}</h1>
        {person.title && <p className={styles.job}>{person.title}</p>}
        {preferredName && !person.displayName.includes(preferredName) && <p className={styles.called}>{t('profile.called', { name: preferredName })}</p>}
        {!person.isActive && <p className={styles.gone}><Badge>{t('profile.left')}</Badge></p>}
      </div>
      <ProfileActions person={person} />
      <ContactList
        entries={[
          { label: t('department'), icon: <IconBuilding />, text: person.department },
          { label: t('place'), icon: <IconMapPin />, text: person.location },
          { label: t('email'), icon: <IconMail />, text: person.email, href: `mailto:${person.email}` },
          { label: t('phone'), icon: <IconPhone />, text: person.phone, href: `tel:${person.phone?.replace(/[^+\d]/g, '')}` },
        ]}
      />
      {person.about && (
        <section>
          <h2 className={styles.title}>{t('profile.about')}</h2>
          <p className={styles.about} dir="auto">{person.about}</p>
        </section>
      )}
    </div>
  );
}
