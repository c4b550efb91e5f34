import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ApiTokenReader } from '../../../identity/api-token.reader.js';
import type { IntegrationView } from '../../../identity/api-token.view.js';
import { IntegrationType } from '../../../identity/graphql/api-token.type.js';
import { Requires } from '../../../platform/access/access.decorator.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { ApproveScimBrake } from '../brake/approve-scim-brake.use-case.js';
import { ScimBrakeReader, type ScimBrakeView } from '../brake/scim-brake.reader.js';
import { ApproveScimBrakeInput, ApproveScimBrakePayload, ScimBrakeType } from './scim.type.js';

/** What SCIM adds to an integration: whether the brake holds it. */
@Resolver(() => IntegrationType)
export class IntegrationBrakeResolver {
  constructor(
    private readonly brakes: ScimBrakeReader,
    private readonly approve: ApproveScimBrake,
    private readonly tokens: ApiTokenReader,
  ) {}

  @Requires('provisioning.manage')
  @Mutation(() => ApproveScimBrakePayload, { description: 'The integration may deactivate people for a day without being stopped.' })
  async approveScimBrake(@Args('input') { brakeId, count, clientMutationId }: ApproveScimBrakeInput, @Context() { actor }: RequestContext): Promise<ApproveScimBrakePayload> {
    await this.approve.execute(actor, { brakeId, count, clientMutationId });
    return { integrations: await this.tokens.integrations(), clientMutationId };
  }

  @ResolveField('brake', () => ScimBrakeType, { nullable: true })
  brake(@Parent() integration: IntegrationView, @Context() context: RequestContext): Promise<ScimBrakeView | null> {
    return this.brakes.of(context, integration.id);
  }
}
