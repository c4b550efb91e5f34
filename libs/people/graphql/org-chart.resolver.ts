import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import type { Connection } from '../../platform/pagination/keyset.js';
import { PageArgs } from '../../platform/pagination/page.args.js';
import { OrgChartLoader } from '../org-chart.loader.js';
import { PersonLoader } from '../person.loader.js';
import type { PersonView } from '../person.view.js';
import { PersonConnectionType, PersonType } from './person.type.js';

@Resolver(() => PersonType)
export class OrgChartResolver {
  constructor(
    private readonly people: PersonLoader,
    private readonly chart: OrgChartLoader,
  ) {}

  @ResolveField('manager', () => PersonType, { nullable: true })
  manager(person: PersonView, _args: unknown, context: RequestContext): Promise<PersonView | null> | null {
    return person.managerUuid ? this.people.find(context, person.managerUuid) : null;
  }

  @ResolveField('managerChain', () => [PersonType], { description: 'From the direct manager up to the top; ends where a circle would begin.' })
  async managerChain(person: PersonView, _args: unknown, context: RequestContext): Promise<PersonView[]> {
    const chain = await this.chart.chain(context, person.uuid);
    return Promise.all(chain.map((uuid) => this.people.load(context, uuid)));
  }

  @ResolveField('reportCount', () => Int)
  reportCount(person: PersonView, _args: unknown, context: RequestContext): Promise<number> {
    return this.chart.reportCount(context, person.uuid);
  }

  @ResolveField('reports', () => PersonConnectionType)
  reports(@Parent() person: PersonView, @Args() args: PageArgs, @Context() context: RequestContext): Promise<Connection<PersonView>> {
    return this.chart.reports(context, person.uuid, args);
  }
}
