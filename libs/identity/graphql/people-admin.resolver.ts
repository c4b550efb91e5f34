import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/access.decorator.js';
import { parseGlobalId } from '../../platform/graphql/global-id.js';
import type { Connection } from '../../platform/pagination/keyset.js';
import type { AdministeredPersonView } from '../people-admin/administered-person.view.js';
import { PeopleAdminReader } from '../people-admin/people-admin.reader.js';
import { AdministeredPeopleCountsType, AdministeredPersonConnectionType, AdministeredPersonType, PeopleAdminArgs } from './people-admin.type.js';

/** People for administrators. */
@Resolver()
export class PeopleAdminResolver {
  constructor(private readonly people: PeopleAdminReader) {}

  @Requires('people.read')
  @Query(() => AdministeredPersonConnectionType)
  adminPeople(@Args() args: PeopleAdminArgs): Promise<Connection<AdministeredPersonView>> {
    return this.people.list(args);
  }

  @Requires('people.read')
  @Query(() => AdministeredPersonType, { nullable: true })
  async adminPerson(@Args('id', { type: () => ID }) id: string): Promise<AdministeredPersonView | null> {
    const parsed = parseGlobalId(id);
    return parsed?.type === 'Person' ? this.people.one(parsed.uuid) : null;
  }

  @Requires('people.read')
  @Query(() => AdministeredPeopleCountsType)
  adminPeopleCounts(): Promise<{ active: number; left: number }> {
    return this.people.counts();
  }
}
