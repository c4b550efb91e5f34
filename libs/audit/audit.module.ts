import { Global, Module } from '@nestjs/common';
import { RefusalLog } from '../platform/access/refusal-log.js';
import { AuditedRefusals } from './audited-refusals.js';

/** Offers the log to the access guard. Use cases call the port. */
@Global()
@Module({
  providers: [{ provide: RefusalLog, useClass: AuditedRefusals }],
  exports: [RefusalLog],
})
export class AuditModule {}
