import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonEntity } from './person.entity.js';

@Entity('person_photo')
export class PersonPhotoEntity {
  @PrimaryColumn('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonEntity, { name: 'person_photo_person_id_fkey', onDelete: 'CASCADE' })
  personId: string;

  @Column('bytea')
  sha256: Buffer;

  @Column('text', { name: 'media_type' })
  mediaType: string;

  @Column('bytea')
  bytes: Buffer;
}
