import { toGlobalId } from '../platform/graphql/global-id.js';
import type { PostView } from './post.view.js';
import { toWritingView, type WritingRow, type WritingView } from './writing.view.js';

export interface CommentRow extends WritingRow {
  post_id: string;
  parent_id: string | null;
  deleted_at: Date | string | null;
  reply_count: number;
}

/** A comment as its viewer sees it. A deleted one that is kept for its replies is empty. */
export interface CommentView extends WritingView {
  __typename: 'Comment';
  id: string;
  postUuid: string;
  parentUuid: string | null;
  isDeleted: boolean;
  replyCount: number;
  /** Its post, where it is at hand already. */
  post?: PostView;
}

export function toCommentView(row: CommentRow, post?: PostView): CommentView {
  const isDeleted = row.deleted_at !== null;
  const view = toWritingView(isDeleted ? { ...row, body: '', edited_at: null, reactions: {}, pending: null, own_kind: null, mentions: null } : row);
  return Object.assign(view, {
    __typename: 'Comment' as const,
    id: toGlobalId('Comment', row.writing_id),
    postUuid: row.post_id,
    parentUuid: row.parent_id,
    isDeleted,
    replyCount: row.reply_count,
    post,
  });
}
