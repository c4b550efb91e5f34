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
