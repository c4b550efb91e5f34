import { ScimError } from '../scim-error.js';

/**
 * Whether a resource is still as the client saw it (RFC 7644 section 3.14). Weak tags are compared as weak ones.
 *
 * @throws ScimError 412
 */
export function requireVersion(ifMatch: string | undefined, version: string): void {
  if (ifMatch !== undefined && !lists(ifMatch, version)) throw new ScimError(412, 'The resource has been changed since. Read it again.');
}

/** Whether a header such as If-None-Match names a version. */
export function lists(header: string, version: string): boolean {
  const bare = (tag: string): string => tag.trim().replace(/^W\//, '').replace(/^"|"$/g, '');
  return header.trim() === '*' || header.split(',').some((tag) => bare(tag) === bare(version));
}
