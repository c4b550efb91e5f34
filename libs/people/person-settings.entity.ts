import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonEntity } from './person.entity.js';

@Entity('person_settings')
@Check('person_settings_locale_check', `locale in ('en', 'fr')`)
@Check('person_settings_theme_check', `theme in ('system', 'light', 'dark')`)
export class PersonSettingsEntity {
  @PrimaryColumn('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonEntity, { name: 'person_settings_person_id_fkey', onDelete: 'CASCADE' })
  personId: string;

  @Column('text', { default: 'en' })
  locale: 'en' | 'fr';

  @Column('text', { default: 'system' })
  theme: 'system' | 'light' | 'dark';

  @Column('boolean', { default: true })
  shortcuts: boolean;
}
