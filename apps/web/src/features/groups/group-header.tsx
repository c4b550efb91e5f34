import { useQuery } from '@apollo/client/react';
import { IconArchive, IconEyeOff, IconLock, IconUsers, IconWorld } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { GroupRequestsDocument, type GroupPageFragment } from '../../generated/graphql';
import { useFormat } from '../../shell/i18n/format';
import { Arch } from '../../ui/arch';
import { Badge } from '../../ui/badge';
import { Colonnade } from '../../ui/colonnade';
import { Tabs } from '../../ui/tabs';
import { useWhenTold } from '../notifications/when-told';
import { GroupActions, InvitationNote } from './group-actions';
import type { GroupTab } from './group-page';
import styles from './group-page.module.css';

const PRIVACY_ICONS = { OPEN: IconWorld, CLOSED: IconLock, SECRET: IconEyeOff };

/** Cover, arch, name, who it is for, what one can do, and the tabs. */
export function GroupHeader({ group, tab }: { group: GroupPageFragment; tab: GroupTab }) {
  const { t } = useTranslation('groups');
  const { number } = useFormat();
  const PrivacyIcon = PRIVACY_ICONS[group.privacy];
  const at = (name: GroupTab) => (name === 'posts' ? `/groups/${group.id}` : `/groups/${group.id}/${name}`);
  const read = group.viewerCan.read;
  const { data, refetch } = useQuery(GroupRequestsDocument, { variables: { id: group.id }, skip: !group.viewerCan.moderate });
  useWhenTold(async () => group.viewerCan.moderate && refetch());
  const asking = data?.group?.membershipRequests.edges.length ?? 0;
  return (
    <>
      <Colonnade id={group.id} color={group.color} />
      <div className={styles.head}>
        <Arch group={group} size={92} className={styles.arch} />
        <div className={styles.title}>
          <h1>{group.name}</h1>
          <div className={styles.facts}>
            <span><PrivacyIcon aria-hidden="true" />{t(`privacy.${group.privacy}`)}</span>
            {group.memberCount > 0 && <span><IconUsers aria-hidden="true" />{t('memberCount', { count: group.memberCount, formatted: number(group.memberCount) })}</span>}
            {group.isArchived && <Badge><IconArchive aria-hidden="true" />{t('archived')}</Badge>}
          </div>
        </div>
        <GroupActions group={group} />
      </div>
      <InvitationNote group={group} />
      <Tabs
        className={styles.tabs}
        label={t('tabs')}
        tabs={[
          ...(read ? [{ to: at('posts'), label: t('tab.posts'), current: tab === 'posts' }, { to: at('members'), label: t('tab.members'), current: tab === 'members', count: number(group.memberCount) }] : [{ to: at('posts'), label: t('tab.posts'), current: tab === 'posts' }]),
          { to: at('about'), label: t('tab.about'), current: tab === 'about' },
          ...(group.viewerCan.moderate ? [{ to: at('requests'), label: t('tab.requests'), current: tab === 'requests', count: asking ? <Badge tone="sun">{data?.group?.membershipRequests.pageInfo.hasNextPage ? `${number(asking)}+` : number(asking)}</Badge> : undefined }] : []),
        ]}
      />
    </>
  );
}
