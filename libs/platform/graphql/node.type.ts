import { Field, ID, InterfaceType } from '@nestjs/graphql';

/** A thing with a global id. Objects returned where a Node is expected carry their `__typename`. */
@InterfaceType('Node', { resolveType: (value: { __typename: string }) => value.__typename })
export abstract class NodeInterface {
  @Field(() => ID)
  id: string;
}
