import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { VISIBILITY_REASONS, type VisibilityReason } from '../visibility/visibility-answer.js';

const VisibilityReasonEnum = Object.fromEntries(VISIBILITY_REASONS.map((reason) => [reason, reason])) as Record<VisibilityReason, VisibilityReason>;
registerEnumType(VisibilityReasonEnum, { name: 'VisibilityReason' });

@InputType()
export class ExplainVisibilityInput {
  @Field(() => ID)
  personId: string;

  @Field(() => ID, { description: 'A post, a comment or a group.' })
  subjectId: string;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What the rule says at this moment. For a group: whether its inside is visible.' })
export class ExplainVisibilityPayload {
  @Field(() => Boolean)
  visible: boolean;

  @Field(() => [VisibilityReasonEnum])
  reasons: VisibilityReason[];

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}
