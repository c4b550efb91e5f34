import { ArgsType, Field, Int } from '@nestjs/graphql';

/** `first` and `after`, as every connection takes them. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20 })
  first: number;

  @Field(() => String, { nullable: true })
  after?: string | null;
}
