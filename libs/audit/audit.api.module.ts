import { Module } from '@nestjs/common';
import { AuditChainReader } from './audit-chain.reader.js';
import { AuditLabelLoader } from './audit-label.loader.js';
import { AuditLogReader } from './audit-log.reader.js';
import { AuditModule } from './audit.module.js';
import { ExportAuditLog } from './export-audit-log.use-case.js';
import { AuditPartyResolver } from './graphql/audit-party.resolver.js';
import { AuditResolver } from './graphql/audit.resolver.js';
import { AuditExportController } from './http/audit-export.controller.js';
import { RequestChainCheck } from './request-chain-check.use-case.js';

/** The audit log over GraphQL, and its export over HTTP. */
@Module({
  imports: [AuditModule],
  controllers: [AuditExportController],
  providers: [AuditResolver, AuditPartyResolver, AuditLogReader, AuditChainReader, AuditLabelLoader, RequestChainCheck, ExportAuditLog],
})
export class AuditApiModule {}
