import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Whom an integration wanted to let go while the brake was on. */
@Entity('scim_held_person')
@Index('scim_held_person_person', { synchronize: false })
export class ScimHeldPersonEntity {
  @PrimaryColumn('uuid', { name: 'brake_id' })
  @ForeignKey('scim_brake', { name: 'scim_held_person_brake_id_fkey', onDelete: 'CASCADE' })
  brakeId: string;

  @PrimaryColumn('uuid', { name: 'person_id' })
  @ForeignKey('person', { name: 'scim_held_person_person_id_fkey' })
  personId: string;

  @Column('timestamptz', { default: () => 'now()' })
  at: Date;
}
