/** Where the draft of a new post is kept: one for home, one for each group's own composer. */
export function postPlace(groupId?: string): string {
  return groupId ? `group:${groupId}` : 'post';
}
