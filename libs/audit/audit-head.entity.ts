import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Where the chain ends, signed with a key that is not in the database: whoever cuts the tail cannot sign the shorter chain. */
@Entity('audit_head')
@Check('audit_head_one', 'id = 1')
export class AuditHeadEntity {
  @PrimaryColumn('smallint')
  id: number;

  @Column('bigint')
  seq: string;

  @Column('bytea')
  hash: Buffer;

  @Column('bytea')
  mac: Buffer;

  @Column('timestamptz')
  at: Date;
}
