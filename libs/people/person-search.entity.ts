import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonEntity } from './person.entity.js';

/** All words a person is found by, for several terms at once and for near misses; kept by triggers. */
@Entity('person_search')
@Index('person_search_vector', { synchronize: false })
@Index('person_search_trigram', { synchronize: false })
export class PersonSearchEntity {
  @PrimaryColumn('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonEntity, { name: 'person_search_person_id_fkey', onDelete: 'CASCADE' })
  personId: string;

  @Column('tsvector')
  vector: string;

  @Column('text')
  words: string;
}
