import { Field, ID, InputType } from '@nestjs/graphql';
import { LocaleEnum, ThemeEnum } from './viewer-settings.type.js';

@InputType({ isAbstract: true })
abstract class RelationGraphQLInput {
  @Field(() => ID)
  personId: string;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@InputType()
export class FollowPersonInput extends RelationGraphQLInput {}

@InputType()
export class UnfollowPersonInput extends RelationGraphQLInput {}

@InputType()
export class BlockPersonInput extends RelationGraphQLInput {}

@InputType()
export class UnblockPersonInput extends RelationGraphQLInput {}

@InputType({ description: 'Absent: unchanged; null or blank: cleared.' })
export class UpdateProfileInput {
  @Field(() => String, { nullable: true })
  preferredName?: string | null;

  @Field(() => String, { nullable: true })
  phone?: string | null;

  @Field(() => String, { nullable: true })
  about?: string | null;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@InputType()
export class UpdateSettingsInput {
  @Field(() => LocaleEnum, { nullable: true })
  locale?: 'en' | 'fr' | null;

  @Field(() => ThemeEnum, { nullable: true })
  theme?: 'system' | 'light' | 'dark' | null;

  @Field(() => Boolean, { nullable: true })
  shortcuts?: boolean | null;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}
