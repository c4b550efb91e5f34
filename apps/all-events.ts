import { GroupChanged, GroupInherited, MembershipAccepted, MembershipChanged, MembershipRequested, PersonInvited } from '../libs/groups/group.events.js';
import { CertificateExpires, CertificatesReplaced } from '../libs/identity/providers/provider.events.js';
import { PersonBlocked, PersonFollowed, PersonLeft, PersonUnfollowed } from '../libs/people/person.events.js';
import type { EventClass } from '../libs/platform/jobs/domain-event.js';
import { HoldEnded, IntegrationHeld, RunHeld } from '../libs/provisioning/provisioning.events.js';
import { CommentAdded, CommentDeleted, CommentEdited, PostDeleted, PostEdited, PostPublished, ReactionRemoved, ReactionSet } from '../libs/posts/post.events.js';

/** Every event that a feature may emit. A subscriber of another one keeps the worker from booting. */
export const allEvents: EventClass[] = [
  PersonFollowed,
  PersonUnfollowed,
  PersonBlocked,
  PersonLeft,
  CertificateExpires,
  CertificatesReplaced,
  PersonInvited,
  MembershipRequested,
  MembershipAccepted,
  MembershipChanged,
  GroupChanged,
  GroupInherited,
  RunHeld,
  IntegrationHeld,
  HoldEnded,
  PostPublished,
  PostEdited,
  PostDeleted,
  CommentAdded,
  CommentEdited,
  CommentDeleted,
  ReactionSet,
  ReactionRemoved,
];
