import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Sql, Transaction } from '../platform/database/database.js';
import { type Erasure, type ExportPart, type PersonData, PersonDataRegistry, rowsOf } from '../people/person-data.port.js';
import { handOverGroups } from './hand-over-groups.js';
import { membershipsForExport } from './membership-export.reader.js';
import { removeEverywhere } from './membership.repository.js';

/** The groups somebody is in. */
@Injectable()
export class GroupPersonData implements PersonData, OnModuleInit {
  constructor(private readonly registry: PersonDataRegistry) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async erase(tx: Transaction, { personId }: Erasure): Promise<void> {
    await handOverGroups(tx, [personId]);
    await removeEverywhere(tx, personId);
  }

  export(sql: Sql, personId: string): ExportPart[] {
    return [{ name: 'memberships', rows: rowsOf(() => membershipsForExport(sql, personId)) }];
  }
}
