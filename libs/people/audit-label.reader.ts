import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLabels } from '../audit/audit-labels.port.js';

/** What people, sets of them, departments and places are called in the audit log. */
@Injectable()
export class PersonAuditLabel implements OnModuleInit {
  constructor(private readonly labels: AuditLabels) {}

  onModuleInit(): void {
    this.labels.register('person', (ids) => `select id, case status when 'erased' then 'Former colleague' else display_name end as label from person where id = any (${ids})`);
    for (const table of ['people_set', 'department', 'location']) this.labels.register(table, (ids) => `select id, name as label from ${table} where id = any (${ids})`);
  }
}
