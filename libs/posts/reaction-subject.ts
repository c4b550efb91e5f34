import type { Sql } from '../platform/database/database.js';
import { notFound } from '../platform/errors/app-error.js';
import { parseGlobalId } from '../platform/graphql/global-id.js';
import type { CommentReader } from './comment.reader.js';
import type { CommentView } from './comment.view.js';
import type { PostReader } from './post.reader.js';
import type { PostView } from './post.view.js';

/**
 * The post or comment that a reaction is about, and the post that decides who may react.
 *
 * @throws NOT_FOUND for anything the viewer does not see, and for what is neither
 */
export async function requireSubject(readers: { posts: PostReader; comments: CommentReader }, viewerId: string, globalId: string, sql?: Sql): Promise<{ subject: PostView | CommentView; post: PostView }> {
  const parsed = parseGlobalId(globalId);
  if (parsed?.type === 'Post') {
    const post = await readers.posts.require(viewerId, parsed.uuid, sql);
    return { subject: post, post };
  }
  if (parsed?.type !== 'Comment') throw notFound();
  const subject = await readers.comments.require(viewerId, parsed.uuid, sql);
  return { subject, post: await readers.posts.require(viewerId, subject.postUuid, sql) };
}
