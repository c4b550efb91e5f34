import { Injectable } from '@nestjs/common';
import { type Actor, ActorSource, type Credentials, type Scope } from '../platform/access/actor.js';
import { Configuration } from '../platform/config/configuration.js';
import { Database } from '../platform/database/database.js';
import { logger } from '../platform/telemetry/logger.js';
import { sufficesFor } from './providers/provider-trust.js';
import { permissionsOf } from './role-permissions.js';
import { hashSecret } from './secret-token.js';
import { sessionCookieName } from './session-cookie.js';
import { type ActiveCredential, findApiToken, findSession, touchApiToken, touchSession } from './session.repository.js';

const TOUCH_EVERY_MS = 60_000;

/** Finds the actor behind a session cookie or a bearer token: one statement, and one more at most once a minute. */
@Injectable()
export class DatabaseActorSource extends ActorSource {
  private readonly cookie: string;

  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
  ) {
    super();
    this.cookie = sessionCookieName(configuration);
  }

  async find({ cookie, authorization }: Credentials, purpose: 'use' | 'check' = 'use'): Promise<Actor | null> {
    if (authorization !== undefined) {
      // The scheme counts in any case (RFC 9110 section 11.1).
      const token = /^Bearer ([\w-]{20,200})$/i.exec(authorization)?.[1];
      const found = token ? await findApiToken(this.database, hashSecret(token)) : null;
      return found && this.actor('token', found, purpose);
    }
    const token = cookie && cookieNamed(this.cookie, cookie);
    const found = token ? await findSession(this.database, hashSecret(token)) : null;
    return found && this.actor('session', found, purpose);
  }

  private actor(kind: 'session' | 'token', found: ActiveCredential, purpose: 'use' | 'check'): Actor {
    if (purpose === 'use' && (!found.seen_at || Date.now() - found.seen_at.getTime() > TOUCH_EVERY_MS)) this.touch(kind, found.id);
    const permissions = permissionsOf(found.roles, found.permissions);
    const { rights } = found;
    const allowed = rights === null ? permissions : permissions.filter((permission) => rights.includes(permission));
    const roles = rights === null ? found.roles : found.roles.filter((role) => role !== 'owner' && sufficesFor(rights, permissionsOf([role])));
    return { personId: found.person_id, roles, permissions: allowed, scopes: found.scopes as Scope[], via: { kind, id: found.id }, locale: found.locale };
  }

  private touch(kind: 'session' | 'token', id: string): void {
    const touched = kind === 'session' ? touchSession(this.database, id, this.configuration.get('SESSION_IDLE_MINUTES')) : touchApiToken(this.database, id);
    touched.catch((error: unknown) => logger.warn({ err: error }, 'last use was not noted'));
  }
}

/** The value of one cookie in a Cookie header (RFC 6265 section 4.2). */
function cookieNamed(name: string, header: string): string | undefined {
  return header
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}
