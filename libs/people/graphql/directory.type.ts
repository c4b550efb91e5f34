import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { PageArgs } from '../../platform/pagination/page.args.js';

@ArgsType()
export class DirectoryArgs extends PageArgs {
  @Field(() => String, { nullable: true })
  query?: string | null;

  @Field(() => String, { nullable: true })
  department?: string | null;

  @Field(() => String, { nullable: true })
  location?: string | null;
}

@ObjectType('DirectoryFacet')
export class DirectoryFacetType {
  @Field(() => String)
  name: string;

  @Field(() => Int)
  count: number;
}

@ObjectType('DirectoryFacets')
export class DirectoryFacetsType {
  @Field(() => [DirectoryFacetType])
  departments: DirectoryFacetType[];

  @Field(() => [DirectoryFacetType])
  locations: DirectoryFacetType[];

  @Field(() => Int)
  peopleCount: number;
}
