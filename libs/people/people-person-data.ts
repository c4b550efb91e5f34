import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Sql, Transaction } from '../platform/database/database.js';
import { blankPerson, deleteBelongings, tracesOfPerson } from './erasure.repository.js';
import { type Erasure, type ExportPart, type PersonData, PersonDataRegistry, rowsOf } from './person-data.port.js';
import { blocksOf, followsOf, profileOf } from './person-export.reader.js';

/** The profile and what hangs on it. */
@Injectable()
export class PeoplePersonData implements PersonData, OnModuleInit {
  constructor(private readonly registry: PersonDataRegistry) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  traces(sql: Sql, personId: string): Promise<string[]> {
    return tracesOfPerson(sql, personId);
  }

  async erase(tx: Transaction, { personId }: Erasure): Promise<void> {
    await deleteBelongings(tx, personId);
    await blankPerson(tx, personId);
  }

  export(sql: Sql, personId: string): ExportPart[] {
    return [
      { name: 'profile', rows: rowsOf(() => profileOf(sql, personId)) },
      { name: 'follows', rows: rowsOf(() => followsOf(sql, personId)) },
      { name: 'blocks', rows: rowsOf(() => blocksOf(sql, personId)) },
    ];
  }
}
