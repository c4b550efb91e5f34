import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLabels } from '../audit/audit-labels.port.js';
import { groupKnownTo } from './group.visibility.js';

/** What groups are called in the audit log: a secret one has no name for those who do not know of it. */
@Injectable()
export class GroupAuditLabel implements OnModuleInit {
  constructor(private readonly labels: AuditLabels) {}

  onModuleInit(): void {
    this.labels.register('group', (ids, viewer) => `select g.id, g.name as label from groups g where g.id = any (${ids}) and ${groupKnownTo(viewer, 'g')}`);
  }
}
