import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Role } from './role.repository.js';

@Entity('person_role')
@Check('person_role_role_check', `role in ('communications', 'people_admin', 'it_admin', 'moderator', 'auditor', 'owner')`)
export class PersonRoleEntity {
  @PrimaryColumn('uuid', { name: 'person_id' })
  @ForeignKey('person', { name: 'person_role_person_id_fkey' })
  personId: string;

  @PrimaryColumn('text')
  role: Role;

  @Column('timestamptz', { name: 'granted_at', default: () => 'now()' })
  grantedAt: Date;
}
