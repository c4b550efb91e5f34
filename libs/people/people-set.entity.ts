import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A group of the company's directory: who is meant, not a place to write. */
@Entity('people_set')
@Index('people_set_external', { synchronize: false })
@Index('people_set_scim_name', { synchronize: false })
export class PeopleSetEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('text')
  source: string;

  @Column('text', { name: 'external_id' })
  externalId: string;
}
