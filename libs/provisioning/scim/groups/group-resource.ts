import type { Resource } from '../resource/read-resource.js';
import { GROUP } from '../schema/group.schema.js';

/** A set of people that SCIM made. */
export interface GroupRow {
  id: string;
  name: string;
  external_id: string | null;
  version: number;
  created_at: Date;
  updated_at: Date;
  /** The company group that follows the set. */
  group_id: string | null;
}

export interface MemberRow {
  set_id: string;
  person_id: string;
  display_name: string;
}

/** A group as clients read it (RFC 7643 section 4.2). Without members where they are not asked for. */
export function toGroup(row: GroupRow, members: MemberRow[] | null, base: string): Resource {
  return {
    schemas: [GROUP],
    id: row.id,
    ...(row.external_id === null ? {} : { externalId: row.external_id }),
    displayName: row.name,
    ...(members && members.length > 0
      ? { members: members.map(({ person_id, display_name }) => ({ value: person_id, $ref: `${base}/Users/${person_id}`, type: 'User', display: display_name })) }
      : {}),
    meta: {
      resourceType: 'Group',
      created: row.created_at.toISOString(),
      lastModified: row.updated_at.toISOString(),
      location: `${base}/Groups/${row.id}`,
      version: groupVersion(row),
    },
  };
}

export function groupVersion({ version }: GroupRow): string {
  return `W/"${version}"`;
}
