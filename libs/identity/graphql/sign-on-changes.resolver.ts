import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/access.decorator.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { AddIdentityProviderUseCase } from '../providers/add-identity-provider.use-case.js';
import { ChangeIdentityProviderUseCase } from '../providers/change-identity-provider.use-case.js';
import { ConfirmIdentityProviderUseCase } from '../providers/confirm-identity-provider.use-case.js';
import { RefreshProviderMetadataUseCase } from '../providers/refresh-provider-metadata.use-case.js';
import { RemoveIdentityProviderUseCase } from '../providers/remove-identity-provider.use-case.js';
import { ReplaceProviderMetadataUseCase } from '../providers/replace-provider-metadata.use-case.js';
import { SignOnReader } from '../providers/sign-on.reader.js';
import { SwitchIdentityProviderUseCase } from '../providers/switch-identity-provider.use-case.js';
import {
  AddIdentityProviderInput,
  ChangeIdentityProviderInput,
  ConfirmIdentityProviderInput,
  IdentityProviderInput,
  IdentityProviderPayload,
  RemoveIdentityProviderPayload,
  ReplaceProviderMetadataInput,
  SwitchIdentityProviderInput,
} from './sign-on.inputs.js';
import { IdentityProviderType } from './sign-on.type.js';

/** What administrators change about a provider that is there or comes to be there. */
@Resolver(() => IdentityProviderType)
export class SignOnChangesResolver {
  constructor(
    private readonly reader: SignOnReader,
    private readonly add: AddIdentityProviderUseCase,
    private readonly change: ChangeIdentityProviderUseCase,
    private readonly replace: ReplaceProviderMetadataUseCase,
    private readonly refresh: RefreshProviderMetadataUseCase,
    private readonly turn: SwitchIdentityProviderUseCase,
  ) {}

  @Requires('signon.manage')
  @Mutation(() => IdentityProviderPayload)
  addIdentityProvider(@Args('input') input: AddIdentityProviderInput, @Context() { actor }: RequestContext): Promise<IdentityProviderPayload> {
    return this.answer(this.add.execute(actor, input), input);
  }

  @Requires('signon.manage')
  @Mutation(() => IdentityProviderPayload)
  changeIdentityProvider(@Args('input') input: ChangeIdentityProviderInput, @Context() { actor }: RequestContext): Promise<IdentityProviderPayload> {
    return this.answer(this.change.execute(actor, input), input);
  }

  @Requires('signon.manage')
  @Mutation(() => IdentityProviderPayload)
  replaceProviderMetadata(@Args('input') input: ReplaceProviderMetadataInput, @Context() { actor }: RequestContext): Promise<IdentityProviderPayload> {
    return this.answer(this.replace.execute(actor, input), input);
  }

  @Requires('signon.manage')
  @Mutation(() => IdentityProviderPayload)
  refreshProviderMetadata(@Args('input') input: IdentityProviderInput, @Context() { actor }: RequestContext): Promise<IdentityProviderPayload> {
    return this.answer(this.refresh.execute(actor, input), input);
  }

  @Requires('signon.manage')
  @Mutation(() => IdentityProviderPayload)
  switchIdentityProvider(@Args('input') input: SwitchIdentityProviderInput, @Context() { actor }: RequestContext): Promise<IdentityProviderPayload> {
    return this.answer(this.turn.execute(actor, input), input);
  }

  private async answer(changed: Promise<string>, { clientMutationId }: { clientMutationId?: string | null }): Promise<IdentityProviderPayload> {
    return { identityProvider: await this.reader.provider(await changed), clientMutationId };
  }
}

/** Whether a provider goes, or an owner stands behind it. */
@Resolver(() => IdentityProviderType)
export class SignOnDecisionsResolver {
  constructor(
    private readonly remove: RemoveIdentityProviderUseCase,
    private readonly confirm: ConfirmIdentityProviderUseCase,
    private readonly reader: SignOnReader,
  ) {}

  @Requires('signon.manage')
  @Mutation(() => IdentityProviderPayload)
  async confirmIdentityProvider(@Args('input') input: ConfirmIdentityProviderInput, @Context() { actor }: RequestContext): Promise<IdentityProviderPayload> {
    return { identityProvider: await this.reader.provider(await this.confirm.execute(actor, input)), clientMutationId: input.clientMutationId };
  }

  @Requires('signon.manage')
  @Mutation(() => RemoveIdentityProviderPayload)
  async removeIdentityProvider(@Args('input') input: IdentityProviderInput, @Context() { actor }: RequestContext): Promise<RemoveIdentityProviderPayload> {
    await this.remove.execute(actor, input);
    return { removedProviderId: input.providerId, clientMutationId: input.clientMutationId };
  }
}
