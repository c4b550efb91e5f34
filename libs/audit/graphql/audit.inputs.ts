import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { AuditFilterInput } from '../audit-filter.js';
import { AuditChainType, AuditOutcomeEnum } from './audit.type.js';

@InputType('AuditFilter')
export class AuditFilterType implements AuditFilterInput {
  @Field(() => ID, { nullable: true, description: 'Who did it, or to whom it was done.' })
  personId?: string | null;

  @Field(() => ID, { nullable: true })
  subjectId?: string | null;

  @Field(() => [String], { nullable: true })
  actions?: string[] | null;

  @Field(() => AuditOutcomeEnum, { nullable: true })
  outcome?: 'DONE' | 'REFUSED' | null;

  @Field(() => Date, { nullable: true })
  from?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Before this moment.' })
  to?: Date | null;

  @Field(() => String, { nullable: true, description: 'A reference, or the id of an entry or of what one names.' })
  text?: string | null;
}

@ArgsType()
export class AuditLogArgs {
  @Field(() => Int, { defaultValue: 50 })
  first: number;

  @Field(() => String, { nullable: true })
  after?: string | null;

  @Field(() => AuditFilterType, { nullable: true })
  filter?: AuditFilterType | null;
}

@InputType()
export class CheckAuditChainInput {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@ObjectType()
export class CheckAuditChainPayload {
  @Field(() => AuditChainType)
  auditChain: AuditChainType;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}
