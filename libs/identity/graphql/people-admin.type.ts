import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PersonType } from '../../people/graphql/person.type.js';
import { connectionType } from '../../platform/pagination/connection.types.js';
import { PageArgs } from '../../platform/pagination/page.args.js';
import { TokenFields } from './api-token.type.js';
import { SessionFields } from './session.type.js';

export const PersonStatusEnum = { ACTIVE: 'active', LEFT: 'left' } as const;
registerEnumType(PersonStatusEnum, { name: 'PersonStatus' });
export const AttributeSourceEnum = { ADMIN: 'admin', SCIM: 'scim', LDAP: 'ldap', SAML: 'saml', IMPORT: 'import', PERSON: 'person' } as const;
registerEnumType(AttributeSourceEnum, { name: 'AttributeSource', description: 'Who says something about a person.' });

@ObjectType('AttributeOwner')
export class AttributeOwnerType {
  @Field(() => String)
  attribute: string;

  @Field(() => AttributeSourceEnum)
  source: string;
}

@ObjectType('HeldRole')
export class HeldRoleType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { nullable: true, description: 'Null for the roles that Atrium brings: their id says which it is.' })
  name: string | null;
}

@ObjectType('OpenSession', { description: 'Where a person is signed in.' })
export class OpenSessionType extends SessionFields {
  @Field(() => ID)
  uuid: string;
}

@ObjectType('PersonToken', { description: 'A valid token that acts as a person.' })
export class PersonTokenType extends TokenFields {}

@ObjectType('AdministeredPerson', { description: 'A person as administrators see them.' })
export class AdministeredPersonType {
  @Field(() => PersonType)
  person: PersonType;

  @Field(() => PersonStatusEnum)
  status: 'active' | 'left';

  @Field(() => Date, { nullable: true })
  leftAt: Date | null;

  @Field(() => [HeldRoleType])
  roles: HeldRoleType[];

  @Field(() => [AttributeOwnerType], { description: 'Attributes that nobody owns are left out: the first who says something may.' })
  sources: AttributeOwnerType[];

  @Field(() => [OpenSessionType], { description: 'Of one person alone; empty in lists.' })
  sessions: OpenSessionType[];

  @Field(() => [PersonTokenType], { description: 'Of one person alone; empty in lists.' })
  tokens: PersonTokenType[];
}

export const AdministeredPersonConnectionType = connectionType('AdministeredPerson', () => AdministeredPersonType);

@ObjectType('AdministeredPeopleCounts')
export class AdministeredPeopleCountsType {
  @Field(() => Int)
  active: number;

  @Field(() => Int)
  left: number;
}

@ArgsType()
export class PeopleAdminArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Beginnings of words of names, e-mail address and employee number.' })
  query?: string | null;

  @Field(() => PersonStatusEnum, { nullable: true })
  status?: 'active' | 'left' | null;

  @Field(() => AttributeSourceEnum, { nullable: true, description: 'Of whom this source says something.' })
  source?: (typeof AttributeSourceEnum)[keyof typeof AttributeSourceEnum] | null;

  @Field(() => String, { nullable: true, description: 'The id of a role they have.' })
  role?: string | null;
}
