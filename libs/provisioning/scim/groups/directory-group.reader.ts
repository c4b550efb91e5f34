import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { isUuid } from '../../../platform/ids/uuid7.js';
import { connection, type Connection, readPage, toCursor } from '../../../platform/pagination/keyset.js';

/** A set of people from the directory, and the company group that follows it, if any. */
export interface DirectoryGroupView {
  id: string;
  name: string;
  memberCount: number;
  isFollowed: boolean;
  groupUuid: string | null;
}

const COLUMNS = `s.id, s.name, (select count(*)::int from people_set_member m where m.set_id = s.id) as "memberCount", g.group_id is not null as "isFollowed", g.group_id as "groupUuid"`;
const PAGE = `select ${COLUMNS} from scim_group g join people_set s on s.id = g.set_id where $1::text is null or (lower(s.name), s.id) > ($1, $2::uuid)
  order by lower(s.name), s.id limit $3`;
const ONE = `select ${COLUMNS} from scim_group g join people_set s on s.id = g.set_id where s.id = $1`;

/** Reads the sets that SCIM made, for administrators. */
@Injectable()
export class DirectoryGroupReader {
  constructor(private readonly database: Database) {}

  /** By name. @throws INVALID_INPUT for an impossible page */
  async list(page: { first: number; after?: string | null }): Promise<Connection<DirectoryGroupView>> {
    const { first, after } = readPage<[string, string]>(page, [() => true, isUuid]);
    const rows = await this.database.query<DirectoryGroupView>(PAGE, [after?.[0] ?? null, after?.[1] ?? null, first + 1], 'directory-groups');
    return connection(rows, first, (row) => toCursor(row.name.toLowerCase(), row.id));
  }

  async find(id: string): Promise<DirectoryGroupView | null> {
    const [row] = await this.database.query<DirectoryGroupView>(ONE, [id], 'directory-group');
    return row ?? null;
  }
}
