import { Args, Context, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { auditActor } from '../../audit/audit.port.js';
import { PersonType } from '../../people/graphql/person.type.js';
import { PersonLoader } from '../../people/person.loader.js';
import type { PersonView } from '../../people/person.view.js';
import { Requires } from '../../platform/access/access.decorator.js';
import { notFound } from '../../platform/errors/app-error.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { isUuid } from '../../platform/ids/uuid7.js';
import type { Connection } from '../../platform/pagination/keyset.js';
import { PageArgs } from '../../platform/pagination/page.args.js';
import { ApiTokenReader } from '../api-token.reader.js';
import type { ApiTokenView, IntegrationView } from '../api-token.view.js';
import { CreateOwnToken } from '../create-own-token.use-case.js';
import { IssueIntegrationToken } from '../issue-integration-token.use-case.js';
import { RevokeToken } from '../revoke-token.use-case.js';
import { CreateApiTokenInput, CreateIntegrationTokenInput, CreateTokenPayload, RevokeTokenInput, RevokeTokenPayload } from './api-token.inputs.js';
import { ApiTokenConnectionType, ApiTokenType, IntegrationType } from './api-token.type.js';

/** Tokens of people and of integrations. */
@Resolver(() => ApiTokenType)
export class ApiTokenResolver {
  constructor(
    private readonly tokens: ApiTokenReader,
    private readonly people: PersonLoader,
    private readonly createOwn: CreateOwnToken,
    private readonly issue: IssueIntegrationToken,
    private readonly revoke: RevokeToken,
  ) {}

  @Requires('tokens.manage')
  @Query(() => ApiTokenConnectionType)
  apiTokens(@Args() page: PageArgs): Promise<Connection<ApiTokenView>> {
    return this.tokens.ofPeople(page);
  }

  @Requires('tokens.manage')
  @Query(() => [IntegrationType])
  integrations(): Promise<IntegrationView[]> {
    return this.tokens.integrations();
  }

  @Requires('tokens.manage')
  @Mutation(() => CreateTokenPayload, { description: 'The token acts as the one who makes it. For somebody else only the command line makes one.' })
  async createApiToken(@Args('input') input: CreateApiTokenInput, @Context() { actor }: RequestContext): Promise<CreateTokenPayload> {
    const { id, token } = await this.createOwn.execute(actor, input);
    return { tokenId: id, token, clientMutationId: input.clientMutationId };
  }

  @Requires('tokens.manage')
  @Mutation(() => CreateTokenPayload)
  async createIntegrationToken(@Args('input') input: CreateIntegrationTokenInput, @Context() { actor }: RequestContext): Promise<CreateTokenPayload> {
    const { id, token } = await this.issue.execute(actor, input);
    return { tokenId: id, token, clientMutationId: input.clientMutationId };
  }

  @Requires('tokens.manage')
  @Mutation(() => RevokeTokenPayload)
  async revokeToken(@Args('input') { tokenId, clientMutationId }: RevokeTokenInput, @Context() { actor }: RequestContext): Promise<RevokeTokenPayload> {
    if (!isUuid(tokenId)) throw notFound();
    await this.revoke.execute(auditActor(actor), tokenId, clientMutationId);
    return { revokedTokenId: tokenId, clientMutationId };
  }

  @ResolveField('person', () => PersonType)
  person(token: ApiTokenView, _args: unknown, context: RequestContext): Promise<PersonView> {
    return this.people.load(context, token.personUuid);
  }
}
