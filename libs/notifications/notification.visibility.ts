import { groupKnownTo, groupModeratedBy } from '../groups/group.visibility.js';
import { expiringCertificateVisibleTo } from '../identity/providers/certificate.visibility.js';
import { notBlockedBy } from '../people/block.visibility.js';
import { commentVisibleTo } from '../posts/comment.visibility.js';
import { postVisibleTo } from '../posts/post.visibility.js';
import { heldIntegrationVisibleTo, heldRunVisibleTo } from '../provisioning/provisioning.visibility.js';

/** Keeps PostgreSQL from reading a whole table into a hash for the sake of some rows: with it each is looked up. */
const BY_INDEX = 'offset 0';

/**
 * THE rule whether what a notification is about is open to its person now: the post, the comment, the group, or what
 * administrators look after. A notice of removal is about what nobody sees any more, and stays as long as its group is known.
 *
 * @param n alias of a `notification` row, or of one that would become one; its person is the viewer
 */
export function notificationSubjectVisible(n: string): string {
  const viewer = `${n}.person_id`;
  return `((${n}.kind = 'REMOVED'
      or ((${n}.post_id is null or exists (select from post np where np.id = ${n}.post_id and ${postVisibleTo(viewer, 'np')}))
      and (${n}.comment_id is null or exists (select from comment nc where nc.post_id = ${n}.post_id and nc.id = ${n}.comment_id
        and nc.deleted_at is null and ${commentVisibleTo(viewer, 'nc')}))))
    and (${n}.group_id is null or exists (select from groups ng where ng.id = ${n}.group_id and ${groupKnownTo(viewer, 'ng')}))
    and (${n}.about_id is null or case ${n}.kind
      when 'RUN_HELD' then ${heldRunVisibleTo(viewer, `${n}.about_id`)}
      when 'INTEGRATION_HELD' then ${heldIntegrationVisibleTo(viewer, `${n}.about_id`)}
      when 'CERTIFICATE_EXPIRES' then ${expiringCertificateVisibleTo(viewer, `${n}.about_id`)}
      else false end))`;
}

/**
 * THE rule whether a cause of a notification still holds: the reaction is there, the request waits, the actor is not
 * blocked. Read from the truth at the moment of reading, so nothing has to be kept right when it ends.
 *
 * @param n alias of a `notification` row
 * @param cause alias of a `notification_cause` row of it
 */
export function causeHolds(n: string, cause: string): string {
  const viewer = `${n}.person_id`;
  const membership = (person: string, state: string, more = '') =>
    `exists (select from membership nm where nm.person_id = ${person} and nm.group_id = ${n}.group_id and nm.state = '${state}' ${more} ${BY_INDEX})`;
  return `(${n}.kind = 'REMOVED' or (${notBlockedBy(viewer, `${cause}.actor_id`)} and case ${n}.kind
    when 'MENTIONED' then exists (select from mention nx where nx.subject_id = coalesce(${n}.comment_id, ${n}.post_id) and nx.person_id = ${viewer} ${BY_INDEX})
    when 'REACTED' then exists (select from reaction nx where nx.subject_id = coalesce(${n}.comment_id, ${n}.post_id) and nx.person_id = ${cause}.actor_id ${BY_INDEX})
    when 'FOLLOWED' then exists (select from follow nx where nx.person_id = ${cause}.actor_id and nx.followee_id = ${viewer} ${BY_INDEX})
    when 'INVITED' then ${membership(viewer, 'invited')}
    when 'ASKED_TO_JOIN' then ${membership(`${cause}.actor_id`, 'requested')}
      and exists (select from person np where np.id = ${cause}.actor_id and np.status = 'active' ${BY_INDEX})
      and exists (select from groups nh where nh.id = ${n}.group_id and ${groupModeratedBy(viewer, 'nh')})
    when 'ACCEPTED' then ${membership(viewer, 'member')}
    when 'INHERITED' then ${membership(viewer, 'member', `and nm.role = 'owner'`)}
    else true end))`;
}

/**
 * THE rule whether a notification is there at all for its person.
 *
 * @param n alias of a `notification` row
 */
export function notificationVisible(n: string): string {
  return `(${notificationSubjectVisible(n)} and exists (select from notification_cause cause
    where cause.person_id = ${n}.person_id and cause.notification_id = ${n}.id and ${causeHolds(n, 'cause')}))`;
}
