import { useMutation, useQuery } from '@apollo/client/react';
import { IconDots, IconShield, IconShieldCheck, IconUser, IconUserMinus } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GroupMembersDocument, RemoveFromGroupDocument, SetGroupRoleDocument, type GroupMembersQuery, type GroupPageFragment, type GroupRole } from '../../generated/graphql';
import { client } from '../../shell/api/client';
import { useSayFailure } from '../../shell/api/say-failure';
import { Failed, Waiting } from '../../shell/page-states';
import { toast } from '../../shell/toasts/toast-store';
import { Badge } from '../../ui/badge';
import { Button, IconButton } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Menu, type MenuPart } from '../../ui/menu';
import { Sheet } from '../../ui/sheet';
import { SkeletonRows } from '../../ui/skeleton';
import { PersonRow } from '../people/person-row';
import styles from './group-members.module.css';

type Member = NonNullable<GroupMembersQuery['group']>['members']['edges'][number]['node'];

/** The people of a group; who administers it changes roles and removes here. */
export function GroupMembers({ group }: { group: GroupPageFragment }) {
  const { t } = useTranslation(['groups', 'shell']);
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query.trim());
  const { data, previousData, error, refetch, fetchMore } = useQuery(GroupMembersDocument, { variables: { id: group.id, query: asked || null } });
  const members = (data ?? previousData)?.group?.members;
  return (
    <Sheet padded>
      <input type="search" className={styles.find} value={query} aria-label={t('findMember')} placeholder={t('findMember')} onChange={(event) => setQuery(event.target.value)} />
      {!members && error && <Failed error={error} onRetry={() => void refetch()} />}
      {!members && !error && <Waiting><SkeletonRows /></Waiting>}
      <ul>
        {members?.edges.map(({ node }) => (
          <li key={node.person.id} className={styles.row}>
            <PersonRow person={node.person} />
            {node.role !== 'MEMBER' && <Badge tone="ok">{t(`roleName.${node.role}`)}</Badge>}
            {(group.viewerCan.administer || group.viewerCan.moderate) && !node.person.isViewer && <MemberMenu group={group} member={node} />}
          </li>
        ))}
      </ul>
      {members?.edges.length === 0 && <p className={styles.none}>{t('noMember', { query: asked })}</p>}
      {members?.pageInfo.hasNextPage && <Button className={styles.more} onClick={() => void fetchMore({ variables: { after: members.pageInfo.endCursor } })}>{t('shell:more')}</Button>}
    </Sheet>
  );
}

const ROLES: { role: GroupRole; icon: typeof IconUser }[] = [
  { role: 'OWNER', icon: IconShieldCheck },
  { role: 'MODERATOR', icon: IconShield },
  { role: 'MEMBER', icon: IconUser },
];

function MemberMenu({ group, member }: { group: GroupPageFragment; member: Member }) {
  const { t } = useTranslation(['groups', 'shell']);
  const sayFailure = useSayFailure();
  const [setRole] = useMutation(SetGroupRoleDocument, { onError: sayFailure });
  const [remove, { loading }] = useMutation(RemoveFromGroupDocument, { onError: sayFailure });
  const [removing, setRemoving] = useState(false);
  const { person } = member;
  const label = t('moreForMember', { person: person.displayName });
  const parts: MenuPart[] = [
    ...(group.viewerCan.administer
      ? ROLES.map(({ role, icon: RoleIcon }): MenuPart => ({ label: t(`makeRole.${role}`), icon: <RoleIcon />, checked: member.role === role, run: () => void setRole({ variables: { input: { groupId: group.id, personId: person.id, role } } }) }))
      : []),
    ...(group.viewerCan.administer || member.role === 'MEMBER' ? [{ label: t('removeMember.menu'), icon: <IconUserMinus />, danger: true, run: () => setRemoving(true) }] : []),
  ];
  const confirm = async () => {
    const result = await remove({ variables: { input: { groupId: group.id, personId: person.id } } });
    setRemoving(false);
    if (!result?.data) return;
    client.cache.evict({ id: `Group:${group.id}`, fieldName: 'members' });
    toast({ message: t('removeMember.done', { person: person.displayName }) });
  };
  if (!parts.length) return null;
  return (
    <>
      <Menu label={label} parts={parts} trigger={(props) => <IconButton {...props} small label={label}><IconDots /></IconButton>} />
      {removing && (
        <Dialog
          title={t('removeMember.title', { person: person.displayName })}
          closable={false}
          onClose={() => setRemoving(false)}
          actions={
            <>
              <Button tone="ghost" data-autofocus onClick={() => setRemoving(false)}>{t('shell:cancel')}</Button>
              <Button tone="danger" busy={loading} onClick={() => void confirm()}>{t('removeMember.verb')}</Button>
            </>
          }
        >
          <p>{t('removeMember.text', { group: group.name })}</p>
        </Dialog>
      )}
    </>
  );
}
