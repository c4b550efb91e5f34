import { Module } from '@nestjs/common';
import { PersonResolver } from './graphql/person.resolver.js';
import { PeopleModule } from './people.module.js';

/** People over GraphQL and HTTP. */
@Module({
  imports: [PeopleModule],
  providers: [PersonResolver],
})
export class PeopleApiModule {}
