import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { PersonType } from '../../people/graphql/person.type.js';

@InputType({ isAbstract: true })
abstract class AdministerPersonInput {
  @Field(() => ID)
  personId: string;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@InputType()
export class DeactivatePersonInput extends AdministerPersonInput {}

@InputType()
export class ReactivatePersonInput extends AdministerPersonInput {}

@InputType()
export class EndSessionsOfInput extends AdministerPersonInput {}

@ObjectType({ isAbstract: true })
abstract class AdministeredPersonPayload {
  @Field(() => PersonType)
  person: PersonType;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@ObjectType()
export class DeactivatePersonPayload extends AdministeredPersonPayload {}

@ObjectType()
export class ReactivatePersonPayload extends AdministeredPersonPayload {}

@ObjectType()
export class EndSessionsOfPayload extends AdministeredPersonPayload {}
