import { Injectable } from '@nestjs/common';
import type { NodeTypeName } from './global-id.js';
import type { RequestContext } from './request-context.js';

/** Finds one object for the one who asks: null when it does not exist or is not theirs to see. */
export type NodeFinder = (context: RequestContext, uuid: string) => Promise<object | null>;

/** Where features register how a node of their type is found, so that `node(id)` and notifications can reach it. */
@Injectable()
export class NodeRegistry {
  private readonly finders = new Map<NodeTypeName, NodeFinder>();

  register(type: NodeTypeName, find: NodeFinder): void {
    if (this.finders.has(type)) throw new Error(`Two features register nodes of type ${type}.`);
    this.finders.set(type, find);
  }

  async find(context: RequestContext, type: NodeTypeName, uuid: string): Promise<object | null> {
    const found = await this.finders.get(type)?.(context, uuid);
    return found ? Object.assign(Object.create(null), found, { __typename: type }) : null;
  }
}
