import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PeopleSetEntity } from './people-set.entity.js';
import { PersonEntity } from './person.entity.js';

@Entity('people_set_member')
@Index('people_set_people', { synchronize: false })
export class PeopleSetMemberEntity {
  @PrimaryColumn('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonEntity, { name: 'people_set_member_person_id_fkey' })
  personId: string;

  @PrimaryColumn('uuid', { name: 'set_id' })
  @ForeignKey(() => PeopleSetEntity, { name: 'people_set_member_set_id_fkey', onDelete: 'CASCADE' })
  setId: string;
}
