import { IconArchiveOff, IconBell, IconBellOff, IconCheck, IconChevronDown, IconDoorExit, IconSettings, IconUserPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupPageFragment } from '../../generated/graphql';
import { withTexts } from '../../shell/i18n/i18n';
import { Button } from '../../ui/button';
import { Menu } from '../../ui/menu';
import { useJoinGroup, useLeaveGroup, useMuteGroup, useWithdraw } from './membership-actions';
import { useArchiveGroup } from './use-archive-group';
import styles from './group-page.module.css';

const InviteDialog = lazy(() => withTexts(['discover'], import('./invite-dialog')));
const GroupSettings = lazy(() => withTexts(['discover'], import('./group-settings-dialog')));

/** What the viewer can do about being in this group. */
export function GroupActions({ group }: { group: GroupPageFragment }) {
  const { t } = useTranslation('groups');
  const { join, joining } = useJoinGroup();
  const { withdraw, withdrawing } = useWithdraw();
  const mute = useMuteGroup();
  const leave = useLeaveGroup();
  const archive = useArchiveGroup();
  const [open, setOpen] = useState<'invite' | 'settings' | null>(null);
  const close = () => setOpen(null);
  const membership = group.viewerMembership;
  if (membership?.status === 'MEMBER') {
    return (
      <div className={styles.acts}>
        {group.viewerCan.invite && (
          <Button onClick={() => setOpen('invite')}>
            <IconUserPlus aria-hidden="true" />
            {t('invite')}
          </Button>
        )}
        <Menu
          label={t('membership')}
          parts={[
            { heading: t(`role.${membership.role}`) },
            membership.inFeed
              ? { label: t('mute'), icon: <IconBellOff />, run: () => void mute(group, true) }
              : { label: t('unmute'), icon: <IconBell />, run: () => void mute(group, false) },
            'divider',
            { label: t('leave.menu'), icon: <IconDoorExit />, danger: true, run: () => leave(group) },
          ]}
          trigger={(props) => (
            <Button {...props}>
              {membership.inFeed ? <IconCheck aria-hidden="true" /> : <IconBellOff aria-hidden="true" />}
              {membership.inFeed ? t('member') : t('memberMuted')}
              <IconChevronDown aria-hidden="true" />
            </Button>
          )}
        />
        {group.viewerCan.administer && !group.isArchived && (
          <Button className={styles.settings} aria-label={t('settings')} title={t('settings')} onClick={() => setOpen('settings')}>
            <IconSettings aria-hidden="true" />
          </Button>
        )}
        {group.viewerCan.administer && group.isArchived && (
          <Button onClick={() => void archive(group, false)}>
            <IconArchiveOff aria-hidden="true" />
            {t('archive.undo')}
          </Button>
        )}
        <Suspense>
          {open === 'invite' && <InviteDialog group={group} onClose={close} />}
          {open === 'settings' && <GroupSettings group={group} onClose={close} />}
        </Suspense>
      </div>
    );
  }
  if (membership?.status === 'REQUESTED') {
    return (
      <div className={styles.acts}>
        <Button busy={withdrawing} onClick={() => void withdraw(group)}>{t('withdraw')}</Button>
      </div>
    );
  }
  if (membership?.status === 'INVITED' || !group.viewerCan.join) return null;
  return (
    <div className={styles.acts}>
      <Button tone="primary" busy={joining} onClick={() => void join(group)}>{group.privacy === 'OPEN' ? t('join') : t('ask')}</Button>
    </div>
  );
}

/** Somebody invited the viewer, or their request is waiting: said in words, with the way on. */
export function InvitationNote({ group }: { group: GroupPageFragment }) {
  const { t } = useTranslation('groups');
  const { join, joining } = useJoinGroup();
  const { withdraw, withdrawing } = useWithdraw();
  const membership = group.viewerMembership;
  if (membership?.status === 'REQUESTED') return <p className={styles.note}><span>{t('requested')}</span></p>;
  if (membership?.status !== 'INVITED') return null;
  return (
    <div className={styles.note}>
      <span>{membership.invitedBy ? t('invitedBy', { person: membership.invitedBy.displayName }) : t('invited')}</span>
      <div className={styles.noteActs}>
        <Button size="small" tone="primary" busy={joining} onClick={() => void join(group)}>{t('accept')}</Button>
        <Button size="small" tone="ghost" busy={withdrawing} onClick={() => void withdraw(group)}>{t('decline')}</Button>
      </div>
    </div>
  );
}
