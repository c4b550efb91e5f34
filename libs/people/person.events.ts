import { DomainEvent } from '../platform/jobs/domain-event.js';

export class PersonFollowed extends DomainEvent<{ personId: string; followeeId: string }> {}
export class PersonUnfollowed extends DomainEvent<{ personId: string; followeeId: string }> {}
export class PersonBlocked extends DomainEvent<{ personId: string; blockedId: string }> {}
/** People whose access has ended: some who left at the same time, at most a hundred. */
export class PersonLeft extends DomainEvent<{ personIds: string[] }> {}
