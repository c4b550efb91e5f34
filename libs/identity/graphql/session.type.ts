import { Field, ID, ObjectType } from '@nestjs/graphql';

/** A place where somebody is signed in. */
@ObjectType({ isAbstract: true })
export abstract class SessionFields {
  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date)
  lastSeenAt: Date;

  @Field(() => String, { nullable: true })
  userAgent: string | null;

  @Field(() => String, { nullable: true })
  ip: string | null;
}

/** A place where the viewer is signed in. */
@ObjectType('Session')
export class SessionType extends SessionFields {
  @Field(() => ID)
  id: string;

  @Field(() => Boolean)
  isCurrent: boolean;
}
