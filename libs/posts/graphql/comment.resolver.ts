import type { OnModuleInit } from '@nestjs/common';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Writes } from '../../platform/access/access.decorator.js';
import { notFound } from '../../platform/errors/app-error.js';
import { NodeRegistry } from '../../platform/graphql/node.registry.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { PageArgs } from '../../platform/pagination/page.args.js';
import type { Connection } from '../../platform/pagination/keyset.js';
import { AddComment } from '../add-comment.use-case.js';
import { CommentLoader } from '../comment.loader.js';
import { CommentReader } from '../comment.reader.js';
import type { CommentView } from '../comment.view.js';
import { DeleteComment } from '../delete-comment.use-case.js';
import { EditComment } from '../edit-comment.use-case.js';
import { PostLoader } from '../post.loader.js';
import { canDelete, canEdit, canRemove, canTakePart } from '../post.policy.js';
import { PostReader } from '../post.reader.js';
import type { PostView } from '../post.view.js';
import { AddCommentInput, DeleteCommentInput, EditCommentInput } from './comment.inputs.js';
import { CommentConnectionType, CommentType, CommentViewerCanType } from './comment.type.js';
import { MentionsLimited } from './mention-limit.js';
import { AddCommentPayload, DeleteCommentPayload, EditCommentPayload } from './post.payloads.js';
import { PostType } from './post.type.js';

@Resolver(() => CommentType)
export class CommentResolver implements OnModuleInit {
  constructor(
    private readonly loader: CommentLoader,
    private readonly posts: PostLoader,
    private readonly nodes: NodeRegistry,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Comment', (context, uuid) => this.loader.find(context, uuid));
  }

  @ResolveField('post', () => PostType)
  async post(comment: CommentView, _args: unknown, context: RequestContext): Promise<PostView> {
    const post = comment.post ?? (await this.posts.find(context, comment.postUuid));
    if (!post) throw notFound();
    return post;
  }

  @ResolveField('parent', () => CommentType, { nullable: true })
  parent(comment: CommentView, _args: unknown, context: RequestContext): Promise<CommentView | null> | null {
    return comment.parentUuid ? this.loader.find(context, comment.parentUuid) : null;
  }

  @ResolveField('replies', () => CommentConnectionType)
  replies(@Parent() comment: CommentView, @Args() args: PageArgs, @Context() context: RequestContext): Promise<Connection<CommentView>> {
    return this.loader.listOf(context, comment, args);
  }

  @ResolveField('viewerCan', () => CommentViewerCanType)
  async viewerCan(comment: CommentView, _args: unknown, context: RequestContext): Promise<CommentViewerCanType> {
    const post = await this.post(comment, _args, context);
    if (comment.isDeleted) return { edit: false, delete: false, remove: false, reply: false };
    const { actor } = context;
    return { edit: canEdit(actor, comment, post), delete: canDelete(actor, comment, post), remove: canRemove(actor, comment, post), reply: canTakePart(post) };
  }
}

/** The writes of comments: each only hands on to its use case and reads the result. */
@Resolver(() => CommentType)
export class CommentMutations {
  constructor(
    private readonly posts: PostReader,
    private readonly comments: CommentReader,
    private readonly addition: AddComment,
    private readonly edit: EditComment,
    private readonly deletion: DeleteComment,
  ) {}

  @Writes()
  @MentionsLimited()
  @Mutation(() => AddCommentPayload)
  async addComment(@Args('input') input: AddCommentInput, @Context() { actor }: RequestContext): Promise<AddCommentPayload> {
    const id = await this.addition.execute(actor, input);
    return { comment: await this.comments.require(actor.personId, id), clientMutationId: input.clientMutationId };
  }

  @Writes()
  @MentionsLimited()
  @Mutation(() => EditCommentPayload)
  async editComment(@Args('input') input: EditCommentInput, @Context() { actor }: RequestContext): Promise<EditCommentPayload> {
    const id = await this.edit.execute(actor, input);
    return { comment: await this.comments.require(actor.personId, id), clientMutationId: input.clientMutationId };
  }

  @Writes()
  @Mutation(() => DeleteCommentPayload)
  async deleteComment(@Args('input') input: DeleteCommentInput, @Context() { actor }: RequestContext): Promise<DeleteCommentPayload> {
    const postId = await this.deletion.execute(actor, input);
    return { deletedCommentId: input.commentId, post: await this.posts.require(actor.personId, postId), clientMutationId: input.clientMutationId };
  }
}
