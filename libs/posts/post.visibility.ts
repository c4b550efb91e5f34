import { groupReadableBy } from '../groups/group.visibility.js';
import { notBlockedBy } from '../people/block.visibility.js';

/**
 * THE rule who may see a post, and with it its comments, reactions, files, notifications, hits and counts: the author's
 * public post everyone, a group's post those who may read the group, never a deleted one, never one of a blocked author.
 *
 * @param viewer SQL expression of the viewer's person id; a column makes the rule answer for many viewers at once
 * @param post alias of a `post` row
 */
export function postVisibleTo(viewer: string, post: string): string {
  return `(${post}.deleted_at is null and ${notBlockedBy(viewer, `${post}.author_id`)} and (${post}.group_id is null
    or exists (select from groups vg where vg.id = ${post}.group_id and ${groupReadableBy(viewer, 'vg')})))`;
}
