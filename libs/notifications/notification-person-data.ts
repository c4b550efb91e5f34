import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Sql, Transaction } from '../platform/database/database.js';
import { type Erasure, type ExportPart, pagesOf, type PersonData, PersonDataRegistry } from '../people/person-data.port.js';
import { notificationsForExport } from './notification-export.reader.js';
import { deleteNotificationsOf } from './notification.repository.js';

/** What somebody was told. */
@Injectable()
export class NotificationPersonData implements PersonData, OnModuleInit {
  constructor(private readonly registry: PersonDataRegistry) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async erase(tx: Transaction, { personId }: Erasure): Promise<void> {
    await deleteNotificationsOf(tx, personId);
  }

  export(sql: Sql, personId: string): ExportPart[] {
    return [{ name: 'notifications', rows: pagesOf((after, limit) => notificationsForExport(sql, personId, after, limit)) }];
  }
}
