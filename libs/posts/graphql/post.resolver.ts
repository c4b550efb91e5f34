import type { OnModuleInit } from '@nestjs/common';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Reads, Writes } from '../../platform/access/access.decorator.js';
import { parseGlobalId } from '../../platform/graphql/global-id.js';
import { NodeRegistry } from '../../platform/graphql/node.registry.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import type { Connection } from '../../platform/pagination/keyset.js';
import { CommentLoader } from '../comment.loader.js';
import type { CommentView } from '../comment.view.js';
import { DeletePost } from '../delete-post.use-case.js';
import { EditPost } from '../edit-post.use-case.js';
import { PostLoader } from '../post.loader.js';
import { canDelete, canEdit, canRemove, canTakePart } from '../post.policy.js';
import { PostReader } from '../post.reader.js';
import type { PostView } from '../post.view.js';
import { PublishPost } from '../publish-post.use-case.js';
import { CommentPageArgs } from './comment.inputs.js';
import { CommentConnectionType } from './comment.type.js';
import { MentionsLimited } from './mention-limit.js';
import { DeletePostInput, EditPostInput, PublishPostInput } from './post.inputs.js';
import { DeletePostPayload, EditPostPayload, PublishPostPayload } from './post.payloads.js';
import { PostType, PostViewerCanType } from './post.type.js';

@Resolver(() => PostType)
export class PostResolver implements OnModuleInit {
  constructor(
    private readonly posts: PostReader,
    private readonly loader: PostLoader,
    private readonly comments: CommentLoader,
    private readonly nodes: NodeRegistry,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Post', (context, uuid) => this.loader.find(context, uuid));
  }

  @Reads()
  @Query(() => PostType, { nullable: true })
  post(@Args('id', { type: () => ID }) id: string, @Context() context: RequestContext): Promise<PostView | null> | null {
    const parsed = parseGlobalId(id);
    return parsed?.type === 'Post' ? this.loader.find(context, parsed.uuid) : null;
  }

  @ResolveField('comments', () => CommentConnectionType, { description: 'Top-level comments, oldest first; with `last` the newest ones, still oldest first.' })
  commentsOf(@Parent() post: PostView, @Args() args: CommentPageArgs, @Context() context: RequestContext): Promise<Connection<CommentView>> {
    return this.comments.listOf(context, post, args);
  }

  @ResolveField('viewerCan', () => PostViewerCanType)
  viewerCan(post: PostView, _args: unknown, { actor }: RequestContext): PostViewerCanType {
    const takesPart = canTakePart(post);
    return { edit: canEdit(actor, post, post), delete: canDelete(actor, post, post), remove: canRemove(actor, post, post), comment: takesPart, react: takesPart };
  }
}

/** The writes of posts: each only hands on to its use case and reads the result. */
@Resolver(() => PostType)
export class PostMutations {
  constructor(
    private readonly posts: PostReader,
    private readonly publish: PublishPost,
    private readonly edit: EditPost,
    private readonly deletion: DeletePost,
  ) {}

  @Writes()
  @MentionsLimited()
  @Mutation(() => PublishPostPayload)
  async publishPost(@Args('input') input: PublishPostInput, @Context() { actor }: RequestContext): Promise<PublishPostPayload> {
    const id = await this.publish.execute(actor, input);
    return { post: await this.posts.require(actor.personId, id), clientMutationId: input.clientMutationId };
  }

  @Writes()
  @MentionsLimited()
  @Mutation(() => EditPostPayload)
  async editPost(@Args('input') input: EditPostInput, @Context() { actor }: RequestContext): Promise<EditPostPayload> {
    const id = await this.edit.execute(actor, input);
    return { post: await this.posts.require(actor.personId, id), clientMutationId: input.clientMutationId };
  }

  @Writes()
  @Mutation(() => DeletePostPayload)
  async deletePost(@Args('input') input: DeletePostInput, @Context() { actor }: RequestContext): Promise<DeletePostPayload> {
    await this.deletion.execute(actor, input);
    return { deletedPostId: input.postId, clientMutationId: input.clientMutationId };
  }
}
