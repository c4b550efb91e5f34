import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { Reads } from '../access/access.decorator.js';
import { parseGlobalId } from './global-id.js';
import { NodeRegistry } from './node.registry.js';
import { NodeInterface } from './node.type.js';
import type { RequestContext } from './request-context.js';

@Resolver(() => NodeInterface)
export class NodeResolver {
  constructor(private readonly nodes: NodeRegistry) {}

  @Reads()
  @Query(() => NodeInterface, { nullable: true })
  node(@Args('id', { type: () => ID }) id: string, @Context() context: RequestContext): Promise<object | null> | null {
    const parsed = parseGlobalId(id);
    return parsed && this.nodes.find(context, parsed.type, parsed.uuid);
  }
}
