import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Every, type RepeatedWork } from '../../platform/jobs/schedule.js';
import { deleteOldSignInLinks } from '../break-glass/sign-in-link.repository.js';
import { dropOutdatedKeys } from '../saml/rotate-keys.use-case.js';
import { deleteExpiredSaml } from '../saml/saml.repository.js';
import { deleteLapsedSessions } from '../session.repository.js';

/** Removes sessions, requests, tickets, assertion ids and old keys whose time is over. They count for nothing from then on anyway. */
@Every(300_000)
@Injectable()
export class RemoveLapsed implements RepeatedWork {
  constructor(private readonly database: Database) {}

  async repeat(): Promise<void> {
    await deleteLapsedSessions(this.database);
    await deleteExpiredSaml(this.database);
    await deleteOldSignInLinks(this.database);
    await dropOutdatedKeys(this.database);
  }
}
