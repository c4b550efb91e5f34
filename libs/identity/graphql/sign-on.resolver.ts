import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonType } from '../../people/graphql/person.type.js';
import { PersonLoader } from '../../people/person.loader.js';
import type { PersonView } from '../../people/person.view.js';
import { Requires } from '../../platform/access/access.decorator.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import type { AssertionView, ProviderView } from '../providers/provider.view.js';
import { SignOnReader, type ServiceProviderView } from '../providers/sign-on.reader.js';
import type { MappedField } from '../providers/sign-in-rules.js';
import { Reauthentication } from '../reauthentication.policy.js';
import { IdentityProviderType, MetadataChangeType, SeenAssertionType, ServiceProviderType, SignInRulesType, SignOnType } from './sign-on.type.js';

/** Sign-on for administrators, to be read. */
@Resolver(() => SignOnType)
export class SignOnResolver {
  constructor(
    private readonly signOnReader: SignOnReader,
    private readonly reauthentication: Reauthentication,
  ) {}

  @Requires('signon.manage')
  @Query(() => SignOnType)
  signOn(): object {
    return {};
  }

  @ResolveField('confirmedUntil', () => Date, { nullable: true, description: 'Until then the viewer may change this without signing in again.' })
  confirmedUntil(@Context() { actor }: RequestContext): Promise<Date | null> {
    return this.reauthentication.until(actor);
  }

  @ResolveField('serviceProvider', () => ServiceProviderType)
  serviceProvider(): Promise<ServiceProviderView> {
    return this.signOnReader.serviceProvider();
  }

  @ResolveField('providers', () => [IdentityProviderType])
  providers(): Promise<ProviderView[]> {
    return this.signOnReader.providers();
  }
}

@Resolver(() => IdentityProviderType)
export class IdentityProviderResolver {
  @ResolveField('rules', () => SignInRulesType)
  rules(@Parent() { rules }: ProviderView): SignInRulesType {
    return { ...rules, attributes: Object.entries(rules.attributes).map(([field, attribute]) => ({ field: field as MappedField, attribute })) };
  }

  @ResolveField('change', () => MetadataChangeType, { nullable: true })
  change(@Parent() { change }: ProviderView): MetadataChangeType | null {
    return change && { ...change, signOnMoved: change.signOn !== null, logoutMoved: change.logout !== null };
  }
}

@Resolver(() => SeenAssertionType)
export class SeenAssertionResolver {
  constructor(private readonly people: PersonLoader) {}

  @ResolveField('person', () => PersonType, { nullable: true })
  person(@Parent() { personUuid }: AssertionView, @Context() context: RequestContext): Promise<PersonView> | null {
    return personUuid ? this.people.load(context, personUuid) : null;
  }
}
