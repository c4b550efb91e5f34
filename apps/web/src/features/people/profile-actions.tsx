import { IconBan, IconDots, IconLink, IconLockOpen, IconPencil } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonProfileFragment } from '../../generated/graphql';
import { toast } from '../../shell/toasts/toast-store';
import { Button } from '../../ui/button';
import { Menu } from '../../ui/menu';
import { FollowButton } from './follow-button';
import { useBlock } from './use-block';
import styles from './profile-card.module.css';

const EditProfile = lazy(() => import('./edit-profile-dialog'));

/** What one can do on a profile: edit one's own; follow, or block, somebody else. */
export function ProfileActions({ person }: { person: PersonProfileFragment }) {
  const { t } = useTranslation('people');
  const { block, unblock } = useBlock();
  const [editing, setEditing] = useState(false);
  const copy = () => void navigator.clipboard.writeText(new URL(`/people/${person.id}`, location.href).href).then(() => toast({ message: t('profile.copied') }));
  const label = t('profile.more', { person: person.displayName });
  return (
    <>
      <div className={styles.acts}>
        {person.isViewer && (
          <Button tone="primary" onClick={() => setEditing(true)}>
            <IconPencil aria-hidden="true" />
            {t('profile.edit')}
          </Button>
        )}
        {!person.isViewer && person.isActive && !person.viewerBlocks && <FollowButton person={person} />}
        <Menu
          label={label}
          align="start"
          parts={[
            { label: t('profile.copy'), icon: <IconLink />, run: copy },
            ...(person.isViewer
              ? []
              : ([
                  'divider',
                  person.viewerBlocks
                    ? { label: t('block.undo', { person: person.displayName }), icon: <IconLockOpen />, run: () => void unblock(person) }
                    : { label: t('block.verb', { person: person.displayName }), icon: <IconBan />, danger: true, run: () => void block(person) },
                ] as const)),
          ]}
          trigger={(props) => (
            <Button {...props} className={styles.more} aria-label={label} title={label}>
              <IconDots aria-hidden="true" />
            </Button>
          )}
        />
      </div>
      {person.viewerBlocks && <p className={styles.blocked}>{t('block.note', { person: person.displayName })}</p>}
      <Suspense>{editing && <EditProfile person={person} onClose={() => setEditing(false)} />}</Suspense>
    </>
  );
}
