import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/access.decorator.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { ExplainVisibility } from '../visibility/explain-visibility.use-case.js';
import { ExplainVisibilityInput, ExplainVisibilityPayload } from './visibility.type.js';

/** "Why can this person see this?" A mutation, because asking is recorded. */
@Resolver()
export class VisibilityResolver {
  constructor(private readonly explain: ExplainVisibility) {}

  @Requires('audit.read')
  @Mutation(() => ExplainVisibilityPayload)
  async explainVisibility(@Args('input') { clientMutationId, ...input }: ExplainVisibilityInput, @Context() { actor }: RequestContext): Promise<ExplainVisibilityPayload> {
    return { ...(await this.explain.execute(actor, input)), clientMutationId };
  }
}
