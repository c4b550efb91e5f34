import { createHash } from 'node:crypto';
import { idAt, timeOf } from '../../../libs/platform/ids/uuid7.js';
import type { DemoRows, EventRow } from './demo-rows.js';

const DAYS_TOLD = 7;

/**
 * The events of the last days, as the program would have emitted them: the worker tells people of them, so that bells
 * are not empty on the first day. Older ones would only fill them, except for requests and invitations that wait.
 */
export function recentEvents(rows: Omit<DemoRows, 'outbox'>, now: Date): EventRow[] {
  const since = new Date(now.getTime() - DAYS_TOLD * 24 * 3_600_000);
  const events: EventRow[] = [];
  const note = (event: string, at: Date | string, payload: EventRow['payload']) =>
    events.push({ id: idAt(new Date(at), 0, createHash('sha256').update(event + JSON.stringify(payload)).digest().subarray(0, 8)), event, payload });

  for (const post of rows.post.filter(({ id }) => timeOf(id) >= since)) note('PostPublished', timeOf(post.id), { postId: post.id, authorId: post.author_id, groupId: post.group_id });
  for (const comment of rows.comment.filter(({ id }) => timeOf(id) >= since)) note('CommentAdded', timeOf(comment.id), { postId: comment.post_id, commentId: comment.id, parentId: comment.parent_id, authorId: comment.author_id });
  for (const reaction of rows.reaction.filter(({ reacted_at: at }) => new Date(at) >= since)) note('ReactionSet', reaction.reacted_at, { postId: reaction.post_id, subjectId: reaction.subject_id, personId: reaction.person_id });
  for (const { person_id, followee_id, since: at } of rows.follow.filter((one) => new Date(one.since) >= since)) note('PersonFollowed', at, { personId: person_id, followeeId: followee_id });
  for (const { state, person_id, group_id, invited_by, state_at } of rows.membership) {
    if (state === 'requested') note('MembershipRequested', state_at, { groupId: group_id, personId: person_id });
    if (state === 'invited' && invited_by) note('PersonInvited', state_at, { groupId: group_id, personId: person_id, actorId: invited_by });
  }
  return events.sort((a, b) => (a.id < b.id ? -1 : 1));
}
