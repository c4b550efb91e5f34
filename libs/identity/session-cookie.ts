import type { Configuration } from '../platform/config/configuration.js';

/**
 * The session cookie's name: `__Host-atrium` on https; on http the public port is part of it, because cookies do not
 * keep ports apart.
 */
export function sessionCookieName(configuration: Configuration): string {
  const url = new URL(configuration.publicUrl);
  return url.protocol === 'https:' ? '__Host-atrium' : `atrium_${url.port || '80'}`;
}

/** HttpOnly, SameSite=Lax, Path=/, Secure on https. */
export function sessionCookieOptions(configuration: Configuration) {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: configuration.publicUrl.startsWith('https:') } as const;
}
