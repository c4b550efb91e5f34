import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Which entry of the directory a person is: found again when name, address and number change. */
@Entity('directory_entry')
@Unique('directory_entry_person_id_key', ['personId'])
@Index('directory_entry_dn', { synchronize: false })
@Index('directory_entry_uid', { synchronize: false })
export class DirectoryEntryEntity {
  /** entryUUID, objectGUID or the like (RFC 4530); without one, the normal form of the name. */
  @PrimaryColumn('text', { name: 'entry_id' })
  entryId: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey('person', { name: 'directory_entry_person_id_fkey', onDelete: 'CASCADE' })
  personId: string;

  /** Normal form. */
  @Column('text')
  dn: string;

  @Column('text', { nullable: true })
  uid: string | null;
}
