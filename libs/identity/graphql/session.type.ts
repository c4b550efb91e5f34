import { Field, ID, ObjectType } from '@nestjs/graphql';

/** A place where the viewer is signed in. */
@ObjectType('Session')
export class SessionType {
  @Field(() => ID)
  id: string;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date)
  lastSeenAt: Date;

  @Field(() => String, { nullable: true })
  userAgent: string | null;

  @Field(() => String, { nullable: true })
  ip: string | null;

  @Field(() => Boolean)
  isCurrent: boolean;
}
