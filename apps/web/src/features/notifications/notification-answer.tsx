import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { GroupRequestsDocument, type MembershipStateFragment, type NotificationKind } from '../../generated/graphql';
import { Button } from '../../ui/button';
import { useDecide, useJoinGroup, useWithdraw } from '../groups/membership-actions';
import styles from './notification-row.module.css';

interface Asked {
  group: { id: string; name: string; viewerMembership?: MembershipStateFragment | null };
  person: { id: string; displayName: string };
  onAnswered: () => void;
}

/** What can be answered on the spot: a request to join, an invitation. Only while it is open. */
export function NotificationAnswer({ kind, ...asked }: Asked & { kind: NotificationKind }) {
  if (kind === 'ASKED_TO_JOIN') return <DecideRequest {...asked} />;
  if (kind === 'INVITED' && asked.group.viewerMembership?.status === 'INVITED') return <AnswerInvitation {...asked} />;
  return null;
}

function DecideRequest({ group, person, onAnswered }: Asked) {
  const { t } = useTranslation('feed');
  const decide = useDecide();
  const { data } = useQuery(GroupRequestsDocument, { variables: { id: group.id } });
  const request = data?.group?.membershipRequests.edges.find(({ node }) => node.person.id === person.id)?.node;
  if (!request) return null;
  const answer = (accept: boolean) => void decide(request, accept).then(onAnswered);
  return (
    <div className={styles.answer}>
      <Button size="small" tone="tint" aria-label={t('rail.letInWhom', { person: person.displayName })} onClick={() => answer(true)}>{t('rail.letIn')}</Button>
      <Button size="small" tone="ghost" aria-label={t('rail.declineWhom', { person: person.displayName })} onClick={() => answer(false)}>{t('rail.decline')}</Button>
    </div>
  );
}

function AnswerInvitation({ group, onAnswered }: Asked) {
  const { t } = useTranslation(['notifications', 'groups']);
  const { join, joining } = useJoinGroup();
  const { withdraw, withdrawing } = useWithdraw();
  return (
    <div className={styles.answer}>
      <Button size="small" tone="tint" busy={joining} aria-label={t('acceptFor', { group: group.name })} onClick={() => void join(group).then(onAnswered)}>{t('groups:accept')}</Button>
      <Button size="small" tone="ghost" busy={withdrawing} aria-label={t('declineFor', { group: group.name })} onClick={() => void withdraw(group).then(onAnswered)}>{t('groups:decline')}</Button>
    </div>
  );
}
