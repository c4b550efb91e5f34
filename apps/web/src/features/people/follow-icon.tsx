import { IconUserCheck, IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/button';
import { useFollow } from './use-follow';
import styles from './follow-icon.module.css';

/** Follows somebody from a list. */
export function FollowIcon({ person }: { person: { id: string; displayName: string; viewerFollows: boolean } }) {
  const { t } = useTranslation('people');
  const { follow, unfollow } = useFollow();
  return (
    <IconButton
      className={person.viewerFollows ? styles.on : undefined}
      label={t('followWhom', { person: person.displayName })}
      aria-pressed={person.viewerFollows}
      onClick={() => void (person.viewerFollows ? unfollow(person) : follow(person))}
    >
      {person.viewerFollows ? <IconUserCheck /> : <IconUserPlus />}
    </IconButton>
  );
}
