import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A program that keeps Atrium in step with the company's directory, such as an identity provider over SCIM. */
@Entity('integration')
@Index('integration_name', { synchronize: false })
export class IntegrationEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
