import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonEntity } from './person.entity.js';

/** One word a person is found by, unaccented and in lower case; kept by triggers. */
@Entity('person_token')
@Index('person_token_prefix', { synchronize: false })
export class PersonTokenEntity {
  @PrimaryColumn('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonEntity, { name: 'person_token_person_id_fkey', onDelete: 'CASCADE' })
  personId: string;

  @PrimaryColumn('text')
  token: string;

  /** 0: of the name; 1: of title, department or mailbox. */
  @Column('smallint')
  kind: number;

  @Column({ type: 'text', name: 'sort_name', collation: 'und-x-icu' })
  sortName: string;
}
