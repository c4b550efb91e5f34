import { groupReadableBy } from '../../groups/group.visibility.js';
import { notBlockedBy } from '../../people/block.visibility.js';
import type { Sql } from '../../platform/database/database.js';
import { commentVisibleTo } from '../comment.visibility.js';
import { postVisibleTo } from '../post.visibility.js';
import type { VisibilityFacts } from './visibility-answer.js';

const MEMBER = `exists (select from membership m where m.person_id = v.id and m.group_id = g.id and m.state = 'member')`;

/** Each asks the rule that every reader uses, and beside it the parts that the rule is made of. */
const FACTS = {
  Post: `select ${postVisibleTo('v.id', 'p')} as visible, v.status = 'active' as active, p.deleted_at is not null as deleted,
      not ${notBlockedBy('v.id', 'p.author_id')} as blocked, g.privacy, ${MEMBER} as member
    from person v, post p left join groups g on g.id = p.group_id where v.id = $1 and p.id = $2`,
  Comment: `select ${postVisibleTo('v.id', 'p')} and ${commentVisibleTo('v.id', 'c')} as visible, v.status = 'active' as active, c.deleted_at is not null or p.deleted_at is not null as deleted,
      not (${notBlockedBy('v.id', 'p.author_id')} and ${notBlockedBy('v.id', 'c.author_id')}) as blocked, g.privacy, ${MEMBER} as member
    from person v, comment c join post p on p.id = c.post_id left join groups g on g.id = p.group_id where v.id = $1 and c.id = $2`,
  Group: `select ${groupReadableBy('v.id', 'g')} as visible, v.status = 'active' as active, false as deleted, false as blocked, g.privacy, ${MEMBER} as member
    from person v, groups g where v.id = $1 and g.id = $2`,
} as const;

export type VisibilitySubject = keyof typeof FACTS;

/** What decides whether a person sees a post, a comment or what is in a group; null when one of the two does not exist. */
export async function findVisibilityFacts(sql: Sql, personId: string, kind: VisibilitySubject, id: string): Promise<VisibilityFacts | null> {
  const [row] = await sql.query<VisibilityFacts>(FACTS[kind], [personId, id], `visibility-facts-${kind}`);
  return row ?? null;
}
