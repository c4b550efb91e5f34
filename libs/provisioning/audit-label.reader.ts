import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLabels } from '../audit/audit-labels.port.js';

/** What runs are called in the audit log: by the directory or the file they took people from. */
@Injectable()
export class ProvisioningAuditLabel implements OnModuleInit {
  constructor(private readonly labels: AuditLabels) {}

  onModuleInit(): void {
    this.labels.register('provisioning_run', (ids) => `select id, label from provisioning_run where id = any (${ids})`);
  }
}
