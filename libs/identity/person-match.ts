import type { Sql } from '../platform/database/database.js';
import { findLinkedPerson, insertLink, lockCandidates } from './identity-link.repository.js';
import { claimsOf } from './saml/claims.js';
import { SignInRefused } from './saml/sign-in-refused.js';

/** Finds the person whom an identity provider names, within the sign-in's transaction. */
export class PersonMatch {
  constructor(
    private readonly sql: Sql,
    private readonly providerId: string,
  ) {}

  /**
   * By provider and name id; on the first sign-in by e-mail address or employee number of an active person, who is then
   * linked. A person who is linked to one name id is never found by another of the same provider.
   */
  async find(profile: { nameId: string; nameIdFormat: string | null; attributes: Record<string, string[]> }): Promise<{ id: string } | SignInRefused> {
    const claims = claimsOf(profile);
    const linked = claims.isLasting ? await findLinkedPerson(this.sql, this.providerId, claims.nameId) : null;
    if (linked) return linked.isActive ? { id: linked.personId } : new SignInRefused('the person has left');
    const candidates = await lockCandidates(this.sql, this.providerId, claims);
    if (candidates.length === 0) return new SignInRefused('no active person has this e-mail address or employee number');
    if (candidates.length > 1) return new SignInRefused('e-mail address and employee number belong to different people');
    const { personId, isLinked } = candidates[0]!;
    if (isLinked) return this.racedOr(claims.nameId, 'the person is linked to another name id of this provider');
    if (claims.isLasting) await insertLink(this.sql, this.providerId, claims.nameId, personId);
    return { id: personId };
  }

  /** A first sign-in at the same moment may have made the link while this one waited for the person's row. */
  private async racedOr(nameId: string, reason: string): Promise<{ id: string } | SignInRefused> {
    const linked = await findLinkedPerson(this.sql, this.providerId, nameId);
    return linked?.isActive ? { id: linked.personId } : new SignInRefused(reason);
  }
}
