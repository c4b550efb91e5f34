import { Injectable } from '@nestjs/common';
import { recordAudit } from '../audit/audit.port.js';
import { SourceRule } from '../people/attribute-source.port.js';
import { Configuration } from '../platform/config/configuration.js';
import { Database, type Transaction } from '../platform/database/database.js';
import { PersonMatch } from './person-match.js';
import type { AssertionSeen } from './providers/assertion-seen.js';
import { noteSignIn, noteTest } from './providers/identity-provider.repository.js';
import { IdentityProviders } from './providers/identity-providers.js';
import { grantConfiguredOwner } from './role.repository.js';
import { awaitsOwner, rightsBehind } from './providers/provider-trust.js';
import { claimsOf } from './saml/claims.js';
import type { IdentityProvider } from './saml/identity-provider.js';
import { CLOCK_SKEW_MS } from './saml/saml-response.check.js';
import { takeRequest, takeTicket, type AnsweredRequest, type TicketProfile } from './saml/saml.repository.js';
import { SignInRefused } from './saml/sign-in-refused.js';
import { keepWhatIsSaid } from './said-of-person.js';
import { SessionStart } from './session-start.js';

/** What the browser brings back from the identity provider. */
export interface FinishInput {
  ticket: string;
  /** What its pre-login cookie holds, if it has one. */
  browserSecret: string | undefined;
  /** The session it had until now, if any: it ends, so that nobody can plant one. */
  oldSession: string | undefined;
  userAgent: string | null;
  ip: string | null;
  /** What the browser asks for, of the languages we have. */
  language: 'en' | 'fr' | null;
}

export type Finished = { kind: 'signed-in'; session: string; returnTo: string } | { kind: 'tested'; returnTo: string };

/** Starts a session for a browser that holds both a ticket and the cookie of the request which the ticket answers. */
@Injectable()
export class FinishSignIn {
  private readonly sources: SourceRule;

  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
    private readonly providers: IdentityProviders,
    private readonly sessions: SessionStart,
  ) {
    this.sources = SourceRule.of(configuration);
  }

  /**
   * @returns the new session's secret, and the page to show; a test starts no session
   * @throws SignInRefused; ticket and request are used up all the same
   */
  async execute(input: FinishInput): Promise<Finished> {
    const outcome = await this.database.transaction(async (tx) => {
      const answered = await this.redeem(tx, input);
      if (answered instanceof SignInRefused) return answered;
      const { provider, profile, request } = answered;
      if (request?.purpose === 'test') return this.test(tx, provider, profile, request.returnTo);
      const stale = request?.forced && new Date(profile.authnInstant).getTime() < request.createdAt.getTime() - CLOCK_SKEW_MS;
      const person = stale ? new SignInRefused('the provider did not ask again who it is') : await new PersonMatch(tx, provider, this.sources).find(profile);
      if (person instanceof SignInRefused) return person.concerns({ providerId: provider.id, nameId: profile.nameId });
      if (person.isNew) await this.recordNew(tx, provider, person.id);
      else await keepWhatIsSaid(tx, this.sources, provider, person.id, profile);
      await this.grantOwner(tx, provider, profile, person.id);
      tx.afterCommit(() => void noteSignIn(this.database, provider.id, seen(profile, { personId: person.id })).catch(() => undefined));
      const session = await this.sessions.start(tx, person.id, { ...input, provider: { id: provider.id, ...profile }, rights: rightsBehind(provider) });
      return { kind: 'signed-in' as const, session, returnTo: request?.returnTo ?? profile.returnTo ?? '/' };
    });
    if (outcome instanceof SignInRefused) throw outcome;
    return outcome;
  }

  private async redeem(tx: Transaction, input: FinishInput): Promise<SignInRefused | { provider: IdentityProvider; profile: TicketProfile; request: AnsweredRequest | null }> {
    const ticket = await takeTicket(tx, input.ticket);
    const provider = ticket && (await this.providers.withId(ticket.providerId));
    if (!ticket || !provider) return new SignInRefused('the ticket is unknown, used or too old');
    const request = ticket.requestIdHash && input.browserSecret ? await takeRequest(tx, ticket.requestIdHash, input.browserSecret) : null;
    if (ticket.requestIdHash && !request) return new SignInRefused('another browser asked for this sign-in, or it was finished before');
    if (!provider.isEnabled && request?.purpose !== 'test') return new SignInRefused('the provider is switched off');
    return { provider, profile: ticket.profile, request };
  }

  /** Shows the administrator what arrived and what would come of it; nobody is signed in, linked or made. */
  private async test(tx: Transaction, provider: IdentityProvider, profile: TicketProfile, returnTo: string): Promise<Finished> {
    const decision = await new PersonMatch(tx, provider, this.sources).preview(profile);
    const outcome = { personId: 'personId' in decision ? decision.personId : null, wouldCreate: decision.kind === 'create', refusal: decision.kind === 'refuse' ? decision.reason : null };
    await noteTest(tx, provider.id, seen(profile, outcome));
    return { kind: 'tested', returnTo };
  }

  private async recordNew(tx: Transaction, provider: IdentityProvider, personId: string): Promise<void> {
    await recordAudit(tx, { action: 'person.created', actor: { kind: 'system', name: 'sign-in' }, subject: { kind: 'person', id: personId }, facts: { providerId: provider.id, how: 'first sign-in' } });
  }

  /** The provider has to name the address itself: others may change what stands with a person. */
  private async grantOwner(tx: Transaction, provider: IdentityProvider, profile: TicketProfile, personId: string): Promise<void> {
    const said = claimsOf(profile, provider.rules.attributes).fields.email?.toLowerCase();
    if (awaitsOwner(provider) || !this.configuration.get('ATRIUM_OWNER_EMAILS').some((email) => email.toLowerCase() === said)) return;
    if (!(await grantConfiguredOwner(tx, personId, this.configuration.get('ATRIUM_OWNER_EMAILS')))) return;
    await recordAudit(tx, { action: 'role.granted', actor: { kind: 'system', name: 'sign-in' }, subject: { kind: 'person', id: personId }, facts: { role: 'owner', because: 'ATRIUM_OWNER_EMAILS' } });
  }
}

function seen({ nameId, nameIdFormat, attributes }: TicketProfile, outcome: Partial<Pick<AssertionSeen, 'personId' | 'wouldCreate' | 'refusal'>>): AssertionSeen {
  return { at: new Date().toISOString(), nameId, nameIdFormat, attributes, personId: null, wouldCreate: false, refusal: null, ...outcome };
}
