import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What SCIM keeps of a set of people, and the company group that follows it, if any. */
@Entity('scim_group')
@Index('scim_group_group', { synchronize: false })
export class ScimGroupEntity {
  @PrimaryColumn('uuid', { name: 'set_id' })
  @ForeignKey('people_set', { name: 'scim_group_set_id_fkey', onDelete: 'CASCADE' })
  setId: string;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt: Date;

  @Column('uuid', { name: 'group_id', nullable: true })
  @ForeignKey('groups', { name: 'scim_group_group_id_fkey' })
  groupId: string | null;
}
