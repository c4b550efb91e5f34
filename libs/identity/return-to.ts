const MAX_LENGTH = 2_000;
const UNSAFE = /[\u0000-\u001f\u007f\\]/;
/** /auth/confirmed is one: a sign-in ends there that was only to prove who it is. */
const NOT_PAGES = /^\/(?!auth\/confirmed$)(auth|graphql|scim|files)(\/|$)/i;

/**
 * The page of this site to show after sign-in. Anything that a browser could read as another site, or that is no page,
 * becomes the home page.
 *
 * @param wanted a path with query and fragment, from outside
 * @returns a path that starts with exactly one slash
 */
export function safeReturnTo(wanted: unknown): string {
  if (typeof wanted !== 'string' || wanted.length > MAX_LENGTH || !/^\/(?!\/)/.test(wanted) || UNSAFE.test(wanted)) return '/';
  const origin = 'http://here.invalid';
  if (!URL.canParse(wanted, origin)) return '/';
  const url = new URL(wanted, origin);
  // Dot segments are resolved by now: "/.//elsewhere" has become "//elsewhere".
  if (url.origin !== origin || url.pathname.startsWith('//') || NOT_PAGES.test(url.pathname)) return '/';
  return url.pathname + url.search + url.hash;
}
