import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { GroupLoader } from './group.loader.js';
import { GroupReader } from './group.reader.js';

/** Offers groups to other features. */
@Module({
  imports: [PeopleModule],
  providers: [GroupReader, GroupLoader],
  exports: [GroupReader, GroupLoader],
})
export class GroupsModule {}
