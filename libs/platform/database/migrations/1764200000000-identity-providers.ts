import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Several identity providers with their metadata and rules, our own SAML keys, fresh authentication, one-time links. */
export class IdentityProviders1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward. Restore a backup instead.');
  }
}

const SQL = String.raw`
alter table identity_provider
  add name text not null default '',
  add source text not null default 'configuration' constraint identity_provider_source_check check (source in ('configuration', 'url', 'text')),
  add metadata_source text,
  add metadata text,
  add enabled boolean not null default true,
  add rules jsonb not null default '{}',
  add refreshed_at timestamptz,
  add checked_at timestamptz,
  add failure text,
  add changed_at timestamptz,
  add change jsonb,
  add last_assertion jsonb,
  add last_test jsonb,
  add last_sign_in_at timestamptz;
create table service_provider_key (
  purpose text primary key constraint service_provider_key_purpose_check check (purpose in ('signing', 'encryption')),
  certificate text not null, private_key bytea not null, created_at timestamptz not null default now());
alter table saml_request
  add purpose text not null default 'sign-in' constraint saml_request_purpose_check check (purpose in ('sign-in', 'test', 'logout')),
  add forced boolean not null default false,
  add created_at timestamptz not null default now();
alter table session
  add authenticated_at timestamptz not null default now(),
  add name_id_format text,
  add name_qualifier text,
  add sp_name_qualifier text;
create table sign_in_link (
  token_hash bytea primary key, id uuid not null unique, person_id uuid not null references person,
  created_at timestamptz not null default now(), expires_at timestamptz not null, used_at timestamptz);
create index sign_in_link_person on sign_in_link (person_id);
`;
