/**
 * Whether the viewer has not blocked an author: blocked people's posts, comments and notifications stay out of sight.
 *
 * @param viewer SQL expression of the viewer's person id
 * @param author SQL expression of the author's person id
 */
export function notBlockedBy(viewer: string, author: string): string {
  return `not exists (select from block b where b.person_id = ${viewer} and b.blocked_id = ${author})`;
}
