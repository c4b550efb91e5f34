import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Sql, Transaction } from '../platform/database/database.js';
import { type Erasure, type ExportPart, type PersonData, PersonDataRegistry, rowsOf } from '../people/person-data.port.js';
import { deleteIdentity, nameIdsOf } from './identity-erasure.repository.js';
import { identitiesOf, rolesOf, sessionsForExport, signInLinksOf, tokensForExport } from './identity-export.reader.js';

/** How a person signs in, and what they may do. */
@Injectable()
export class IdentityPersonData implements PersonData, OnModuleInit {
  constructor(private readonly registry: PersonDataRegistry) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  traces(sql: Sql, personId: string): Promise<string[]> {
    return nameIdsOf(sql, personId);
  }

  async erase(tx: Transaction, { personId, traces }: Erasure): Promise<void> {
    await deleteIdentity(tx, personId, traces);
  }

  export(sql: Sql, personId: string): ExportPart[] {
    return [
      { name: 'sessions', rows: rowsOf(() => sessionsForExport(sql, personId)) },
      { name: 'tokens', rows: rowsOf(() => tokensForExport(sql, personId)) },
      { name: 'roles', rows: rowsOf(() => rolesOf(sql, personId)) },
      { name: 'identities', rows: rowsOf(() => identitiesOf(sql, personId)) },
      { name: 'sign-in-links', rows: rowsOf(() => signInLinksOf(sql, personId)) },
    ];
  }
}
