import { useQuery } from '@apollo/client/react';
import { GroupDocument } from '../../generated/graphql';
import { GroupRail } from '../groups/group-rail';

/** Beside a post: the group it stands in. */
export function PostRail({ groupId }: { groupId: string }) {
  const { data } = useQuery(GroupDocument, { variables: { id: groupId } });
  return data?.group ? <GroupRail group={data.group} tab="posts" /> : null;
}
