import type { Columns } from '../filter/compile-filter.js';
import { GROUP } from '../schema/group.schema.js';
import { asUuid } from '../users/user-columns.repository.js';

/** $1 is the integration that asks, or null. */
export const GROUPS = 'scim_group g join people_set s on s.id = g.set_id left join scim_external_group x on x.set_id = g.set_id and x.integration_id = $1::uuid';
export const GROUP_COLUMNS = 's.id, s.name, x.external_id, g.version, g.created_at, g.updated_at, g.group_id';

/** What groups can be searched and sorted by. */
export const groupSearch: Columns = {
  'schemas': { list: `jsonb_build_array(jsonb_build_object('value', '${GROUP}'))` },
  'id': { sql: 's.id::text', equals: (value) => `s.id = ${asUuid(value)}` },
  'externalId': { sql: 'x.external_id', equals: (value) => `s.id in (select set_id from scim_external_group where integration_id = $1::uuid and external_id = ${value}::text)` },
  'displayName': { sql: 's.name', equals: (value) => `(s.source = 'scim' and lower(s.name) = lower(${value}::text))` },
  'members': {
    list: `coalesce((select jsonb_agg(jsonb_build_object('value', m.person_id, 'type', 'User', 'display', p.display_name))
      from people_set_member m join person p on p.id = m.person_id where m.set_id = s.id), '[]')`,
    equals: (value) => `s.id in (select set_id from people_set_member where person_id = ${asUuid(value)})`,
  },
  'meta.resourceType': { sql: `'Group'` },
  'meta.created': { sql: 'g.created_at' },
  'meta.lastModified': { sql: 'g.updated_at' },
};
