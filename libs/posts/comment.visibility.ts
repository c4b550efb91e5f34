import { notBlockedBy } from '../people/block.visibility.js';

/**
 * THE rule who sees a comment of a post they may see: everyone who has not blocked its author. A deleted one stays, empty,
 * as long as it has a reply to be seen.
 *
 * @param viewer SQL expression of the viewer's person id
 * @param comment alias of a `comment` row; that its post is visible is postVisibleTo's business
 */
export function commentVisibleTo(viewer: string, comment: string): string {
  return `(${notBlockedBy(viewer, `${comment}.author_id`)} and (${comment}.deleted_at is null or exists (
    select from comment vr where vr.post_id = ${comment}.post_id and vr.parent_id = ${comment}.id and vr.deleted_at is null
      and ${notBlockedBy(viewer, 'vr.author_id')})))`;
}
