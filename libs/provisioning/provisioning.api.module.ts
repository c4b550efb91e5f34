import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { ApproveRun } from './approve-run.use-case.js';
import { ProvisioningAuditLabel } from './audit-label.reader.js';
import { DiscardRun } from './discard-run.use-case.js';
import { ProvisioningResolver } from './graphql/provisioning.resolver.js';
import { ProvisioningPersonData } from './provisioning-person-data.js';
import { ProvisioningReader } from './provisioning.reader.js';
import { RequestRun } from './request-run.use-case.js';

/** Provisioning for administrators: runs, dry runs, the brake. */
@Module({ imports: [PeopleModule], providers: [ProvisioningAuditLabel, ProvisioningPersonData, ProvisioningReader, RequestRun, ApproveRun, DiscardRun, ProvisioningResolver] })
export class ProvisioningApiModule {}
