import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, groups, posts, streams, notifications, identity and the machinery of writes; see docs/data-model.md. */
export class Core1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward. Restore a backup instead.');
  }
}

const SQL = String.raw`
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- unaccent() is only STABLE because its dictionary could change; naming the dictionary lets an index use it. The ICU
-- collation makes lower() and [[:alnum:]] know every script, whatever locale the database was made with.
create function plain(value text) returns text language sql immutable parallel safe strict
  as $$ select lower(public.unaccent('public.unaccent'::regdictionary, normalize(value, nfkc)) collate "und-x-icu") $$;
create function plain_words(value text) returns text[] language sql immutable parallel safe
  as $$ select array_remove(regexp_split_to_array(plain(value) collate "und-x-icu", '[^[:alnum:]]+'), '') $$;

-- ------------------------------------------------------------------ people
create table department (id uuid primary key, name text not null);
create unique index department_name on department (lower(name));
create table location (id uuid primary key, name text not null);
create unique index location_name on location (lower(name));

create table person (
  id uuid primary key,
  email text, employee_number text,
  display_name text not null, sort_name text collate "und-x-icu" not null,
  given_name text, family_name text, preferred_name text,
  title text, phone text, about text,
  department_id uuid references department, location_id uuid references location,
  manager_id uuid references person,
  start_date date,
  status text not null default 'active' check (status in ('active', 'left', 'erased')), left_at timestamptz,
  updated_at timestamptz not null default now(),
  check (email is not null or employee_number is not null or status = 'erased'));
create unique index person_email on person (lower(email)) where email is not null;
create unique index person_employee_number on person (employee_number) where employee_number is not null;
create index person_sort on person (sort_name, id);
create index person_department on person (department_id, sort_name, id);
create index person_location on person (location_id, sort_name, id);
create index person_manager on person (manager_id, sort_name, id);

create table person_photo (
  person_id uuid primary key references person on delete cascade,
  sha256 bytea not null, media_type text not null, bytes bytea not null);
create table person_settings (
  person_id uuid primary key references person on delete cascade,
  locale text not null default 'en' check (locale in ('en', 'fr')),
  theme text not null default 'system' check (theme in ('system', 'light', 'dark')),
  shortcuts boolean not null default true);

-- The words an active person is found by; kind: 0 of the name, 1 of title, department and mailbox. The sort name stands
-- here too, so that one term is answered in order from one index, however many people match.
create table person_token (token text not null, kind smallint not null, sort_name text collate "und-x-icu" not null,
  person_id uuid not null references person on delete cascade, primary key (person_id, token));
create index person_token_prefix on person_token (kind, token text_pattern_ops, sort_name, person_id);
create table person_search (person_id uuid primary key references person on delete cascade, vector tsvector not null, words text not null);
create index person_search_vector on person_search using gin (vector);
create index person_search_trigram on person_search using gin (words gin_trgm_ops);

create function index_people(ids uuid[]) returns void language sql as $$
  delete from person_token where person_id = any (ids);
  delete from person_search where person_id = any (ids);
  with found_by as (
    select id, sort_name, names, others, names || ' ' || others as text, split_part(email, '@', 2) as domain from (
      select p.id, p.sort_name, p.email, concat_ws(' ', p.display_name, p.preferred_name, p.given_name, p.family_name) as names,
        concat_ws(' ', p.title, d.name, split_part(p.email, '@', 1)) as others
      from person p left join department d on d.id = p.department_id where p.id = any (ids) and p.status = 'active') y),
  -- One pass without a join: for thousands of people the planner would take nested loops. The row without a word keeps
  -- those whose name has none.
  words as (
    select id, sort_name, text, left(word, 64) as token, min(kind) as kind from (
      select id, sort_name, text, 0 as kind, unnest(plain_words(names)) as word from found_by
      union all select id, sort_name, text, 1, unnest(plain_words(others)) from found_by
      union all select id, sort_name, text, 2, unnest(plain_words(domain)) from found_by
      union all select id, sort_name, text, 0, null from found_by) x
    group by id, sort_name, text, left(word, 64)),
  searched as (
    insert into person_search (person_id, vector, words)
      select id, coalesce(string_agg(token || ':1' || (array['A', 'B', 'C'])[kind + 1], ' '), '')::tsvector, plain(max(text)) from words group by id)
  insert into person_token (token, kind, sort_name, person_id) select token, kind, sort_name, id from words where kind < 2 and token is not null;
$$;
create function person_changed() returns trigger language plpgsql as $$ begin
  perform index_people(array(select id from changed)); return null; end $$;
create trigger person_inserted after insert on person referencing new table as changed for each statement execute function person_changed();
create function person_updated() returns trigger language plpgsql as $$ begin
  perform index_people(array(
    select n.id from changed n join before b on b.id = n.id
    where (n.display_name, n.sort_name, n.preferred_name, n.given_name, n.family_name, n.title, n.department_id, n.email, n.status)
      is distinct from (b.display_name, b.sort_name, b.preferred_name, b.given_name, b.family_name, b.title, b.department_id, b.email, b.status)));
  return null; end $$;
create trigger person_updated after update on person referencing old table as before new table as changed for each statement execute function person_updated();
create function department_renamed() returns trigger language plpgsql as $$ begin
  perform index_people(array(select id from person where department_id = new.id)); return null; end $$;
create trigger department_renamed after update of name on department for each row execute function department_renamed();

create table people_set (id uuid primary key, name text not null, source text not null, external_id text not null);
create unique index people_set_external on people_set (source, external_id);
create table people_set_member (person_id uuid references person, set_id uuid references people_set on delete cascade, primary key (person_id, set_id));
create index people_set_people on people_set_member (set_id);

create table follow (person_id uuid references person, followee_id uuid references person, since timestamptz not null default now(),
  primary key (person_id, followee_id), check (person_id <> followee_id));
create index follow_followee on follow (followee_id);
create table block (person_id uuid references person, blocked_id uuid references person, since timestamptz not null default now(),
  primary key (person_id, blocked_id), check (person_id <> blocked_id));
create index block_blocked on block (blocked_id);

-- ------------------------------------------------------------------ identity
create table identity_provider (id uuid primary key, entity_id text not null unique, created_at timestamptz not null default now());
create table identity_link (provider_id uuid references identity_provider, name_id text, person_id uuid not null references person, primary key (provider_id, name_id));
create index identity_link_person on identity_link (person_id);
create table session (
  token_hash bytea primary key, id uuid not null unique, person_id uuid not null references person,
  provider_id uuid references identity_provider, name_id text, session_index text, user_agent text, ip text,
  created_at timestamptz not null, seen_at timestamptz not null, idle_until timestamptz not null, absolute_until timestamptz not null);
create index session_person on session (person_id);
create index session_slo on session (provider_id, name_id);
create index session_expiry on session (absolute_until);
create table api_token (
  token_hash bytea primary key, id uuid not null unique, person_id uuid references person, integration_id uuid,
  name text not null, scopes text[] not null, created_at timestamptz not null, expires_at timestamptz, revoked_at timestamptz, last_used_at timestamptz,
  check (num_nonnulls(person_id, integration_id) = 1));
create index api_token_person on api_token (person_id);
create table person_role (person_id uuid references person, role text not null check (role in ('communications', 'people_admin', 'it_admin', 'moderator', 'auditor', 'owner')),
  granted_at timestamptz not null default now(), primary key (person_id, role));
create table saml_request (id_hash bytea primary key, browser_hash bytea not null, provider_id uuid references identity_provider, return_to text not null, expires_at timestamptz not null);
create index saml_request_expiry on saml_request (expires_at);
create table saml_ticket (ticket_hash bytea primary key, request_id_hash bytea, provider_id uuid not null references identity_provider,
  profile jsonb not null, expires_at timestamptz not null);
create table saml_assertion (id_hash bytea primary key, expires_at timestamptz not null);
create index saml_assertion_expiry on saml_assertion (expires_at);

-- ------------------------------------------------------------------ groups
-- Names are not unique: a conflict would reveal a secret group. Role changes lock the group's row (last owner).
create table groups (
  id uuid primary key, name text not null, sort_name text collate "und-x-icu" not null, description text,
  privacy text not null check (privacy in ('open', 'closed', 'secret')),
  posting_policy text not null default 'members' check (posting_policy in ('members', 'moderators')),
  color smallint not null default 1 check (color between 1 and 8),
  archived_at timestamptz, member_count int not null default 0);
create index groups_sort on groups (sort_name, id);
create index groups_words on groups using gin (plain(name) gin_trgm_ops);
create table membership (
  person_id uuid references person, group_id uuid references groups,
  state text not null check (state in ('member', 'requested', 'invited')),
  role text not null default 'member' check (role in ('owner', 'moderator', 'member')),
  in_feed boolean not null default true,
  joined_at timestamptz, state_at timestamptz not null default now(), invited_by uuid references person,
  visited uuid, -- a uuidv7 of the moment of the last visit, comparable with post ids
  primary key (person_id, group_id));
create index membership_feed on membership (person_id, group_id) where state = 'member' and in_feed;
create index membership_people on membership (group_id, person_id) include (state, role);
create index membership_waiting on membership (group_id, state_at, person_id) where state = 'requested';
create function count_members() returns trigger language plpgsql as $$ begin
  update groups g set member_count = g.member_count + d.n
  from (select group_id, sum(n)::int n from (
      select group_id, 1 n from added where state = 'member' union all select group_id, -1 from removed where state = 'member') x
    group by group_id having sum(n) <> 0) d where g.id = d.group_id;
  return null; end $$;
create function count_members_added() returns trigger language plpgsql as $$ begin
  update groups g set member_count = g.member_count + d.n
  from (select group_id, count(*)::int n from added where state = 'member' group by group_id) d where g.id = d.group_id; return null; end $$;
create function count_members_removed() returns trigger language plpgsql as $$ begin
  update groups g set member_count = g.member_count - d.n
  from (select group_id, count(*)::int n from removed where state = 'member' group by group_id) d where g.id = d.group_id; return null; end $$;
create trigger membership_updated after update on membership referencing old table as removed new table as added for each statement execute function count_members();
create trigger membership_inserted after insert on membership referencing new table as added for each statement execute function count_members_added();
create trigger membership_deleted after delete on membership referencing old table as removed for each statement execute function count_members_removed();

-- ------------------------------------------------------------------ posts
-- Every id is a uuidv7 made when the row becomes visible; created_at is read from it.
create table post (
  id uuid primary key, author_id uuid not null references person, group_id uuid references groups,
  body text not null, edited_at timestamptz, deleted_at timestamptz, removed_by uuid references person, removed_reason text,
  reaction_count int not null default 0, comment_count int not null default 0, reactions jsonb not null default '{}');
create table stream_entry (stream_id uuid, post_id uuid references post on delete cascade, author_id uuid not null,
  primary key (stream_id, post_id) include (author_id));
create index stream_entry_post on stream_entry (post_id);
create table comment (
  post_id uuid references post, id uuid, parent_id uuid, author_id uuid not null references person,
  body text not null, edited_at timestamptz, deleted_at timestamptz, removed_by uuid references person, removed_reason text,
  reaction_count int not null default 0, reactions jsonb not null default '{}',
  primary key (post_id, id), foreign key (post_id, parent_id) references comment (post_id, id));
create unique index comment_id on comment (id);
create index comment_replies on comment (post_id, parent_id, id);
create table mention (subject_id uuid, person_id uuid references person, post_id uuid not null references post, primary key (subject_id, person_id));
create index mention_post on mention (post_id);
create table reaction (subject_id uuid, person_id uuid references person, kind smallint not null check (kind between 1 and 6),
  post_id uuid not null references post, reacted_at timestamptz not null default now(), primary key (subject_id, person_id));
create index reaction_latest on reaction (subject_id, reacted_at desc, person_id desc);

-- what: 0 comments, 1 to 6 reaction kinds. A count read is the column plus the pending deltas, in one statement.
create table count_delta (subject_id uuid not null, what smallint not null, n smallint not null);
create index count_delta_subject on count_delta (subject_id) include (what, n);
create function reaction_to_delta() returns trigger language plpgsql as $$ begin
  if tg_op = 'UPDATE' and old.kind = new.kind then return null; end if;
  if tg_op <> 'INSERT' then insert into count_delta values (old.subject_id, old.kind, -1); end if;
  if tg_op <> 'DELETE' then insert into count_delta values (new.subject_id, new.kind, 1); end if;
  return null; end $$;
create trigger reaction_delta after insert or update or delete on reaction for each row execute function reaction_to_delta();
create function comment_to_delta() returns trigger language plpgsql as $$ begin
  if tg_op = 'INSERT' and new.deleted_at is null then insert into count_delta values (new.post_id, 0, 1);
  elsif tg_op = 'UPDATE' and old.deleted_at is null and new.deleted_at is not null then insert into count_delta values (new.post_id, 0, -1);
  elsif tg_op = 'UPDATE' and old.deleted_at is not null and new.deleted_at is null then insert into count_delta values (new.post_id, 0, 1);
  end if; return null; end $$;
create trigger comment_delta after insert or update of deleted_at on comment for each row execute function comment_to_delta();

-- Subscriptions are a view over the truth: nothing to keep right when a membership, follow or privacy changes.
create view subscription (person_id, stream_id) as
  select m.person_id, m.group_id from membership m join groups g on g.id = m.group_id
    where m.state = 'member' and m.in_feed and g.archived_at is null
  union all select person_id, followee_id from follow
  union all select id, id from person;

-- ------------------------------------------------------------------ writes that retry, events that follow
create table mutation_receipt (person_id uuid, client_mutation_id text, mutation text not null, input_hash bytea not null, result_id uuid,
  created_at timestamptz not null default now(), primary key (person_id, client_mutation_id));
create index mutation_receipt_age on mutation_receipt (created_at);
create table outbox (id uuid primary key, event text not null, payload jsonb not null, created_at timestamptz not null default now());
create table processed_event (subscriber text, event_id uuid, at timestamptz not null default now(), primary key (subscriber, event_id));
create index processed_event_age on processed_event (at);

-- ------------------------------------------------------------------ notifications
create table notification (
  person_id uuid references person, id uuid, kind text not null check (kind in ('MENTIONED', 'COMMENTED', 'REPLIED', 'REACTED', 'FOLLOWED', 'INVITED', 'ASKED_TO_JOIN', 'ACCEPTED', 'REMOVED')),
  group_key text not null,
  post_id uuid references post, comment_id uuid, group_id uuid references groups, subject_person_id uuid references person,
  sort_id uuid not null, read_at timestamptz, primary key (person_id, id), foreign key (post_id, comment_id) references comment (post_id, id));
create unique index notification_open on notification (person_id, group_key) where read_at is null;
create index notification_list on notification (person_id, sort_id desc);
create index notification_unread on notification (person_id, sort_id desc) include (post_id, group_id) where read_at is null;
create index notification_unread_post on notification (post_id) where post_id is not null and read_at is null;
create index notification_unread_group on notification (group_id) where group_id is not null and read_at is null;
-- What happened, once each: a replay or like, unlike, like tells once. Whether it still holds is read from the truth.
create table notification_cause (
  person_id uuid, cause_key text, notification_id uuid not null, actor_id uuid not null references person, event_id uuid not null,
  primary key (person_id, cause_key), foreign key (person_id, notification_id) references notification (person_id, id) on delete cascade);
create index notification_cause_notification on notification_cause (person_id, notification_id, event_id desc);

create table demo_company (made boolean primary key default true check (made), made_at timestamptz not null default now());
`;
