import { type DynamicModule, Module } from '@nestjs/common';
import { AuditWorkerModule } from '../../libs/audit/audit.worker.module.js';
import { GroupsWorkerModule } from '../../libs/groups/groups.worker.module.js';
import { IdentityWorkerModule } from '../../libs/identity/identity.worker.module.js';
import { FeedWorkerModule } from '../../libs/feed/feed.worker.module.js';
import { NotificationsWorkerModule } from '../../libs/notifications/notifications.worker.module.js';
import { ConfigModule } from '../../libs/platform/config/config.module.js';
import type { Configuration } from '../../libs/platform/config/configuration.js';
import { DatabaseModule } from '../../libs/platform/database/database.module.js';
import { JobsModule } from '../../libs/platform/jobs/jobs.module.js';
import { RealtimeModule } from '../../libs/platform/realtime/realtime.module.js';
import { PostsWorkerModule } from '../../libs/posts/posts.worker.module.js';
import { ProvisioningWorkerModule } from '../../libs/provisioning/provisioning.worker.module.js';
import { allEntities } from '../all-entities.js';
import { allEvents } from '../all-events.js';
import { allJobs } from '../all-jobs.js';

/** The job process: platform, relay, and the job side of every feature. */
@Module({})
export class WorkerModule {
  static with(configuration: Configuration): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        ConfigModule.with(configuration),
        DatabaseModule.with(allEntities),
        RealtimeModule,
        AuditWorkerModule,
        IdentityWorkerModule,
        GroupsWorkerModule,
        ProvisioningWorkerModule,
        PostsWorkerModule,
        FeedWorkerModule,
        NotificationsWorkerModule,
        JobsModule.with(allEvents, allJobs),
      ],
    };
  }
}
