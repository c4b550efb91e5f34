import { Injectable } from '@nestjs/common';
import { recordAudit } from '../../../audit/audit.port.js';
import { type Integration, integrationActor } from '../../../identity/integration.reader.js';
import { Database } from '../../../platform/database/database.js';
import { isUuid } from '../../../platform/ids/uuid7.js';
import { ScimBrake } from '../brake/scim-brake.js';
import { requireVersion } from '../resource/precondition.js';
import { noResource } from '../scim-error.js';
import { SaveUser } from './save-user.js';
import { lockPerson, markDeleted } from './scim-user.repository.js';
import { requireUser } from './scim-user.reader.js';
import { userNameOf, versionOf } from './user-resource.js';

/** DELETE /Users/ID: the person leaves, and SCIM finds them no more until the same userName comes again. What they wrote stays. */
@Injectable()
export class DeleteScimUser {
  constructor(
    private readonly database: Database,
    private readonly brake: ScimBrake,
    private readonly save: SaveUser,
  ) {}

  /** @throws ScimError 404, 412, 503 */
  async execute(integration: Integration, id: string, ifMatch?: string): Promise<void> {
    if (!isUuid(id)) throw noResource();
    await this.brake.guard(integration, () => this.database.transaction(async (tx) => {
      await lockPerson(tx, id);
      const before = await requireUser(tx, integration.id, id, false);
      requireVersion(ifMatch, versionOf(before));
      await this.save.setActive(tx, integration, before, false);
      await markDeleted(tx, id, userNameOf(before));
      await recordAudit(tx, { action: 'person.deleted', actor: integrationActor(integration), subject: { kind: 'person', id }, facts: { source: 'scim' } });
    }));
  }
}
