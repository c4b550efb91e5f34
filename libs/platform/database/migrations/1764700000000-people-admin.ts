import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What administrators look people up by: also those who left, by number, and by who says something of them. */
export class PeopleAdmin1764700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward. Restore a backup instead.');
  }
}

const SQL = String.raw`
create index person_status on person (status, sort_name, id);
-- Small enough that counting from it costs less than reading everybody.
create index person_status_count on person (status);
-- Each word stands behind a blank, so that the beginning of a word is a pattern that trigrams can find.
create function person_words(display_name text, preferred_name text, given_name text, family_name text, email text, employee_number text)
  returns text language sql immutable parallel safe
  as $$ select ' ' || regexp_replace(public.plain(coalesce(display_name, '') || ' ' || coalesce(preferred_name, '') || ' ' || coalesce(given_name, '') || ' '
    || coalesce(family_name, '') || ' ' || coalesce(email, '') || ' ' || coalesce(employee_number, '')) collate "und-x-icu", '[^[:alnum:]]+', ' ', 'g') $$;
create index person_words on person using gin (person_words(display_name, preferred_name, given_name, family_name, email, employee_number) gin_trgm_ops);
create function source_names(attribute_sources jsonb) returns text[] language sql immutable parallel safe
  as $$ select array(select distinct value from jsonb_each_text(attribute_sources) order by value) $$;
create index person_sources on person using gin (source_names(attribute_sources));
`;
