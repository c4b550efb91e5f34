import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@InputType()
export class EndSessionInput {
  @Field(() => ID)
  sessionId: string;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@InputType()
export class EndOtherSessionsInput {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@ObjectType()
export class EndSessionPayload {
  @Field(() => ID)
  endedSessionId: string;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@ObjectType()
export class EndOtherSessionsPayload {
  @Field(() => Int)
  endedCount: number;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}
