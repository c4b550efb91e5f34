import type { Columns } from '../filter/compile-filter.js';
import { ENTERPRISE_USER } from '../schema/enterprise-user.schema.js';
import { USER } from '../schema/user.schema.js';

/** Of `person p` and `scim_user s`: all users, whether SCIM has written to them or not. $1 is the integration that asks, or null. */
export const USERS = `person p left join scim_user s on s.person_id = p.id left join scim_external_user x on x.person_id = p.id and x.integration_id = $1::uuid left join department d on d.id = p.department_id
  left join location l on l.id = p.location_id left join person m on m.id = p.manager_id`;
export const IS_USER = `p.status <> 'erased' and s.deleted_at is null`;

export const USER_COLUMNS = `p.id, p.email, p.employee_number, p.display_name, p.given_name, p.family_name, p.title, p.phone, d.name as department,
  l.name as location, p.manager_id, case when m.status <> 'erased' then m.display_name end as manager_name, p.status, p.updated_at as person_updated_at,
  s.user_name, x.external_id, s.extra, s.created_at, s.updated_at`;
/** The sets of people that SCIM made and the person is in. */
export const GROUPS_OF_USER = `(select jsonb_agg(jsonb_build_object('value', g.id, 'display', g.name) order by g.name) from people_set_member gm
  join people_set g on g.id = gm.set_id and g.source = 'scim' where gm.person_id = p.id)`;

const STARTED = `'1970-01-01'::timestamptz + ('x' || lpad(left(replace(p.id::text, '-', ''), 12), 16, '0'))::bit(64)::bigint * interval '1 millisecond'`;
const notDerived = (what: string, sql: string): string => `case when not coalesce(s.extra -> 'derived' ? '${what}', false) then ${sql} end`;
const values = (column: string, key: string, main: string, others: string): string =>
  `(case when ${column} is null then '[]'::jsonb else jsonb_build_array(jsonb_build_object('${key}', ${column}) || coalesce(s.extra -> '${main}', '{"type": "work", "primary": true}')) end
    || coalesce(s.extra -> '${others}', '[]'))`;
const more = (name: string): string => `(s.extra -> 'more' ->> '${name}')`;
const moreValues = (name: string): string => `coalesce(s.extra -> 'more' -> '${name}', '[]')`;
const nameOf = (part: string): string => `(s.extra -> 'name' ->> '${part}')`;
const enterprise = (name: string): string => `(s.extra -> 'enterprise' ->> '${name}')`;
const EMPLOYEE_NUMBER = notDerived('employeeNumber', 'p.employee_number');
const hasEnterprise = `(coalesce(s.extra -> 'enterprise', '{}') <> '{}' or ${EMPLOYEE_NUMBER} is not null or d.name is not null or p.manager_id is not null)`;
const SCHEMAS = `(jsonb_build_array(jsonb_build_object('value', '${USER}')) || case when ${hasEnterprise} then jsonb_build_array(jsonb_build_object('value', '${ENTERPRISE_USER}')) else '[]' end)`;
/** A text that is no uuid is nobody's, and no error. */
export const asUuid = (placeholder: string): string => `case when ${placeholder}::text ~ '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$' then ${placeholder}::text::uuid end`;

/** The people whose user name it is, in any case: as SCIM said, else the e-mail address, else the employee number. */
export const withUserName = (placeholder: string): string => `(
  select person_id from scim_user where lower(user_name) = lower(${placeholder}::text)
  union all select id from person where lower(email) = lower(${placeholder}::text) and not exists (select from scim_user where person_id = person.id)
  union all select id from person where employee_number = ${placeholder}::text and email is null and not exists (select from scim_user where person_id = person.id))`;

/** The people whose user name matches a pattern, in any case; {@link withUserName} for parts of it. */
const withUserNameLike = (placeholder: string): string => `(
  select person_id from scim_user where lower(user_name) like lower(${placeholder}::text)
  union all select id from person where lower(email) like lower(${placeholder}::text) and not exists (select from scim_user where person_id = person.id)
  union all select id from person where lower(employee_number) like lower(${placeholder}::text) and email is null and not exists (select from scim_user where person_id = person.id))`;

/** What can be searched and sorted by. Equality and parts of what identity providers match by are answered by an index. */
export const userSearch: Columns = {
  'schemas': { list: SCHEMAS },
  'id': { sql: 'p.id::text', equals: (value) => `p.id = ${asUuid(value)}` },
  'externalId': {
    sql: 'x.external_id',
    equals: (value) => `p.id in (select person_id from scim_external_user where integration_id = $1::uuid and external_id = ${value}::text)`,
    like: (pattern: string) => `p.id in (select person_id from scim_external_user where integration_id = $1::uuid and external_id like ${pattern}::text)`,
  },
  'userName': { sql: 'coalesce(s.user_name, p.email, p.employee_number)', equals: (value) => `p.id in ${withUserName(value)}`, like: (pattern: string) => `p.id in ${withUserNameLike(pattern)}` },
  'displayName': { sql: 'p.display_name', like: (pattern: string) => `lower(p.display_name) like lower(${pattern}::text)` },
  'name.formatted': { sql: `coalesce(${nameOf('formatted')}, nullif(concat_ws(' ', p.given_name, p.family_name), ''))` },
  'name.familyName': { sql: 'p.family_name' },
  'name.givenName': { sql: 'p.given_name' },
  'name.middleName': { sql: nameOf('middleName') },
  'name.honorificPrefix': { sql: nameOf('honorificPrefix') },
  'name.honorificSuffix': { sql: nameOf('honorificSuffix') },
  'name': { sql: `coalesce(${nameOf('formatted')}, p.given_name, p.family_name)` },
  'title': { sql: 'p.title' },
  'active': { sql: `(p.status = 'active')` },
  ...Object.fromEntries(['nickName', 'profileUrl', 'userType', 'preferredLanguage', 'locale', 'timezone'].map((name) => [name, { sql: more(name) }])),
  'emails': {
    list: values(notDerived('email', 'p.email'), 'value', 'email', 'emails'),
    equals: (value) => `p.id in (select id from person where lower(email) = lower(${value}::text)
      union all select person_id from scim_user where lower(extra ->> 'emails')::jsonb @> jsonb_build_array(jsonb_build_object('value', lower(${value}::text))))`,
    like: (pattern: string, within: string) => `p.id in (select id from person where lower(email) like lower(${pattern}::text)
      union all select person_id from scim_user where lower(extra ->> 'emails') like lower(${within}::text))`,
  },
  'phoneNumbers': { list: values('p.phone', 'value', 'phone', 'phoneNumbers') },
  'addresses': { list: values('l.name', 'locality', 'address', 'addresses') },
  ...Object.fromEntries(['ims', 'photos', 'entitlements', 'roles'].map((name) => [name, { list: moreValues(name) }])),
  'groups': {
    list: `coalesce(${GROUPS_OF_USER}, '[]')`,
    equals: (value) => `p.id in (select person_id from people_set_member where set_id = ${asUuid(value)})`,
  },
  [`${ENTERPRISE_USER}:employeeNumber`]: {
    sql: EMPLOYEE_NUMBER,
    equals: (value) => `(p.employee_number = ${value}::text and not coalesce(s.extra -> 'derived' ? 'employeeNumber', false))`,
  },
  [`${ENTERPRISE_USER}:department`]: { sql: 'd.name', equals: (value) => `p.department_id = (select id from department where lower(name) = lower(${value}::text))` },
  [`${ENTERPRISE_USER}:costCenter`]: { sql: enterprise('costCenter') },
  [`${ENTERPRISE_USER}:organization`]: { sql: enterprise('organization') },
  [`${ENTERPRISE_USER}:division`]: { sql: enterprise('division') },
  [`${ENTERPRISE_USER}:manager.value`]: { sql: 'p.manager_id::text', equals: (value) => `p.manager_id = ${asUuid(value)}` },
  [`${ENTERPRISE_USER}:manager.displayName`]: { sql: 'm.display_name' },
  'meta.resourceType': { sql: `'User'` },
  'meta.created': { sql: `coalesce(s.created_at, ${STARTED})` },
  'meta.lastModified': { sql: 'greatest(p.updated_at, s.updated_at)' },
};
