import { Module } from '@nestjs/common';
import { PersonLoader } from './person.loader.js';
import { PersonReader } from './person.reader.js';

/** Offers people to other features. */
@Module({
  providers: [PersonReader, PersonLoader],
  exports: [PersonReader, PersonLoader],
})
export class PeopleModule {}
