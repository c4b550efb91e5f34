import { Args, Context, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { Writes } from '../../platform/access/access.decorator.js';
import type { Actor } from '../../platform/access/actor.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { BlockPersonUseCase } from '../block-person.use-case.js';
import { FollowPersonUseCase } from '../follow-person.use-case.js';
import { PersonLoader } from '../person.loader.js';
import type { PersonView } from '../person.view.js';
import type { RelationInput } from '../relation.input.js';
import { RelationLoader } from '../relation.loader.js';
import { UnblockPersonUseCase } from '../unblock-person.use-case.js';
import { UnfollowPersonUseCase } from '../unfollow-person.use-case.js';
import { BlockPersonInput, FollowPersonInput, UnblockPersonInput, UnfollowPersonInput } from './people.inputs.js';
import { BlockPersonPayload, FollowPersonPayload, UnblockPersonPayload, UnfollowPersonPayload } from './people.payloads.js';
import { PersonType } from './person.type.js';

interface PersonChanged {
  person: PersonView;
  clientMutationId?: string | null;
}

@Resolver(() => PersonType)
export class RelationResolver {
  constructor(
    private readonly people: PersonLoader,
    private readonly relations: RelationLoader,
    private readonly follow: FollowPersonUseCase,
    private readonly unfollow: UnfollowPersonUseCase,
    private readonly block: BlockPersonUseCase,
    private readonly unblock: UnblockPersonUseCase,
  ) {}

  @Writes()
  @Mutation(() => FollowPersonPayload)
  followPerson(@Context() context: RequestContext, @Args('input') input: FollowPersonInput): Promise<PersonChanged> {
    return this.change(context, input, this.follow);
  }

  @Writes()
  @Mutation(() => UnfollowPersonPayload)
  unfollowPerson(@Context() context: RequestContext, @Args('input') input: UnfollowPersonInput): Promise<PersonChanged> {
    return this.change(context, input, this.unfollow);
  }

  @Writes()
  @Mutation(() => BlockPersonPayload)
  blockPerson(@Context() context: RequestContext, @Args('input') input: BlockPersonInput): Promise<PersonChanged> {
    return this.change(context, input, this.block);
  }

  @Writes()
  @Mutation(() => UnblockPersonPayload)
  unblockPerson(@Context() context: RequestContext, @Args('input') input: UnblockPersonInput): Promise<PersonChanged> {
    return this.change(context, input, this.unblock);
  }

  @ResolveField('viewerFollows', () => Boolean)
  async viewerFollows(person: PersonView, _args: unknown, context: RequestContext): Promise<boolean> {
    return (await this.relations.load(context, person.uuid)).follows;
  }

  @ResolveField('viewerBlocks', () => Boolean)
  async viewerBlocks(person: PersonView, _args: unknown, context: RequestContext): Promise<boolean> {
    return (await this.relations.load(context, person.uuid)).blocks;
  }

  private async change(context: RequestContext, input: RelationInput, useCase: { execute(actor: Actor, input: RelationInput): Promise<void> }): Promise<PersonChanged> {
    const personId = fromGlobalId('Person', input.personId);
    await useCase.execute(context.actor, { personId, clientMutationId: input.clientMutationId });
    this.relations.clear(context, personId);
    return { person: await this.people.load(context, personId), clientMutationId: input.clientMutationId };
  }
}
