import { Field, ObjectType, registerEnumType, ResolveField, Resolver } from '@nestjs/graphql';
import { Database } from '../../platform/database/database.js';
import { SystemHealthType } from '../../platform/health/system-health.type.js';
import { listProviders } from '../providers/identity-provider.repository.js';
import { type SignOnFact, signOnFacts } from '../providers/sign-on-health.js';
import { ServiceProviderKeys } from '../saml/service-provider-keys.js';

export const SignOnFactKindEnum = { PROVIDER: 'provider', OWN_KEYS: 'own keys' } as const satisfies Record<string, SignOnFact['kind']>;
export const SignOnFactStateEnum = { FINE: 'fine', SOON: 'soon', OVER: 'over', STALE: 'stale' } as const satisfies Record<string, SignOnFact['state']>;
registerEnumType(SignOnFactKindEnum, { name: 'SignOnFactKind' });
registerEnumType(SignOnFactStateEnum, {
  name: 'SignOnFactState',
  valuesMap: { SOON: { description: 'Its certificate ends within a month.' }, OVER: { description: 'Its certificate has ended, or it has none.' }, STALE: { description: 'Its metadata could not be read the last time.' } },
});

@ObjectType('SignOnFact')
export class SignOnFactType {
  @Field(() => SignOnFactKindEnum)
  kind: SignOnFact['kind'];

  @Field(() => String, { nullable: true, description: "The provider's." })
  name: string | null;

  @Field(() => SignOnFactStateEnum)
  state: SignOnFact['state'];

  @Field(() => Date, { nullable: true, description: 'When the last of its certificates ends.' })
  endsAt: Date | null;
}

/** What sign-on depends on, as part of how the system does. */
@Resolver(() => SystemHealthType)
export class SignOnHealthResolver {
  constructor(
    private readonly database: Database,
    private readonly keys: ServiceProviderKeys,
  ) {}

  @ResolveField('signOn', () => [SignOnFactType])
  async signOn(): Promise<SignOnFact[]> {
    return signOnFacts(await listProviders(this.database), await this.keys.pairs());
  }
}
