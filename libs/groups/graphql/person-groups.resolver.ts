import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonType } from '../../people/graphql/person.type.js';
import type { PersonView } from '../../people/person.view.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import type { Connection } from '../../platform/pagination/keyset.js';
import { PageArgs } from '../../platform/pagination/page.args.js';
import { GroupPagesLoader } from '../group-pages.loader.js';
import type { GroupView } from '../group.view.js';
import { GroupConnectionType } from './group.type.js';

/** What groups add to a person. */
@Resolver(() => PersonType)
export class PersonGroupsResolver {
  constructor(private readonly pages: GroupPagesLoader) {}

  @ResolveField('groups', () => GroupConnectionType)
  groups(@Parent() person: PersonView, @Args() page: PageArgs, @Context() context: RequestContext): Promise<Connection<GroupView>> {
    return this.pages.ofPerson(context, person.uuid, page);
  }
}
