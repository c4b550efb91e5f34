import { Module } from '@nestjs/common';
import { PersonLoader } from './person.loader.js';
import { PersonReader } from './person.reader.js';
import { RelationReader } from './relation.reader.js';

/** Offers people to other features. */
@Module({
  providers: [PersonReader, PersonLoader, RelationReader],
  exports: [PersonReader, PersonLoader, RelationReader],
})
export class PeopleModule {}
