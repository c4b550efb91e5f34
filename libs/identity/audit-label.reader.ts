import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLabels } from '../audit/audit-labels.port.js';

/** What tokens, integrations, identity providers and the company's own roles are called in the audit log. */
@Injectable()
export class IdentityAuditLabels implements OnModuleInit {
  constructor(private readonly labels: AuditLabels) {}

  onModuleInit(): void {
    const token = (ids: string) => `select id, name as label from api_token where id = any (${ids})`;
    this.labels.register('api_token', token);
    this.labels.register('token', token);
    this.labels.register('integration', (ids) => `select id, name as label from integration where id = any (${ids})`);
    this.labels.register('role', (ids) => `select id::uuid as id, name as label from role where name is not null and id = any ((${ids})::text[])`);
    this.labels.register('identity_provider', (ids) => `select id, entity_id as label from identity_provider where id = any (${ids})`);
  }
}
