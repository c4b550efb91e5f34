import { registerEnumType } from '@nestjs/graphql';
import type { GroupPrivacy, GroupRole, MembershipStatus, PostingPolicy } from '../group.view.js';

export const GroupPrivacyEnum = { OPEN: 'OPEN', CLOSED: 'CLOSED', SECRET: 'SECRET' } as const satisfies Record<GroupPrivacy, GroupPrivacy>;
export const PostingPolicyEnum = { MEMBERS: 'MEMBERS', MODERATORS: 'MODERATORS' } as const satisfies Record<PostingPolicy, PostingPolicy>;
export const GroupRoleEnum = { OWNER: 'OWNER', MODERATOR: 'MODERATOR', MEMBER: 'MEMBER' } as const satisfies Record<GroupRole, GroupRole>;
export const MembershipStatusEnum = { MEMBER: 'MEMBER', REQUESTED: 'REQUESTED', INVITED: 'INVITED' } as const satisfies Record<MembershipStatus, MembershipStatus>;

registerEnumType(GroupPrivacyEnum, { name: 'GroupPrivacy' });
registerEnumType(PostingPolicyEnum, { name: 'PostingPolicy' });
registerEnumType(GroupRoleEnum, { name: 'GroupRole' });
registerEnumType(MembershipStatusEnum, { name: 'MembershipStatus' });
