import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonEntity } from './person.entity.js';

@Entity('block')
@Check('block_check', 'person_id <> blocked_id')
@Index('block_blocked', { synchronize: false })
export class BlockEntity {
  @PrimaryColumn('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonEntity, { name: 'block_person_id_fkey' })
  personId: string;

  @PrimaryColumn('uuid', { name: 'blocked_id' })
  @ForeignKey(() => PersonEntity, { name: 'block_blocked_id_fkey' })
  blockedId: string;

  @Column('timestamptz', { default: () => 'now()' })
  since: Date;
}
