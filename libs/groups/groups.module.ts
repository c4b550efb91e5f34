import { Module } from '@nestjs/common';
import { GroupLoader } from './group.loader.js';
import { GroupReader } from './group.reader.js';

/** Offers groups to other features. */
@Module({
  providers: [GroupReader, GroupLoader],
  exports: [GroupReader, GroupLoader],
})
export class GroupsModule {}
