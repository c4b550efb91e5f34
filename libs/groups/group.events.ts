import { DomainEvent } from '../platform/jobs/domain-event.js';

export class PersonInvited extends DomainEvent<{ groupId: string; personId: string; actorId: string }> {}
export class MembershipRequested extends DomainEvent<{ groupId: string; personId: string }> {}
export class MembershipAccepted extends DomainEvent<{ groupId: string; personId: string; actorId: string }> {}
/** Somebody became a member, changed role, left, was removed, declined, or withdrew. */
export class MembershipChanged extends DomainEvent<{ groupId: string; personId: string }> {}
/** Somebody owns the group because its owners have left the company. */
export class GroupInherited extends DomainEvent<{ groupId: string; personId: string }> {}
/** Name, privacy, policy, or archived state changed. */
export class GroupChanged extends DomainEvent<{ groupId: string }> {}
