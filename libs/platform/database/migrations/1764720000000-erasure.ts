import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What erasure and export find a person by, so that neither reads a whole table for one of its people. */
export class Erasure1764720000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward. Restore a backup instead.');
  }
}

const SQL = String.raw`
create index post_author on post (author_id, id);
create index comment_author on comment (author_id, id);
create index reaction_person on reaction (person_id, subject_id);
create index membership_inviter on membership (invited_by) where invited_by is not null;
create index notification_subject_person on notification (subject_person_id) where subject_person_id is not null;
create index scim_held_person_person on scim_held_person (person_id);

-- The ids among an entry's facts; actor and subject have columns, and a run is nobody. Most entries have none, which is
-- found out fast and takes no place in the index.
create function audit_fact_ids(body text) returns uuid[] language plpgsql immutable parallel safe as $$
declare
  facts text;
begin
  if body like '%"facts":{}%' then return '{}'; end if;
  facts := (body::jsonb -> 'facts') - 'run';
  if facts !~ '-[0-9a-f]{4}-[0-9a-f]{4}-' then return '{}'; end if;
  return array(select distinct m[1]::uuid from regexp_matches(facts, '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})', 'g') m);
end $$;
create index audit_entry_facts on audit_entry using gin (audit_fact_ids(body)) where cardinality(audit_fact_ids(body)) > 0;
-- Whole texts that may name somebody else than the entry's subject. What a source said of the subject, before and after,
-- is the subject's own but for the manager; cut, since an index takes no long values.
create function audit_names(personal text) returns text[] language plpgsql immutable parallel safe as $$
declare
  p jsonb := personal::jsonb;
  others jsonb := p - '{ip,userAgent,before,after,changes}'::text[];
  has_manager boolean := strpos(personal, '"manager"') > 0;
begin
  if others = '{}' and not has_manager then return '{}'; end if;
  return array(select distinct left(lower(v #>> '{}'), 200) from (
    select jsonb_path_query(others, 'strict $.**') as v
    union all select jsonb_path_query(p, '$.*.manager') where has_manager
    union all select jsonb_path_query(p, '$.changes[*] ? (@.name == "manager").before') where has_manager
    union all select jsonb_path_query(p, '$.changes[*] ? (@.name == "manager").after') where has_manager) said
    where jsonb_typeof(v) = 'string');
end $$;
create index audit_detail_names on audit_detail using gin (audit_names(personal)) where cardinality(audit_names(personal)) > 0;

-- Whom a change names beside the person it is about: the manager.
create function change_managers(fields jsonb) returns text[] language plpgsql immutable parallel safe as $$ begin
  if not fields @> '[{"name": "manager"}]' then return '{}'; end if;
  return array(select distinct left(lower(v #>> '{}'), 200) from (
    select jsonb_path_query(fields, '$[*] ? (@.name == "manager").before') as v
    union all select jsonb_path_query(fields, '$[*] ? (@.name == "manager").after')) said
    where jsonb_typeof(v) = 'string');
end $$;
create index provisioning_change_managers on provisioning_change using gin (change_managers(fields)) where cardinality(change_managers(fields)) > 0;
create index provisioning_change_unknown on provisioning_change (name) where person_id is null;
`;
