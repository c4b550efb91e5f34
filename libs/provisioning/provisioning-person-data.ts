import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Sql, Transaction } from '../platform/database/database.js';
import { type Erasure, type ExportPart, pagesOf, type PersonData, PersonDataRegistry, rowsOf } from '../people/person-data.port.js';
import type { SourceKey } from '../people/erased-key.port.js';
import { eraseProvisioned, keysOfProvisioned } from './provisioning-erasure.repository.js';
import { changesForExport, entriesForExport } from './provisioning-export.reader.js';

/** What directories and integrations say of somebody, and what runs reported. */
@Injectable()
export class ProvisioningPersonData implements PersonData, OnModuleInit {
  constructor(private readonly registry: PersonDataRegistry) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  sourceKeys(sql: Sql, personId: string): Promise<SourceKey[]> {
    return keysOfProvisioned(sql, personId);
  }

  async erase(tx: Transaction, { personId, traces }: Erasure): Promise<void> {
    await eraseProvisioned(tx, personId, traces);
  }

  export(sql: Sql, personId: string): ExportPart[] {
    return [
      { name: 'directories', rows: rowsOf(() => entriesForExport(sql, personId)) },
      { name: 'provisioning', rows: pagesOf((after, limit) => changesForExport(sql, personId, after, limit)) },
    ];
  }
}
