import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { GroupType } from '../../groups/graphql/group.type.js';
import type { GroupView } from '../../groups/group.view.js';
import { PersonType } from '../../people/graphql/person.type.js';
import type { PersonView } from '../../people/person.view.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import type { Connection } from '../../platform/pagination/keyset.js';
import { PageArgs } from '../../platform/pagination/page.args.js';
import { PostReader } from '../post.reader.js';
import type { PostView } from '../post.view.js';
import { PostConnectionType } from './post.type.js';

/** Person.posts: the person's public posts, newest first. */
@Resolver(() => PersonType)
export class PersonPostsResolver {
  constructor(private readonly posts: PostReader) {}

  @ResolveField('posts', () => PostConnectionType)
  postsOf(@Parent() person: PersonView, @Args() args: PageArgs, @Context() { actor }: RequestContext): Promise<Connection<PostView>> {
    return this.posts.ofStream(actor.personId, person.uuid, args);
  }
}

/** Group.posts: newest first; none for those who may not read the group. */
@Resolver(() => GroupType)
export class GroupPostsResolver {
  constructor(private readonly posts: PostReader) {}

  @ResolveField('posts', () => PostConnectionType)
  postsOf(@Parent() group: GroupView, @Args() args: PageArgs, @Context() { actor }: RequestContext): Promise<Connection<PostView>> {
    return this.posts.ofStream(actor.personId, group.uuid, args);
  }
}
