import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { invalidInput } from '../platform/errors/app-error.js';
import { MAX_PAGE } from '../platform/pagination/keyset.js';
import { PERSON_COLUMNS, PERSON_JOINS, type PersonRow, toPersonView } from './person.reader.js';
import type { PersonView } from './person.view.js';

/** Larger groups say little about who knows whom, and would be read in full. */
const SMALL_GROUP = 150;
const EACH = 100;

/** Not me, active, not followed yet, and no block either way. */
const OPEN_TO_FOLLOW = `p.status = 'active' and p.id <> $1
  and not exists (select from follow f where f.person_id = $1 and f.followee_id = p.id)
  and not exists (select from block b where b.person_id = $1 and b.blocked_id = p.id)
  and not exists (select from block b where b.person_id = p.id and b.blocked_id = $1)`;

/**
 * People near the viewer whom the viewer does not follow yet: the manager, the team, the reports, the department, and
 * those who share small groups with the viewer. Shared membership is known to both, secret groups included.
 */
@Injectable()
export class PeopleToFollowReader {
  constructor(private readonly database: Database) {}

  /**
   * The nearest first, in one statement.
   *
   * @throws INVALID_INPUT when first is not 1 to 100
   */
  async of(viewerId: string, first: number): Promise<PersonView[]> {
    if (!Number.isInteger(first) || first < 1 || first > MAX_PAGE) {
      throw invalidInput({ field: 'first', message: `first must be a number from 1 to ${MAX_PAGE}.` });
    }
    const rows = await this.database.query<PersonRow>(
      `with me as (select id, manager_id, department_id from person where id = $1),
       small_group as (
         select m.group_id from membership m join groups g on g.id = m.group_id
         where m.person_id = $1 and m.state = 'member' and g.archived_at is null and g.member_count between 2 and ${SMALL_GROUP}
         order by g.member_count limit 20),
       near as (
         (select p.id, 4 as points from me join person p on p.id = me.manager_id where ${OPEN_TO_FOLLOW})
         union all (select p.id, 3 from me join person p on p.manager_id = me.manager_id where ${OPEN_TO_FOLLOW} order by p.sort_name, p.id limit ${EACH})
         union all (select p.id, 3 from person p where p.manager_id = $1 and ${OPEN_TO_FOLLOW} order by p.sort_name, p.id limit ${EACH})
         union all (select p.id, 2 from me join person p on p.department_id = me.department_id where ${OPEN_TO_FOLLOW} order by p.sort_name, p.id limit ${EACH})
         union all (select p.id, 1 from small_group s join membership m on m.group_id = s.group_id and m.state = 'member'
           join person p on p.id = m.person_id where ${OPEN_TO_FOLLOW})),
       best as (select id, sum(points) as points from near group by id)
       select ${PERSON_COLUMNS} from best join person p on p.id = best.id ${PERSON_JOINS}
       order by best.points desc, p.sort_name, p.id limit $2`,
      [viewerId, first],
      'people-to-follow',
    );
    return rows.map(toPersonView);
  }
}
