import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('location')
@Index('location_name', { synchronize: false })
export class LocationEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;
}
