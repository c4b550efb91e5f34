import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PersonType } from '../../people/graphql/person.type.js';
import { connectionType } from '../../platform/pagination/connection.types.js';

export const ProvisioningSourceKindEnum = { LDAP: 'LDAP', SCIM: 'SCIM', FILE: 'FILE' } as const;
export const ProvisioningSourceStateEnum = { IN_STEP: 'IN_STEP', HELD: 'HELD', FAILED: 'FAILED', RUNNING: 'RUNNING', NEVER: 'NEVER' } as const;
export const ProvisioningRunStateEnum = { REQUESTED: 'requested', RUNNING: 'running', DONE: 'done', HELD: 'held', APPROVED: 'approved', SUPERSEDED: 'superseded', DISCARDED: 'discarded', FAILED: 'failed' } as const;
export const ProvisioningActionEnum = { LEAVE: 'leave', RETURN: 'return', JOIN: 'join', CHANGE: 'change' } as const;
registerEnumType(ProvisioningSourceKindEnum, { name: 'ProvisioningSourceKind' });
registerEnumType(ProvisioningSourceStateEnum, { name: 'ProvisioningSourceState' });
registerEnumType(ProvisioningRunStateEnum, { name: 'ProvisioningRunState' });
registerEnumType(ProvisioningActionEnum, { name: 'ProvisioningAction' });

/** Where people come from. */
@ObjectType('ProvisioningSource')
export class ProvisioningSourceType {
  @Field(() => ProvisioningSourceKindEnum)
  kind: 'LDAP' | 'SCIM' | 'FILE';

  @Field(() => String)
  name: string;

  @Field(() => ProvisioningSourceStateEnum)
  state: string;

  @Field(() => Int, { nullable: true, description: 'How often it is read; null for what comes by itself.' })
  everyMinutes: number | null;

  @Field(() => Date, { nullable: true })
  lastAt: Date | null;
}

/** Exact, however many are listed. */
@ObjectType('ProvisioningCounts')
export class ProvisioningCountsType {
  @Field(() => Int)
  joined: number;

  @Field(() => Int)
  changed: number;

  @Field(() => Int)
  returned: number;

  @Field(() => Int)
  left: number;

  @Field(() => Int)
  unchanged: number;

  @Field(() => Int, { description: 'Kept from leaving by a decision.' })
  withheld: number;

  @Field(() => Int)
  problems: number;

  @Field(() => Int, { description: 'Active people before the run.' })
  active: number;

  @Field(() => Int, { description: 'How many of them the brake lets go.' })
  limit: number;
}

@ObjectType('ProvisioningCause', { description: 'What most of those who would leave have in common.' })
export class ProvisioningCauseType {
  @Field(() => String, { description: 'location or department' })
  field: string;

  @Field(() => String)
  value: string;

  @Field(() => Int)
  count: number;
}

@ObjectType('ProvisioningProblem')
export class ProvisioningProblemType {
  @Field(() => String, { description: 'The entry of the directory, or the line of the file.' })
  place: string;

  @Field(() => String)
  problem: string;
}

@ObjectType('ProvisioningFieldChange')
export class ProvisioningFieldChangeType {
  @Field(() => String)
  name: string;

  @Field(() => String, { nullable: true })
  before: string | null;

  @Field(() => String, { nullable: true })
  after: string | null;
}

/** What a run did to one person, or would do. */
@ObjectType('ProvisioningChange')
export class ProvisioningChangeType {
  @Field(() => ID)
  id: string;

  @Field(() => ProvisioningActionEnum)
  action: string;

  @Field(() => PersonType, { nullable: true, description: 'Null for somebody who does not exist, because the run was dry or held.' })
  person: PersonType | null;

  @Field(() => String)
  name: string;

  @Field(() => String, { nullable: true })
  location: string | null;

  @Field(() => [ProvisioningFieldChangeType])
  fields: ProvisioningFieldChangeType[];

  @Field(() => String, { nullable: true, description: 'Why somebody leaves: gone or disabled.' })
  reason: string | null;

  @Field(() => Boolean, { description: 'Whether it shares what most of those who would leave have in common.' })
  isCause: boolean;
}

@ObjectType()
export class ProvisioningChangeConnection extends connectionType('ProvisioningChange', () => ProvisioningChangeType) {}

/** One time that a source brought people, or would have. */
@ObjectType('ProvisioningRun')
export class ProvisioningRunType {
  @Field(() => ID)
  id: string;

  @Field(() => ProvisioningSourceKindEnum)
  source: 'LDAP' | 'FILE';

  @Field(() => String)
  label: string;

  @Field(() => Boolean)
  isFull: boolean;

  @Field(() => Boolean)
  isDry: boolean;

  @Field(() => ProvisioningRunStateEnum)
  state: string;

  @Field(() => Date)
  startedAt: Date;

  @Field(() => Date, { nullable: true })
  finishedAt: Date | null;

  @Field(() => ProvisioningCountsType)
  counts: ProvisioningCountsType;

  @Field(() => [ProvisioningProblemType], { description: 'At most 200.' })
  problems: ProvisioningProblemType[];

  @Field(() => ProvisioningCauseType, { nullable: true })
  cause: ProvisioningCauseType | null;

  @Field(() => String, { nullable: true, description: 'Why it failed.' })
  error: string | null;

  @Field(() => String, { nullable: true, description: 'Who asked for it; null for the schedule and the command line.' })
  requestedBy: string | null;

  @Field(() => String, { nullable: true, description: 'Who approved it first; a second administrator has to.' })
  firstApprover: string | null;

  @Field(() => String, { nullable: true })
  decidedBy: string | null;

  @Field(() => Boolean, { description: 'Whether the viewer is not the one who approved it first.' })
  viewerMayApprove: boolean;
}

@ObjectType()
export class ProvisioningRunConnection extends connectionType('ProvisioningRun', () => ProvisioningRunType) {}

@ObjectType('Provisioning')
export class ProvisioningType {
  @Field(() => [ProvisioningSourceType])
  sources: ProvisioningSourceType[];

  @Field(() => ProvisioningRunConnection)
  runs: ProvisioningRunConnection;

  @Field(() => ProvisioningRunType, { nullable: true, description: 'The run that was asked for; else the newest that is held, or that did something.' })
  shown: ProvisioningRunType | null;
}
