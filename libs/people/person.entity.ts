import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Owners } from './attribute-source.view.js';
import { DepartmentEntity } from './department.entity.js';
import { LocationEntity } from './location.entity.js';

@Entity('person')
@Check('person_status_check', `status in ('active', 'left', 'erased')`)
@Check('person_check', `email is not null or employee_number is not null or status = 'erased'`)
@Index('person_email', { synchronize: false })
@Index('person_employee_number', { synchronize: false })
@Index('person_sort', { synchronize: false })
@Index('person_department', { synchronize: false })
@Index('person_location', { synchronize: false })
@Index('person_manager', { synchronize: false })
@Index('person_status', { synchronize: false })
@Index('person_status_count', { synchronize: false })
@Index('person_words', { synchronize: false })
@Index('person_sources', { synchronize: false })
@Index('person_name_part', { synchronize: false })
@Index('person_email_part', { synchronize: false })
@Index('person_number_part', { synchronize: false })
export class PersonEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('text', { name: 'employee_number', nullable: true })
  employeeNumber: string | null;

  @Column('text', { name: 'display_name' })
  displayName: string;

  @Column({ type: 'text', name: 'sort_name', collation: 'und-x-icu' })
  sortName: string;

  @Column('text', { name: 'given_name', nullable: true })
  givenName: string | null;

  @Column('text', { name: 'family_name', nullable: true })
  familyName: string | null;

  @Column('text', { name: 'preferred_name', nullable: true })
  preferredName: string | null;

  @Column('text', { nullable: true })
  title: string | null;

  @Column('text', { nullable: true })
  phone: string | null;

  @Column('text', { nullable: true })
  about: string | null;

  @Column('uuid', { name: 'department_id', nullable: true })
  @ForeignKey(() => DepartmentEntity, { name: 'person_department_id_fkey' })
  departmentId: string | null;

  @Column('uuid', { name: 'location_id', nullable: true })
  @ForeignKey(() => LocationEntity, { name: 'person_location_id_fkey' })
  locationId: string | null;

  @Column('uuid', { name: 'manager_id', nullable: true })
  @ForeignKey(() => PersonEntity, { name: 'person_manager_id_fkey' })
  managerId: string | null;

  @Column('date', { name: 'start_date', nullable: true })
  startDate: string | null;

  @Column('text', { default: 'active' })
  status: 'active' | 'left' | 'erased';

  @Column('timestamptz', { name: 'left_at', nullable: true })
  leftAt: Date | null;

  /** The source of each attribute; libs/people/attribute-source.port.ts has the rule. */
  @Column('jsonb', { name: 'attribute_sources', default: {} })
  attributeSources: Owners;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt: Date;
}
