import type { FastifyReply } from 'fastify';
import type { Configuration } from '../platform/config/configuration.js';

/**
 * The session cookie's name: `__Host-atrium` on https; on http the public port is part of it, because cookies do not
 * keep ports apart.
 */
export function sessionCookieName(configuration: Configuration): string {
  return cookieName(configuration, 'atrium');
}

/** The name of the cookie that binds a sign-in to the browser that began it. */
export function preLoginCookieName(configuration: Configuration): string {
  return cookieName(configuration, 'atrium-signin');
}

/** HttpOnly, SameSite=Lax, Path=/, Secure on https. */
export function cookieOptions(configuration: Configuration) {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: configuration.publicUrl.startsWith('https:') } as const;
}

/** Gives the browser its session. */
export function setSessionCookie(reply: FastifyReply, configuration: Configuration, secret: string): void {
  reply.setCookie(sessionCookieName(configuration), secret, { ...cookieOptions(configuration), maxAge: configuration.get('SESSION_MAX_MINUTES') * 60 });
}

function cookieName(configuration: Configuration, name: string): string {
  const url = new URL(configuration.publicUrl);
  return url.protocol === 'https:' ? `__Host-${name}` : `${name}_${url.port || '80'}`;
}
