/**
 * The global id in a link of this site, or the id itself: the comment a link points at, else its post or group.
 *
 * @returns null for anything else
 */
export function subjectOfLink(pasted: string): string | null {
  const text = pasted.trim();
  if (/^[\w-]{23}$/.test(text)) return text;
  const comment = /[#?&]comment[=-]([\w-]{23})/.exec(text)?.[1];
  return comment ?? /\/(?:posts|groups)\/([\w-]{23})/.exec(text)?.[1] ?? null;
}
