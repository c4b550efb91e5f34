import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { PersonLoader } from '../../people/person.loader.js';
import type { PersonView } from '../../people/person.view.js';
import { Requires } from '../../platform/access/access.decorator.js';
import type { Actor } from '../../platform/access/actor.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { type AdministerPerson, DeactivatePerson } from '../people-admin/deactivate-person.use-case.js';
import { EndSessionsOf } from '../people-admin/end-sessions-of.use-case.js';
import { ErasePerson } from '../people-admin/erase-person.use-case.js';
import { ReactivatePerson } from '../people-admin/reactivate-person.use-case.js';
import {
  DeactivatePersonInput, DeactivatePersonPayload, EndSessionsOfInput, EndSessionsOfPayload, ErasePersonInput, ErasePersonPayload, ReactivatePersonInput, ReactivatePersonPayload,
} from './people-admin.inputs.js';

interface Administered {
  person: PersonView;
  clientMutationId?: string | null;
}

/** What administrators do to people. */
@Resolver()
export class PeopleAdminMutationsResolver {
  constructor(
    private readonly people: PersonLoader,
    private readonly deactivate: DeactivatePerson,
    private readonly reactivate: ReactivatePerson,
    private readonly endSessions: EndSessionsOf,
    private readonly erase: ErasePerson,
  ) {}

  @Requires('people.deactivate')
  @Mutation(() => DeactivatePersonPayload)
  deactivatePerson(@Context() context: RequestContext, @Args('input') input: DeactivatePersonInput): Promise<Administered> {
    return this.administer(context, input, this.deactivate);
  }

  @Requires('people.deactivate')
  @Mutation(() => ReactivatePersonPayload)
  reactivatePerson(@Context() context: RequestContext, @Args('input') input: ReactivatePersonInput): Promise<Administered> {
    return this.administer(context, input, this.reactivate);
  }

  @Requires('people.deactivate')
  @Mutation(() => EndSessionsOfPayload)
  endSessionsOf(@Context() context: RequestContext, @Args('input') input: EndSessionsOfInput): Promise<Administered> {
    return this.administer(context, input, this.endSessions);
  }

  @Requires('people.erase')
  @Mutation(() => ErasePersonPayload, { description: 'Makes the person a former colleague. Nothing brings them back.' })
  erasePerson(@Context() context: RequestContext, @Args('input') input: ErasePersonInput): Promise<Administered> {
    return this.administer(context, input, this.erase);
  }

  private async administer<Input extends AdministerPerson>(context: RequestContext, input: Input, useCase: { execute(actor: Actor, input: Input): Promise<void> }): Promise<Administered> {
    const personId = fromGlobalId('Person', input.personId);
    await useCase.execute(context.actor, { ...input, personId });
    this.people.clear(context, personId);
    return { person: await this.people.load(context, personId), clientMutationId: input.clientMutationId };
  }
}
