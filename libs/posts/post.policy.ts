import { canModerateGroup, canPostInGroup, canTakePartInGroup, requireLiveGroup } from '../groups/group.policy.js';
import type { GroupView } from '../groups/group.view.js';
import type { Actor } from '../platform/access/actor.js';
import { forbidden } from '../platform/errors/app-error.js';
import type { CommentView } from './comment.view.js';
import type { PostView } from './post.view.js';

/** In an archived group nothing changes. */
function isOpenToChange(post: PostView): boolean {
  return !post.group?.isArchived;
}

/** Comment and react: everybody on a public post, members in a group. */
export function canTakePart(post: PostView): boolean {
  return post.group === null || canTakePartInGroup(post.group);
}

/** One's own, as long as one could still write there. */
export function canEdit(actor: Actor, writing: PostView | CommentView, post: PostView): boolean {
  return writing.author.uuid === actor.personId && canTakePart(post);
}

/** One's own, also after leaving an open group. */
export function canDelete(actor: Actor, writing: PostView | CommentView, post: PostView): boolean {
  return writing.author.uuid === actor.personId && isOpenToChange(post);
}

/** Somebody else's, with a reason: the group's moderators, and moderators of the company in what they see themselves. */
export function canRemove(actor: Actor, writing: PostView | CommentView, post: PostView): boolean {
  if (writing.author.uuid === actor.personId || !isOpenToChange(post)) return false;
  return actor.roles.includes('moderator') || (post.group !== null && canModerateGroup(post.group));
}

/** @throws FORBIDDEN with what the person could do about it */
export function requireCanPost(group: GroupView): void {
  requireLiveGroup(group);
  if (canPostInGroup(group)) return;
  throw forbidden(group.viewerMembership?.status === 'MEMBER' ? 'Only moderators post in this group.' : 'Join this group to post in it.');
}

/** @throws FORBIDDEN with what the person could do about it */
export function requireCanTakePart(post: PostView): void {
  if (post.group) requireLiveGroup(post.group);
  if (!canTakePart(post)) throw forbidden('Join this group to take part in it.');
}

/** @throws FORBIDDEN when it is not one's own, or can no longer be changed */
export function requireCanEdit(actor: Actor, writing: PostView | CommentView, post: PostView): void {
  if (writing.author.uuid !== actor.personId) throw forbidden('Only its author can change this.');
  requireCanTakePart(post);
}

/**
 * Says whether this is a removal by a moderator rather than an author's own deletion.
 *
 * @throws FORBIDDEN when the actor may do neither
 */
export function requireCanDelete(actor: Actor, writing: PostView | CommentView, post: PostView): { removes: boolean } {
  if (post.group) requireLiveGroup(post.group);
  if (canDelete(actor, writing, post)) return { removes: false };
  if (canRemove(actor, writing, post)) return { removes: true };
  throw forbidden("Only its author or the group's moderators can delete this.");
}
