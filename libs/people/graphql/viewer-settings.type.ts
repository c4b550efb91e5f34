import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';

export const LocaleEnum = { EN: 'en', FR: 'fr' } as const;
export const ThemeEnum = { SYSTEM: 'system', LIGHT: 'light', DARK: 'dark' } as const;
registerEnumType(LocaleEnum, { name: 'Locale' });
registerEnumType(ThemeEnum, { name: 'Theme' });

@ObjectType('ViewerSettings')
export class ViewerSettingsType {
  @Field(() => LocaleEnum)
  locale: 'en' | 'fr';

  @Field(() => ThemeEnum)
  theme: 'system' | 'light' | 'dark';

  @Field(() => Boolean)
  shortcuts: boolean;

  @Field(() => [String])
  roles: string[];

  @Field(() => [String])
  permissions: string[];
}
