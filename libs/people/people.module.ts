import { Module } from '@nestjs/common';
import { PersonDataRegistry } from './person-data.port.js';
import { PersonLoader } from './person.loader.js';
import { PersonReader } from './person.reader.js';
import { RelationReader } from './relation.reader.js';

/** Offers people to other features. */
@Module({
  providers: [PersonReader, PersonLoader, RelationReader, PersonDataRegistry],
  exports: [PersonReader, PersonLoader, RelationReader, PersonDataRegistry],
})
export class PeopleModule {}
