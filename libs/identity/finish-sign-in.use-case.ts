import { Injectable } from '@nestjs/common';
import { recordAudit } from '../audit/audit.port.js';
import { Configuration } from '../platform/config/configuration.js';
import { Database, type Transaction } from '../platform/database/database.js';
import { newId } from '../platform/ids/uuid7.js';
import { PersonMatch } from './person-match.js';
import { grantConfiguredOwner } from './role.repository.js';
import { takeRequest, takeTicket, type TicketProfile } from './saml/saml.repository.js';
import { SignInRefused } from './saml/sign-in-refused.js';
import { hashSecret, newSecret } from './secret-token.js';
import { SessionEndings } from './session-endings.js';
import { deleteSessionByToken, insertSession } from './session.repository.js';

/** What the browser brings back from the identity provider. */
export interface FinishInput {
  ticket: string;
  /** What its pre-login cookie holds, if it has one. */
  browserSecret: string | undefined;
  /** The session it had until now, if any: it ends, so that nobody can plant one. */
  oldSession: string | undefined;
  userAgent: string | null;
  ip: string | null;
}

/** Starts a session for a browser that holds both a ticket and the cookie of the request which the ticket answers. */
@Injectable()
export class FinishSignIn {
  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
    private readonly endings: SessionEndings,
  ) {}

  /**
   * @returns the new session's secret, and the page to show
   * @throws SignInRefused; ticket and request are used up all the same
   */
  async execute(input: FinishInput): Promise<{ session: string; returnTo: string }> {
    const outcome = await this.database.transaction(async (tx) => {
      const answered = await this.redeem(tx, input);
      if (answered instanceof SignInRefused) return answered;
      const { ticket, returnTo } = answered;
      const person = await new PersonMatch(tx, ticket.providerId).find(ticket.profile);
      if (person instanceof SignInRefused) return person.concerns({ providerId: ticket.providerId, nameId: ticket.profile.nameId });
      await this.grantOwner(tx, person.id);
      return { session: await this.start(tx, person.id, ticket, input), returnTo };
    });
    if (outcome instanceof SignInRefused) throw outcome;
    return outcome;
  }

  private async grantOwner(tx: Transaction, personId: string): Promise<void> {
    if (!(await grantConfiguredOwner(tx, personId, this.configuration.get('ATRIUM_OWNER_EMAILS')))) return;
    await recordAudit(tx, { action: 'role.granted', actor: { kind: 'system', name: 'sign-in' }, subject: { kind: 'person', id: personId }, facts: { role: 'owner', because: 'ATRIUM_OWNER_EMAILS' } });
  }

  private async redeem(tx: Transaction, input: FinishInput): Promise<SignInRefused | { ticket: { providerId: string; profile: TicketProfile }; returnTo: string }> {
    const ticket = await takeTicket(tx, input.ticket);
    if (!ticket) return new SignInRefused('the ticket is unknown, used or too old');
    if (!ticket.requestIdHash) return { ticket, returnTo: ticket.profile.returnTo ?? '/' };
    const request = input.browserSecret ? await takeRequest(tx, ticket.requestIdHash, input.browserSecret) : null;
    return request ? { ticket, returnTo: request.returnTo } : new SignInRefused('another browser asked for this sign-in, or it was finished before');
  }

  private async start(tx: Transaction, personId: string, ticket: { providerId: string; profile: TicketProfile }, input: FinishInput): Promise<string> {
    if (input.oldSession) await this.end(tx, input.oldSession);
    const id = newId();
    const secret = newSecret();
    const { nameId, sessionIndex, sessionNotOnOrAfter } = ticket.profile;
    await insertSession(tx, {
      id,
      tokenHash: hashSecret(secret),
      personId,
      providerId: ticket.providerId,
      nameId,
      sessionIndex,
      userAgent: input.userAgent,
      ip: input.ip,
      idleMinutes: this.configuration.get('SESSION_IDLE_MINUTES'),
      maxMinutes: this.configuration.get('SESSION_MAX_MINUTES'),
      endsAt: sessionNotOnOrAfter ? new Date(sessionNotOnOrAfter) : null,
    });
    await recordAudit(tx, { action: 'session.started', actor: { kind: 'person', id: personId, via: { kind: 'session', id } }, subject: { kind: 'person', id: personId }, facts: { providerId: ticket.providerId } });
    return secret;
  }

  private async end(tx: Transaction, sessionSecret: string): Promise<void> {
    const ended = await deleteSessionByToken(tx, hashSecret(sessionSecret));
    if (!ended) return;
    await recordAudit(tx, { action: 'session.ended', actor: { kind: 'system', name: 'sign-in' }, subject: { kind: 'person', id: ended.personId }, facts: { how: 'replaced by a new sign-in', sessionIds: [ended.id] } });
    this.endings.announce(tx, [ended.id]);
  }
}
