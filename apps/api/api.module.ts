import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { AuditApiModule } from '../../libs/audit/audit.api.module.js';
import { GroupsApiModule } from '../../libs/groups/groups.api.module.js';
import { IdentityApiModule } from '../../libs/identity/identity.api.module.js';
import { RolesApiModule } from '../../libs/identity/roles/roles.api.module.js';
import { HealthApiModule } from '../../libs/platform/health/health.api.module.js';
import { IdentityModule } from '../../libs/identity/identity.module.js';
import { PeopleApiModule } from '../../libs/people/people.api.module.js';
import { AccessGuard } from '../../libs/platform/access/access.guard.js';
import { ConfigModule } from '../../libs/platform/config/config.module.js';
import type { Configuration } from '../../libs/platform/config/configuration.js';
import { DatabaseModule } from '../../libs/platform/database/database.module.js';
import { HttpErrorFilter } from '../../libs/platform/errors/http-error.filter.js';
import { GraphQLGate } from '../../libs/platform/graphql/graphql-gate.js';
import { GraphQLModule } from '../../libs/platform/graphql/graphql.module.js';
import { SubscriptionSocket } from '../../libs/platform/graphql/subscription-socket.js';
import { TrustedDocuments } from '../../libs/platform/graphql/trusted-documents.js';
import { OutboxWake } from '../../libs/platform/jobs/outbox-wake.js';
import { LimitGuard } from '../../libs/platform/limits/limit.guard.js';
import { LimitsModule } from '../../libs/platform/limits/limits.module.js';
import { RealtimeModule } from '../../libs/platform/realtime/realtime.module.js';
import { Metrics } from '../../libs/platform/telemetry/metrics.js';
import { FeedApiModule } from '../../libs/feed/feed.api.module.js';
import { ProvisioningApiModule } from '../../libs/provisioning/provisioning.api.module.js';
import { NotificationsApiModule } from '../../libs/notifications/notifications.api.module.js';
import { PostsApiModule } from '../../libs/posts/posts.api.module.js';
import { ScimApiModule } from '../../libs/provisioning/scim/scim.api.module.js';
import { allEntities } from '../all-entities.js';
import { HealthController } from './health.controller.js';
import { documentsFile } from './web-app.js';

/** The HTTP process: platform and the API side of every feature. */
@Module({})
export class ApiModule {
  static with(configuration: Configuration): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        ConfigModule.with(configuration),
        DatabaseModule.with(allEntities),
        RealtimeModule,
        LimitsModule,
        GraphQLModule,
        AuditApiModule,
        IdentityModule,
        IdentityApiModule,
        RolesApiModule,
        HealthApiModule,
        PeopleApiModule,
        GroupsApiModule,
        ProvisioningApiModule,
        PostsApiModule,
        FeedApiModule,
        NotificationsApiModule,
        ScimApiModule,
      ],
      controllers: [HealthController],
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useClass: LimitGuard },
        { provide: APP_FILTER, useClass: HttpErrorFilter },
        { provide: TrustedDocuments, useFactory: () => TrustedDocuments.load(documentsFile()) },
        OutboxWake,
        GraphQLGate,
        SubscriptionSocket,
        Metrics,
      ],
    };
  }
}
