import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
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

export const ErasedContributionsEnum = { KEEP: 'keep', REMOVE: 'remove' } as const;
registerEnumType(ErasedContributionsEnum, { name: 'ErasedContributions', description: 'What becomes of the posts, comments and reactions of somebody who is erased.' });

@InputType()
export class ErasePersonInput extends AdministerPersonInput {
  @Field(() => String, { description: 'The name of the person, typed once more: nothing brings them back.' })
  confirmName: string;

  @Field(() => ErasedContributionsEnum)
  contributions: 'keep' | 'remove';
}

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

@ObjectType()
export class ErasePersonPayload extends AdministeredPersonPayload {}
