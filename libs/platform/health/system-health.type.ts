import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('SystemHealth')
export class SystemHealthType {
  @Field(() => String)
  databaseVersion: string;

  @Field(() => Float)
  databaseBytes: number;

  @Field(() => Boolean, { description: 'Whether the processes use a role that cannot change the audit log.' })
  isRoleSeparated: boolean;

  @Field(() => Int)
  connections: number;

  @Field(() => Int)
  maxConnections: number;

  @Field(() => Int, { description: 'Events that no worker has taken over yet.' })
  waitingEvents: number;

  @Field(() => Date, { nullable: true })
  oldestWaitingEventAt: Date | null;

  @Field(() => Date, { nullable: true })
  lastEventHandledAt: Date | null;

  @Field(() => Int, { description: "How far this process's clock is ahead of the database's, in milliseconds." })
  clockOffsetMs: number;
}
