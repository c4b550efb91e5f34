import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('department')
@Index('department_name', { synchronize: false })
export class DepartmentEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;
}
