import { Injectable, type OnModuleInit } from '@nestjs/common';
import { personEntries } from '../audit/person-entries.reader.js';
import type { Sql, Transaction } from '../platform/database/database.js';
import type { SourceKey } from './erased-key.port.js';
import { blankPerson, deleteBelongings, keysOfPerson, tracesOfPerson } from './erasure.repository.js';
import { type Erasure, type ExportFile, type ExportPart, pagesOf, type PersonData, PersonDataRegistry, rowsOf } from './person-data.port.js';
import { blocksOf, followsOf, photoOf, profileOf } from './person-export.reader.js';

/** The profile and what hangs on it, and what the audit log has of the person: its feature ranks lower than people. */
@Injectable()
export class PeoplePersonData implements PersonData, OnModuleInit {
  constructor(private readonly registry: PersonDataRegistry) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  traces(sql: Sql, personId: string): Promise<string[]> {
    return tracesOfPerson(sql, personId);
  }

  sourceKeys(sql: Sql, personId: string): Promise<SourceKey[]> {
    return keysOfPerson(sql, personId);
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
      { name: 'audit', rows: pagesOf((after, limit) => personEntries(sql, personId, after, limit)) },
    ];
  }

  async files(sql: Sql, personId: string): Promise<ExportFile[]> {
    const photo = await photoOf(sql, personId);
    return photo ? [{ name: `photo.${photo.mediaType.replace(/^image\//, '').replace('jpeg', 'jpg')}`, bytes: photo.bytes }] : [];
  }
}
