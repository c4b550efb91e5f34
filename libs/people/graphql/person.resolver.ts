import type { OnModuleInit } from '@nestjs/common';
import { Args, Context, ID, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Reads } from '../../platform/access/access.decorator.js';
import { invalidInput } from '../../platform/errors/app-error.js';
import { parseGlobalId } from '../../platform/graphql/global-id.js';
import { NodeRegistry } from '../../platform/graphql/node.registry.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { PersonLoader } from '../person.loader.js';
import { PersonReader } from '../person.reader.js';
import type { PersonView } from '../person.view.js';
import { PersonType } from './person.type.js';

@Resolver(() => PersonType)
export class PersonResolver implements OnModuleInit {
  constructor(
    private readonly people: PersonReader,
    private readonly loader: PersonLoader,
    private readonly nodes: NodeRegistry,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Person', (context, uuid) => this.loader.find(context, uuid));
  }

  @Reads()
  @Query(() => PersonType)
  viewer(@Context() context: RequestContext): Promise<PersonView> {
    return this.loader.load(context, context.actor.personId);
  }

  @Reads()
  @Query(() => PersonType, { nullable: true })
  async person(
    @Context() context: RequestContext,
    @Args('id', { type: () => ID, nullable: true }) id?: string | null,
    @Args('email', { type: () => String, nullable: true }) email?: string | null,
    @Args('employeeNumber', { type: () => String, nullable: true }) employeeNumber?: string | null,
  ): Promise<PersonView | null> {
    const given = [id, email, employeeNumber].filter((key) => typeof key === 'string');
    if (given.length !== 1) throw invalidInput({ field: 'id', message: 'Give one of id, email and employeeNumber.' });
    if (given[0]!.includes('\0')) return null;
    if (typeof id !== 'string') return this.people.byKey({ email, employeeNumber });
    const parsed = parseGlobalId(id);
    return parsed?.type === 'Person' ? this.loader.find(context, parsed.uuid) : null;
  }

  @ResolveField('isViewer', () => Boolean)
  isViewer(person: PersonView, _args: unknown, context: RequestContext): boolean {
    return person.uuid === context.actor.personId;
  }
}
