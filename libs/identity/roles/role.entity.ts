import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A role that people can have; one with a name was made by an administrator. */
@Entity('role')
@Index('role_name', { synchronize: false })
export class RoleEntity {
  @PrimaryColumn('text')
  id: string;

  @Column('text', { nullable: true })
  name: string | null;

  @Column('text', { array: true, default: '{}' })
  permissions: string[];

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
