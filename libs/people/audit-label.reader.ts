import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLabels } from '../audit/audit-labels.port.js';

/** What people and sets of them are called in the audit log. */
@Injectable()
export class PersonAuditLabel implements OnModuleInit {
  constructor(private readonly labels: AuditLabels) {}

  onModuleInit(): void {
    this.labels.register('person', (ids) => `select id, case status when 'erased' then 'Former colleague' else display_name end as label from person where id = any (${ids})`);
    this.labels.register('people_set', (ids) => `select id, name as label from people_set where id = any (${ids})`);
  }
}
