import { recordAudit } from '../../audit/audit.port.js';
import type { Database } from '../../platform/database/database.js';
import { forbidden, notFound } from '../../platform/errors/app-error.js';
import { newId } from '../../platform/ids/uuid7.js';
import { findActivePerson, type PersonKey } from '../api-token.repository.js';
import { hashSecret, newSecret } from '../secret-token.js';
import { insertSignInLink, isActiveOwner } from './sign-in-link.repository.js';

/** How long a link counts. */
export const LINK_MINUTES = 10;

/** Makes a way in for an owner when no identity provider works. Only the command line of the server asks for it. */
export class IssueSignInLink {
  constructor(private readonly database: Database) {}

  /**
   * @returns what the link holds, which is stored nowhere
   * @throws NOT_FOUND when no active person has this key, FORBIDDEN for somebody who is no owner
   */
  async execute(person: PersonKey): Promise<string> {
    const secret = newSecret();
    await this.database.transaction(async (tx) => {
      const personId = await findActivePerson(tx, person);
      if (!personId) throw notFound();
      if (!(await isActiveOwner(tx, personId))) throw forbidden('Only owners can be given a sign-in link.');
      const id = newId();
      await insertSignInLink(tx, { id, tokenHash: hashSecret(secret), personId, minutes: LINK_MINUTES });
      await recordAudit(tx, { action: 'sign_in_link.issued', actor: { kind: 'system', name: 'command line' }, subject: { kind: 'person', id: personId }, facts: { linkId: id, minutes: LINK_MINUTES } });
    });
    return secret;
  }
}
