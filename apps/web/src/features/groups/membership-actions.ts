import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { DecideMembershipRequestDocument, JoinGroupDocument, LeaveGroupDocument, MuteGroupDocument, type MembershipStateFragment } from '../../generated/graphql';
import { client } from '../../shell/api/client';
import { useSayFailure } from '../../shell/api/say-failure';
import { toast } from '../../shell/toasts/toast-store';
import { askToLeave } from './leave-state';

interface Named {
  id: string;
  name: string;
}

/** What depends on which groups one is in is asked anew. */
export function refreshGroupLists(): void {
  client.cache.evict({ id: 'ROOT_QUERY', fieldName: 'homeFeed' });
  void client.refetchQueries({ include: ['NavGroups'] });
}

/** Joins a group, or asks to where joining is asked. */
export function useJoinGroup() {
  const sayFailure = useSayFailure();
  const [join, { loading }] = useMutation(JoinGroupDocument, { onError: sayFailure, onCompleted: refreshGroupLists });
  return { join: (group: { id: string }) => join({ variables: { input: { groupId: group.id } } }), joining: loading };
}

/** Withdraws a request, declines an invitation or, once confirmed, leaves. */
export function useWithdraw() {
  const sayFailure = useSayFailure();
  const [leave, { loading }] = useMutation(LeaveGroupDocument, {
    onError: sayFailure,
    onCompleted: refreshGroupLists,
    update: (cache, { data }, { variables }) => {
      // A group that leaving made invisible is gone from this device too.
      if (data && !data.leaveGroup.group) cache.evict({ id: cache.identify({ __typename: 'Group', id: variables?.input.groupId ?? '' }) });
    },
  });
  return { withdraw: (group: { id: string }) => leave({ variables: { input: { groupId: group.id } } }), withdrawing: loading };
}

/** Asks before leaving: coming back may need somebody else. */
export function useLeaveGroup(): (group: Named) => void {
  return askToLeave;
}

/** Keeps a group out of the home feed, or lets it in again; where the membership is known it shows in the same frame. */
export function useMuteGroup(): (group: Named & { viewerMembership?: MembershipStateFragment | null }, muted: boolean) => Promise<void> {
  const { t } = useTranslation(['feed', 'shell']);
  const sayFailure = useSayFailure();
  const [mute] = useMutation(MuteGroupDocument, { onError: sayFailure });
  const change = async (group: Named & { viewerMembership?: MembershipStateFragment | null }, muted: boolean, undoable = true): Promise<void> => {
    const membership = group.viewerMembership && { ...group.viewerMembership, inFeed: !muted };
    const result = await mute({
      variables: { input: { groupId: group.id, muted } },
      optimisticResponse: membership ? { muteGroup: { __typename: 'MuteGroupPayload', membership: { ...membership, group: { __typename: 'Group', id: group.id, viewerMembership: membership } } } } : undefined,
    });
    if (!result?.data) return;
    toast({
      message: muted ? t('membership.muted', { group: group.name }) : t('membership.unmuted', { group: group.name }),
      action: undoable ? { label: t('shell:undo'), run: () => void change(group, !muted, false) } : undefined,
    });
  };
  return change;
}

/** Lets somebody in who asked to join, or declines. */
export function useDecide(): (request: { person: { id: string; displayName: string }; group: Named }, accept: boolean) => Promise<void> {
  const { t } = useTranslation('feed');
  const sayFailure = useSayFailure();
  const [decide] = useMutation(DecideMembershipRequestDocument, { onError: sayFailure });
  return async ({ person, group }, accept) => {
    const result = await decide({
      variables: { input: { groupId: group.id, personId: person.id, accept } },
      update: (cache) => {
        const gone = (existing: { edges?: { node: { __ref?: string } }[] } | undefined) =>
          existing && { ...existing, edges: existing.edges?.filter(({ node }) => !isRequest(node.__ref, person.id, group.id)) };
        cache.modify({ fields: { pendingRequests: (existing) => gone(existing) } });
        cache.modify({ id: `Group:${group.id}`, fields: { membershipRequests: (existing) => gone(existing), members: (_existing, { DELETE }) => DELETE } });
      },
    });
    if (result?.data) toast({ message: accept ? t('membership.letIn', { person: person.displayName, group: group.name }) : t('membership.declined', { person: person.displayName }) });
  };
}

function isRequest(reference: string | undefined, personId: string, groupId: string): boolean {
  return Boolean(reference?.startsWith('MembershipRequest:') && reference.includes(`"${personId}"`) && reference.includes(`"${groupId}"`));
}
