import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { FollowPersonDocument, UnfollowPersonDocument } from '../../generated/graphql';
import { useSayFailure } from '../../shell/api/say-failure';
import { toast } from '../../shell/toasts/toast-store';

interface Followed {
  id: string;
  displayName: string;
}

/** Follows and unfollows people: it shows in the same frame, unfollowing can be undone. */
export function useFollow() {
  const { t } = useTranslation('shell');
  const sayFailure = useSayFailure();
  const [followMutation] = useMutation(FollowPersonDocument, { onError: sayFailure });
  const [unfollowMutation] = useMutation(UnfollowPersonDocument, { onError: sayFailure });
  const follow = async ({ id }: Followed) => {
    await followMutation({ variables: { input: { personId: id } }, optimisticResponse: { followPerson: { __typename: 'FollowPersonPayload', person: { __typename: 'Person', id, viewerFollows: true } } } });
  };
  const unfollow = async (person: Followed) => {
    const { id, displayName } = person;
    const result = await unfollowMutation({ variables: { input: { personId: id } }, optimisticResponse: { unfollowPerson: { __typename: 'UnfollowPersonPayload', person: { __typename: 'Person', id, viewerFollows: false } } } });
    if (result?.data) toast({ message: t('unfollowed', { person: displayName }), action: { label: t('undo'), run: () => void follow(person) } });
  };
  return { follow, unfollow };
}
