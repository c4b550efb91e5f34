import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonEntity } from './person.entity.js';

@Entity('follow')
@Check('follow_check', 'person_id <> followee_id')
@Index('follow_followee', { synchronize: false })
export class FollowEntity {
  @PrimaryColumn('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonEntity, { name: 'follow_person_id_fkey' })
  personId: string;

  @PrimaryColumn('uuid', { name: 'followee_id' })
  @ForeignKey(() => PersonEntity, { name: 'follow_followee_id_fkey' })
  followeeId: string;

  @Column('timestamptz', { default: () => 'now()' })
  since: Date;
}
