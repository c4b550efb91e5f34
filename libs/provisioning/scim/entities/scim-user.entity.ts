import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What SCIM keeps of a person beside the person. */
@Entity('scim_user')
@Index('scim_user_name', { synchronize: false })
@Index('scim_user_emails', { synchronize: false })
@Index('scim_user_name_part', { synchronize: false })
@Index('scim_user_emails_part', { synchronize: false })
export class ScimUserEntity {
  @PrimaryColumn('uuid', { name: 'person_id' })
  @ForeignKey('person', { name: 'scim_user_person_id_fkey', onDelete: 'CASCADE' })
  personId: string;

  @Column('text', { name: 'user_name' })
  userName: string;

  @Column('jsonb', { default: {} })
  extra: object;

  @Column('uuid', { name: 'created_by', nullable: true })
  @ForeignKey('integration', { name: 'scim_user_created_by_fkey' })
  createdBy: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt: Date;

  @Column('timestamptz', { name: 'deleted_at', nullable: true })
  deletedAt: Date | null;
}
