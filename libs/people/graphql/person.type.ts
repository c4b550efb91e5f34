import { Field, ID, ObjectType } from '@nestjs/graphql';
import { NodeInterface } from '../../platform/graphql/node.type.js';
import { connectionType } from '../../platform/pagination/connection.types.js';

/** What GraphQL says of a person; a PersonView, and fields that features resolve. */
@ObjectType('Person', { implements: () => [NodeInterface] })
export class PersonType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { nullable: true })
  email: string | null;

  @Field(() => String, { nullable: true })
  employeeNumber: string | null;

  @Field(() => String)
  displayName: string;

  @Field(() => String, { nullable: true })
  preferredName: string | null;

  @Field(() => String, { nullable: true })
  givenName: string | null;

  @Field(() => String, { nullable: true })
  familyName: string | null;

  @Field(() => String, { nullable: true })
  title: string | null;

  @Field(() => String, { nullable: true })
  department: string | null;

  @Field(() => String, { nullable: true })
  location: string | null;

  @Field(() => String, { nullable: true })
  phone: string | null;

  @Field(() => String, { nullable: true })
  about: string | null;

  @Field(() => String, { nullable: true })
  avatarUrl: string | null;

  @Field(() => Boolean)
  isActive: boolean;

  @Field(() => Boolean, { description: 'Nothing is left but that there was somebody: say so in the language of the reader, displayName says it in English.' })
  isErased: boolean;
}

export const PersonConnectionType = connectionType('Person', () => PersonType);
