import { createHmac } from 'node:crypto';

/** The role that API and worker log in as. It may not change tables, nor (later) the audit log. */
export const APP_ROLE = 'atrium_app';

/**
 * The application's connection URL, made from the owner's: same server and database, role atrium_app, and a password
 * derived from the owner's, so that nothing has to be stored or handed over.
 *
 * @param ownerUrl postgres:// URL of the role that migrates
 */
export function appUrlFrom(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  const password = appPassword(ownerUrl);
  url.username = APP_ROLE;
  url.password = password;
  return url.toString();
}

/** The password of atrium_app that belongs to an owner's URL. */
export function appPassword(ownerUrl: string): string {
  const owner = new URL(ownerUrl);
  const secret = decodeURIComponent(owner.password) || owner.host + owner.pathname;
  return createHmac('sha256', secret).update(APP_ROLE).digest('base64url');
}
