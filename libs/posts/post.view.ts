import { type GroupRow, toGroupView } from '../groups/group.reader.js';
import type { GroupView } from '../groups/group.view.js';
import { type CommentRow, type CommentView, toCommentView } from './comment.view.js';
import { toGlobalId } from '../platform/graphql/global-id.js';
import { type ReactorRow, type ReactorView, toReactorView } from './reaction.reader.js';
import { toWritingView, type WritingRow, type WritingView } from './writing.view.js';

/** A row of POST_COLUMNS; the group's columns are null for a public post. */
export interface PostRow extends WritingRow, Omit<GroupRow, 'group_id'> {
  comment_count: number;
  /** The newest top-level comments, newest first, where the statement was asked for them. */
  newest_comments?: CommentRow[] | null;
  /** Who reacted, latest first, where the statement was asked for them. */
  latest_reactors?: ReactorRow[] | null;
  group_id: string | null;
}

/** A post as its viewer sees it, with author and group: nothing has to be loaded to show it. */
export interface PostView extends WritingView {
  __typename: 'Post';
  id: string;
  /** null: a public post. */
  group: GroupView | null;
  commentCount: number;
  /** The newest top-level comments, oldest first, where they were read together with the post. */
  newestComments?: { last: number; comments: CommentView[] };
  /** Who reacted, latest first and one more than `first` if there are more, where they were read together with the post. */
  latestReactors?: { first: number; reactors: ReactorView[] };
}

/** What a statement that reads posts reads along, and how many of each. */
export interface ReadAlong {
  comments?: number;
  reactors?: number;
}

const NOTHING: ReadAlong = {};

/** @param along what the statement was asked for beside the post */
export function toPostView(row: PostRow, viewerId: string, along: ReadAlong = NOTHING): PostView {
  const post: PostView = Object.assign(toWritingView(row), {
    __typename: 'Post' as const,
    id: toGlobalId('Post', row.writing_id),
    group: row.group_id ? toGroupView(row as GroupRow, viewerId) : null,
    commentCount: row.comment_count + (row.pending?.['0'] ?? 0),
  });
  if (along.comments) post.newestComments = { last: along.comments, comments: (row.newest_comments ?? []).map((comment) => toCommentView(comment, post)).reverse() };
  if (along.reactors) post.latestReactors = { first: along.reactors, reactors: (row.latest_reactors ?? []).map(toReactorView) };
  return post;
}
