import { Injectable } from '@nestjs/common';
import type { Integration } from '../../../identity/integration.reader.js';
import { Database } from '../../../platform/database/database.js';
import { isUuid } from '../../../platform/ids/uuid7.js';
import { ScimBrake } from '../brake/scim-brake.js';
import { applyPatch } from '../patch/apply-patch.js';
import { readPatch } from '../patch/patch-request.js';
import { requireVersion } from '../resource/precondition.js';
import { readRepresentation, readResource, type Resource } from '../resource/read-resource.js';
import { userType } from '../schema/resource-type.js';
import { noResource, taken } from '../scim-error.js';
import { orTaken } from '../uniqueness.js';
import { SaveUser } from './save-user.js';
import { findUserName, lockPerson } from './scim-user.repository.js';
import { requireUser } from './scim-user.reader.js';
import { toRecord, type UserRecord } from './user-record.js';
import { saidOfUser, type UserRow, userNameOf, versionOf } from './user-resource.js';

/** PUT and PATCH /Users/ID. */
@Injectable()
export class ChangeScimUser {
  constructor(
    private readonly database: Database,
    private readonly brake: ScimBrake,
    private readonly save: SaveUser,
  ) {}

  /** What the body does not say is cleared, but nobody returns or leaves by silence. @throws ScimError 400, 404, 409, 412, 503 */
  replace(integration: Integration, id: string, body: unknown, ifMatch?: string): Promise<UserRow> {
    const record = toRecord(readRepresentation(userType, body));
    return this.change(integration, id, ifMatch, () => record);
  }

  /** @throws ScimError 400, 404, 409, 412, 503 */
  patch(integration: Integration, id: string, body: unknown, ifMatch?: string): Promise<UserRow> {
    const operations = readPatch(body);
    return this.change(integration, id, ifMatch, (row) => toRecord(readResource(userType, applyPatch(userType, saidOfUser(row), operations) satisfies Resource)));
  }

  private change(integration: Integration, id: string, ifMatch: string | undefined, become: (row: UserRow) => UserRecord): Promise<UserRow> {
    if (!isUuid(id)) throw noResource();
    return this.brake.guard(integration, () => orTaken(() => this.database.transaction(async (tx) => {
      await lockPerson(tx, id);
      const before = await requireUser(tx, integration.id, id, false);
      requireVersion(ifMatch, versionOf(before));
      const record = become(before);
      if (record.userName.toLowerCase() !== userNameOf(before).toLowerCase()) {
        const holder = await findUserName(tx, record.userName);
        if (holder && holder.id !== id) throw taken('The userName is taken.');
      }
      await this.save.change(tx, integration, before, record);
      return requireUser(tx, integration.id, id, true);
    })));
  }
}
