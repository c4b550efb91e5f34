/**
 * THE rule who may read what is inside a group: posts, members, counts of them. Open groups everyone; closed and secret
 * ones their members. Archived groups stay readable.
 *
 * @param viewer SQL expression of the viewer's person id
 * @param group alias of a `groups` row
 */
export function groupReadableBy(viewer: string, group: string): string {
  return `(${group}.privacy = 'open' or exists (select from membership gm
    where gm.person_id = ${viewer} and gm.group_id = ${group}.id and gm.state = 'member'))`;
}

/**
 * THE rule who may know that a group exists: everyone, except for secret ones, which only members and the invited know.
 *
 * @param viewer SQL expression of the viewer's person id
 * @param group alias of a `groups` row
 */
export function groupKnownTo(viewer: string, group: string): string {
  return `(${group}.privacy <> 'secret' or exists (select from membership gk
    where gk.person_id = ${viewer} and gk.group_id = ${group}.id and gk.state in ('member', 'invited')))`;
}

/**
 * THE rule who may know who is in a group, on profiles: everyone, except for secret groups, which only members look
 * into. The invited know of such a group, but not of its members.
 *
 * @param viewer SQL expression of the viewer's person id
 * @param group alias of a `groups` row
 */
export function groupPeopleKnownTo(viewer: string, group: string): string {
  return `(${group}.privacy <> 'secret' or exists (select from membership gp
    where gp.person_id = ${viewer} and gp.group_id = ${group}.id and gp.state = 'member'))`;
}

/**
 * THE rule which memberships stand in lists and count: those of people who work here. Of people who left they are kept,
 * unseen, for their return.
 *
 * @param membership alias of a `membership` row
 * @param person alias of its `person` row
 */
export function presentMember(membership: string, person: string): string {
  return `${membership}.state = 'member' and ${person}.status = 'active'`;
}

/** SQL of how many {@link presentMember}s a `groups` row has: the column and what waits to be added to it. */
export function memberCount(group: string): string {
  return `(${group}.member_count + coalesce((select sum(waiting.n) from member_delta waiting where waiting.group_id = ${group}.id), 0))::int`;
}

/**
 * THE rule who may see the requests to join a group: its moderators and owners.
 *
 * @param viewer SQL expression of the viewer's person id
 * @param group alias of a `groups` row
 */
export function groupModeratedBy(viewer: string, group: string): string {
  return `exists (select from membership gr
    where gr.person_id = ${viewer} and gr.group_id = ${group}.id and gr.state = 'member' and gr.role in ('owner', 'moderator'))`;
}
