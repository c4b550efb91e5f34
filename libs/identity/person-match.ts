import type { SourceRule } from '../people/attribute-source.port.js';
import { erasedAmong, type SourceKey } from '../people/erased-key.port.js';
import type { Sql } from '../platform/database/database.js';
import { findLinkedPerson, insertLink, isTaken, lockCandidates } from './identity-link.repository.js';
import { permissionsOfPerson } from './permission.reader.js';
import { createPerson } from './new-person.js';
import { sufficesFor } from './providers/provider-trust.js';
import type { IdentityProvider } from './saml/identity-provider.js';
import { claimsOf, type Claims } from './saml/claims.js';
import { SignInRefused } from './saml/sign-in-refused.js';

/** What of an assertion says who somebody is. */
export interface Named {
  nameId: string;
  nameIdFormat: string | null;
  attributes: Record<string, string[]>;
}

/** What signing in would do. */
export type Decision = { kind: 'known' | 'link'; personId: string } | { kind: 'create' } | { kind: 'refuse'; reason: string };

/** Finds the person whom an identity provider names, by the rules the administrators chose, within the sign-in's transaction. */
export class PersonMatch {
  constructor(
    private readonly sql: Sql,
    private readonly provider: Pick<IdentityProvider, 'id' | 'rules' | 'metadataRights' | 'rulesRights'>,
    private readonly sources: SourceRule,
  ) {}

  /** The person, linked or made where the rules say so. */
  async find(profile: Named): Promise<{ id: string; isNew: boolean } | SignInRefused> {
    const claims = claimsOf(profile, this.provider.rules.attributes);
    const decision = await this.decide(claims);
    if (decision.kind === 'refuse') return new SignInRefused(decision.reason);
    if (decision.kind === 'known') return { id: decision.personId, isNew: false };
    const personId = decision.kind === 'create' ? await createPerson(this.sql, this.sources, claims) : decision.personId;
    if (!personId) return this.racedOr(claims.nameId, 'the e-mail address or employee number was taken at the same moment');
    if (claims.isLasting) await insertLink(this.sql, this.provider.id, claims.nameId, personId);
    return { id: personId, isNew: decision.kind === 'create' };
  }

  /** What {@link find} would do, without doing it. */
  preview(profile: Named): Promise<Decision> {
    return this.decide(claimsOf(profile, this.provider.rules.attributes));
  }

  /** Refuses whom the provider names without the rights to, whatever else it says of them. */
  private async decide(claims: Claims): Promise<Decision> {
    const decision = await this.decideByName(claims);
    if (!('personId' in decision)) return decision;
    const { metadataRights, rulesRights } = this.provider;
    const needed = decision.kind === 'link' ? [metadataRights, rulesRights] : [metadataRights];
    if (needed.every((rights) => rights === null)) return decision;
    const permissions = await permissionsOfPerson(this.sql, decision.personId);
    return needed.every((rights) => sufficesFor(rights, permissions)) ? decision : { kind: 'refuse', reason: 'the person has more rights than whoever changed the provider; an owner has to confirm it' };
  }

  /**
   * By provider and name id; on the first sign-in by what the rules allow, of an active person. A person who is linked to
   * one name id is never found by another of the same provider, and nobody who left comes back by signing in.
   */
  private async decideByName(claims: Claims): Promise<Decision> {
    const { id, rules } = this.provider;
    const linked = claims.isLasting ? await findLinkedPerson(this.sql, id, claims.nameId) : null;
    if (linked) return linked.isActive ? { kind: 'known', personId: linked.personId } : { kind: 'refuse', reason: 'the person has left' };
    const email = rules.matchBy.includes('email') && this.speaksFor(claims.fields.email) ? (claims.fields.email ?? null) : null;
    const employeeNumber = rules.matchBy.includes('employee_number') ? (claims.fields.employeeNumber ?? null) : null;
    // An employee number finds nobody whom the provider may not speak for either.
    const candidates = (await lockCandidates(this.sql, id, { email, employeeNumber })).filter((candidate) => this.speaksFor(candidate.email ?? undefined));
    if (candidates.length > 1) return { kind: 'refuse', reason: 'e-mail address and employee number belong to different people' };
    if (candidates.length === 0) return this.decideOnStranger(claims);
    const { personId, isLinked } = candidates[0]!;
    if (!isLinked) return { kind: 'link', personId };
    return this.racedDecision(claims.nameId, 'the person is linked to another name id of this provider');
  }

  private async racedDecision(nameId: string, reason: string): Promise<Decision> {
    const raced = await this.racedOr(nameId, reason);
    return raced instanceof SignInRefused ? { kind: 'refuse', reason: raced.reason } : { kind: 'known', personId: raced.id };
  }

  private async decideOnStranger({ nameId, fields }: Claims): Promise<Decision> {
    const { rules } = this.provider;
    if (!rules.createsPeople) return { kind: 'refuse', reason: 'no active person has this e-mail address or employee number' };
    if (!fields.email && !fields.employeeNumber) return { kind: 'refuse', reason: 'nobody can be made without an e-mail address or employee number' };
    if (rules.mailDomains.length > 0 && !(fields.email && this.speaksFor(fields.email))) return { kind: 'refuse', reason: 'the e-mail address is of no domain that this provider may speak for' };
    if (await isTaken(this.sql, { email: fields.email ?? null, employeeNumber: fields.employeeNumber ?? null })) {
      return this.racedDecision(nameId, 'the e-mail address or employee number belongs to somebody else, or to somebody who left');
    }
    if (await wasErased(this.sql, fields)) return { kind: 'refuse', reason: 'somebody with this e-mail address or employee number was erased' };
    return { kind: 'create' };
  }

  private speaksFor(email: string | undefined): boolean {
    const { mailDomains } = this.provider.rules;
    const domain = email?.slice(email.lastIndexOf('@') + 1).toLowerCase();
    return mailDomains.length === 0 || (domain !== undefined && mailDomains.includes(domain));
  }

  /** A first sign-in at the same moment may have made the link while this one waited for the person's row. */
  private async racedOr(nameId: string, reason: string): Promise<{ id: string; isNew: boolean } | SignInRefused> {
    const linked = await findLinkedPerson(this.sql, this.provider.id, nameId);
    return linked?.isActive ? { id: linked.personId, isNew: false } : new SignInRefused(reason);
  }
}

async function wasErased(sql: Sql, { email, employeeNumber }: Claims['fields']): Promise<boolean> {
  const keys: SourceKey[] = [...(email ? [{ kind: 'email', value: email } as const] : []), ...(employeeNumber ? [{ kind: 'employeeNumber', value: employeeNumber } as const] : [])];
  const erased = await erasedAmong(sql, keys);
  return keys.some((key) => erased.has(key));
}
