import { Args, Context, Int, Query, Resolver } from '@nestjs/graphql';
import { Reads } from '../../platform/access/access.decorator.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import type { Connection } from '../../platform/pagination/keyset.js';
import { type DirectoryFacets, DirectoryFacetsReader } from '../directory-facets.reader.js';
import { DirectoryReader } from '../directory.reader.js';
import { PeopleToFollowReader } from '../people-to-follow.reader.js';
import type { PersonView } from '../person.view.js';
import { DirectoryArgs, DirectoryFacetsType } from './directory.type.js';
import { PersonConnectionType, PersonType } from './person.type.js';

@Resolver()
export class DirectoryResolver {
  constructor(
    private readonly directory: DirectoryReader,
    private readonly facets: DirectoryFacetsReader,
    private readonly toFollow: PeopleToFollowReader,
  ) {}

  @Reads()
  @Query(() => PersonConnectionType)
  people(@Args() args: DirectoryArgs): Promise<Connection<PersonView>> {
    return this.directory.people(args);
  }

  @Reads()
  @Query(() => DirectoryFacetsType)
  directoryFacets(): Promise<DirectoryFacets> {
    return this.facets.read();
  }

  @Reads()
  @Query(() => [PersonType])
  peopleToFollow(@Context() context: RequestContext, @Args('first', { type: () => Int, defaultValue: 5 }) first: number): Promise<PersonView[]> {
    return this.toFollow.of(context.actor.personId, first);
  }
}
