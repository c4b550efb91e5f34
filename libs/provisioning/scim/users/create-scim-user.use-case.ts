import { Injectable } from '@nestjs/common';
import type { Integration } from '../../../identity/integration.reader.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { ScimBrake } from '../brake/scim-brake.js';
import { readRepresentation } from '../resource/read-resource.js';
import { userType } from '../schema/resource-type.js';
import { taken } from '../scim-error.js';
import { orTaken } from '../uniqueness.js';
import { SaveUser } from './save-user.js';
import { findUserName, lockPerson, reviveScimUser } from './scim-user.repository.js';
import { requireUser } from './scim-user.reader.js';
import { toRecord, type UserRecord } from './user-record.js';
import type { UserRow } from './user-resource.js';

/** POST /Users: a new person, or one whom SCIM has deleted and who comes back. */
@Injectable()
export class CreateScimUser {
  constructor(
    private readonly database: Database,
    private readonly brake: ScimBrake,
    private readonly save: SaveUser,
  ) {}

  /** @throws ScimError 400, 409 uniqueness, 503 */
  async execute(integration: Integration, body: unknown): Promise<UserRow> {
    const record = toRecord(readRepresentation(userType, body));
    return this.brake.guard(integration, () => orTaken(() => this.database.transaction(async (tx) => {
      const known = await findUserName(tx, record.userName);
      if (known && !known.deleted) throw taken('The userName is taken.');
      const id = known ? await this.revive(tx, integration, known.id, record) : await this.save.create(tx, integration, record);
      return requireUser(tx, integration.id, id, true);
    })));
  }

  private async revive(tx: Transaction, integration: Integration, id: string, record: UserRecord): Promise<string> {
    await lockPerson(tx, id);
    // A racing request may have been first, and waited for.
    if (!(await reviveScimUser(tx, id))) throw taken('The userName is taken.');
    await this.save.change(tx, integration, await requireUser(tx, integration.id, id, false), { ...record, active: record.active ?? true });
    return id;
  }
}
