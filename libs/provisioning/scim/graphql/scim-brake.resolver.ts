import { Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonType } from '../../../people/graphql/person.type.js';
import { PersonLoader } from '../../../people/person.loader.js';
import type { PersonView } from '../../../people/person.view.js';
import { Requires } from '../../../platform/access/access.decorator.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { ScimBrakeReader, type ScimBrakeView } from '../brake/scim-brake.reader.js';
import { ScimBrakeType } from './scim.type.js';

@Resolver(() => ScimBrakeType)
export class ScimBrakeResolver {
  constructor(
    private readonly people: PersonLoader,
    private readonly brakes: ScimBrakeReader,
  ) {}

  @Requires('provisioning.manage')
  @Query(() => [ScimBrakeType], { description: 'What the brake holds of integrations, for those who decide it.' })
  heldScimBrakes(): Promise<ScimBrakeView[]> {
    return this.brakes.all();
  }

  @ResolveField('people', () => [PersonType], { description: 'The first fifty of those who wait.' })
  async heldPeople(brake: ScimBrakeView, _args: unknown, context: RequestContext): Promise<PersonView[]> {
    const found = await Promise.all(brake.personUuids.map((uuid) => this.people.find(context, uuid)));
    return found.filter((person) => person !== null);
  }
}
