const places = new Map<string, string>();

/** Says that a published post stands where its pending one stood, so that what has the focus there keeps it. */
export function takePlaceOf(pendingId: string, postId: string): void {
  places.set(postId, pendingId);
}

/** What stays the same of a post in a stream while its publication is answered. */
export function placeOf(postId: string): string {
  return places.get(postId) ?? postId;
}
