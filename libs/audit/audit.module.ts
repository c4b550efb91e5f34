import { Global, Module } from '@nestjs/common';
import { RefusalLog } from '../platform/access/refusal-log.js';
import { AuditLabels } from './audit-labels.port.js';
import { AuditedRefusals } from './audited-refusals.js';

/** Offers the log to the access guard, and features a place to name their things. Use cases call the port. */
@Global()
@Module({
  providers: [{ provide: RefusalLog, useClass: AuditedRefusals }, AuditLabels],
  exports: [RefusalLog, AuditLabels],
})
export class AuditModule {}
