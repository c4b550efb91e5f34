import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { AddComment } from './add-comment.use-case.js';
import { DeleteComment } from './delete-comment.use-case.js';
import { DeletePost } from './delete-post.use-case.js';
import { EditComment } from './edit-comment.use-case.js';
import { EditPost } from './edit-post.use-case.js';
import { CommentBodyTextResolver, PostBodyTextResolver } from './graphql/body-text.resolver.js';
import { CommentMutations, CommentResolver } from './graphql/comment.resolver.js';
import { GroupPostsResolver, PersonPostsResolver } from './graphql/post-lists.resolver.js';
import { PostChangedResolver } from './graphql/post-changed.resolver.js';
import { PostMutations, PostResolver } from './graphql/post.resolver.js';
import { CommentReactorsResolver, PostReactorsResolver, ReactionMutations } from './graphql/reaction.resolver.js';
import { VisibilityResolver } from './graphql/visibility.resolver.js';
import { PostLive } from './live/post-live.js';
import { PostAudienceReader } from './post-audience.reader.js';
import { PostPersonData } from './post-person-data.js';
import { PostsModule } from './posts.module.js';
import { PublishPost } from './publish-post.use-case.js';
import { ReactionLoader } from './reaction.loader.js';
import { ReactionReader } from './reaction.reader.js';
import { RemoveReaction } from './remove-reaction.use-case.js';
import { SetReaction } from './set-reaction.use-case.js';
import { ExplainVisibility } from './visibility/explain-visibility.use-case.js';

const useCases = [PublishPost, EditPost, DeletePost, AddComment, EditComment, DeleteComment, SetReaction, RemoveReaction, ExplainVisibility];
const resolvers = [
  PostResolver,
  PostMutations,
  PostChangedResolver,
  PostReactorsResolver,
  PostBodyTextResolver,
  PersonPostsResolver,
  GroupPostsResolver,
  CommentResolver,
  CommentMutations,
  CommentReactorsResolver,
  CommentBodyTextResolver,
  ReactionMutations,
  VisibilityResolver,
];

/** Posts, comments and reactions over GraphQL. */
@Module({
  imports: [PeopleModule, PostsModule],
  providers: [PostPersonData, ReactionReader, ReactionLoader, PostAudienceReader, PostLive, ...useCases, ...resolvers],
})
export class PostsApiModule {}
