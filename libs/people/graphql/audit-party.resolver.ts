import { ResolveField, Resolver } from '@nestjs/graphql';
import type { AuditPartyView } from '../../audit/audit-entry.view.js';
import { AuditPartyType } from '../../audit/graphql/audit.type.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { PersonLoader } from '../person.loader.js';
import type { PersonView } from '../person.view.js';
import { PersonType } from './person.type.js';

@Resolver(() => AuditPartyType)
export class PersonOfAuditPartyResolver {
  constructor(private readonly people: PersonLoader) {}

  @ResolveField('person', () => PersonType, { nullable: true, description: 'When it is a person.' })
  person({ kind, uuid }: AuditPartyView, _args: unknown, context: RequestContext): Promise<PersonView | null> | null {
    return kind === 'person' && uuid ? this.people.find(context, uuid) : null;
  }
}
