import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageArgs } from '../../platform/pagination/page.args.js';
import { ProvisioningActionEnum, ProvisioningRunType } from './provisioning.type.js';

export const WhomToLetGoEnum = { ALL: 'all', REST: 'rest' } as const;
registerEnumType(WhomToLetGoEnum, { name: 'WhomToLetGo', valuesMap: { REST: { description: 'Those who do not share what most have in common; the others are withheld for a week.' } } });

@ArgsType()
export class ProvisioningArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'The run to show.' })
  runId?: string | null;
}

@ArgsType()
export class ProvisioningChangesArgs extends PageArgs {
  @Field(() => ProvisioningActionEnum, { nullable: true })
  action?: 'leave' | 'return' | 'join' | 'change' | null;
}

@InputType({ isAbstract: true })
abstract class ProvisioningInput {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@InputType()
export class RequestProvisioningRunInput extends ProvisioningInput {
  @Field(() => Boolean)
  dryRun: boolean;
}

@InputType()
export class ApproveProvisioningRunInput extends ProvisioningInput {
  @Field(() => ID)
  runId: string;

  @Field(() => WhomToLetGoEnum, { defaultValue: 'all' })
  whom: 'all' | 'rest';

  @Field(() => Int, { description: 'How many people go, as the administrator typed it.' })
  count: number;
}

@InputType()
export class DiscardProvisioningRunInput extends ProvisioningInput {
  @Field(() => ID)
  runId: string;
}

@ObjectType({ isAbstract: true })
abstract class ProvisioningPayload {
  @Field(() => ProvisioningRunType)
  provisioningRun: ProvisioningRunType;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@ObjectType()
export class RequestProvisioningRunPayload extends ProvisioningPayload {}

@ObjectType()
export class ApproveProvisioningRunPayload extends ProvisioningPayload {}

@ObjectType()
export class DiscardProvisioningRunPayload extends ProvisioningPayload {}
