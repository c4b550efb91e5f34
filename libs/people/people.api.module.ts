import { Module } from '@nestjs/common';
import { PersonAuditLabel } from './audit-label.reader.js';
import { BlockPersonUseCase } from './block-person.use-case.js';
import { DirectoryFacetsReader } from './directory-facets.reader.js';
import { DirectoryReader } from './directory.reader.js';
import { FollowPersonUseCase } from './follow-person.use-case.js';
import { PersonOfAuditPartyResolver } from './graphql/audit-party.resolver.js';
import { DirectoryResolver } from './graphql/directory.resolver.js';
import { OrgChartResolver } from './graphql/org-chart.resolver.js';
import { PersonResolver } from './graphql/person.resolver.js';
import { ProfileResolver } from './graphql/profile.resolver.js';
import { RelationResolver } from './graphql/relation.resolver.js';
import { OrgChartLoader } from './org-chart.loader.js';
import { OrgChartReader } from './org-chart.reader.js';
import { PeopleToFollowReader } from './people-to-follow.reader.js';
import { PeoplePersonData } from './people-person-data.js';
import { ExportPerson } from './export-person.use-case.js';
import { PersonExportController } from './person-export.controller.js';
import { PeopleModule } from './people.module.js';
import { PersonPhotoController } from './person-photo.controller.js';
import { PersonPhotoReader } from './person-photo.reader.js';
import { RelationLoader } from './relation.loader.js';
import { SettingsReader } from './settings.reader.js';
import { UnblockPersonUseCase } from './unblock-person.use-case.js';
import { UnfollowPersonUseCase } from './unfollow-person.use-case.js';
import { UpdateProfileUseCase } from './update-profile.use-case.js';
import { UpdateSettingsUseCase } from './update-settings.use-case.js';

/** People over GraphQL and HTTP. */
@Module({
  imports: [PeopleModule],
  controllers: [PersonPhotoController, PersonExportController],
  providers: [
    PersonAuditLabel, PersonOfAuditPartyResolver,
    PersonResolver, DirectoryResolver, OrgChartResolver, RelationResolver, ProfileResolver,
    DirectoryReader, DirectoryFacetsReader, PeopleToFollowReader, OrgChartReader, OrgChartLoader, PersonPhotoReader, RelationLoader, SettingsReader,
    ExportPerson, PeoplePersonData, FollowPersonUseCase, UnfollowPersonUseCase, BlockPersonUseCase, UnblockPersonUseCase, UpdateProfileUseCase, UpdateSettingsUseCase,
  ],
})
export class PeopleApiModule {}
