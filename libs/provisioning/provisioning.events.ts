import { DomainEvent } from '../platform/jobs/domain-event.js';

/** The brake holds a run of a directory or an import, or still does: holdId stands for held runs that took each other's place. */
export class RunHeld extends DomainEvent<{ holdId: string }> {}
/** The brake holds what an integration wants over SCIM. */
export class IntegrationHeld extends DomainEvent<{ brakeId: string }> {}
/** What the brake held was decided, or is held no more because a later run took its place. */
export class HoldEnded extends DomainEvent<{ holdId: string }> {}
