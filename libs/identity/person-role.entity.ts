import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('person_role')
@Index('person_role_holders', { synchronize: false })
export class PersonRoleEntity {
  @PrimaryColumn('uuid', { name: 'person_id' })
  @ForeignKey('person', { name: 'person_role_person_id_fkey' })
  personId: string;

  @PrimaryColumn('text')
  @ForeignKey('role', { name: 'person_role_role_fkey' })
  role: string;

  @Column('timestamptz', { name: 'granted_at', default: () => 'now()' })
  grantedAt: Date;
}
