import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { useFollow } from './use-follow';

/** Follow, or no longer. */
export function FollowButton({ person, size }: { person: { id: string; displayName: string; viewerFollows: boolean }; size?: 'small' }) {
  const { t } = useTranslation('people');
  const { follow, unfollow } = useFollow();
  return (
    <Button
      tone={person.viewerFollows ? 'outline' : 'primary'}
      size={size}
      aria-label={person.viewerFollows ? t('followingWhom', { person: person.displayName }) : t('followWhom', { person: person.displayName })}
      onClick={() => void (person.viewerFollows ? unfollow(person) : follow(person))}
    >
      {person.viewerFollows && <IconCheck aria-hidden="true" />}
      {person.viewerFollows ? t('following') : t('follow')}
    </Button>
  );
}
