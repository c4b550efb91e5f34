import type { Sql, Transaction } from '../platform/database/database.js';
import { notFound } from '../platform/errors/app-error.js';
import { GroupEntity } from './group.entity.js';
import { requireGroup } from './group.reader.js';
import { groupKnownTo } from './group.visibility.js';
import type { GroupPrivacy, GroupView, PostingPolicy } from './group.view.js';

/** What can be said of a group, as it is stored. */
export interface GroupFields {
  name: string;
  description: string | null;
  privacy: GroupPrivacy;
  postingPolicy: PostingPolicy;
  color: number;
}

/**
 * Locks a group against every other change of it and of its memberships until the transaction ends, then reads it as
 * the viewer may see it now. Two statements, since the first one's snapshot is from before it waited.
 * Publishing does not wait: it takes FOR KEY SHARE only.
 *
 * @throws NOT_FOUND when the group does not exist or the viewer may not know of it
 */
export async function lockGroup(tx: Transaction, viewerId: string, groupId: string): Promise<GroupView> {
  const locked = await tx.query(
    `select 1 from groups g where g.id = $2 and ${groupKnownTo('$1', 'g')} for no key update of g`,
    [viewerId, groupId],
    'group-lock',
  );
  if (locked.length === 0) throw notFound();
  return requireGroup(tx, viewerId, groupId);
}

export async function insertGroup(tx: Transaction, id: string, fields: GroupFields): Promise<void> {
  await tx.manager.insert(GroupEntity, { id, ...columnsOf(fields) });
}

/** Changes the given fields only. */
export async function updateGroup(tx: Transaction, id: string, fields: Partial<GroupFields>): Promise<void> {
  await tx.manager.update(GroupEntity, { id }, columnsOf(fields));
}

export async function setArchived(sql: Sql, id: string, archived: boolean): Promise<void> {
  await sql.query('update groups set archived_at = case when $2 then coalesce(archived_at, now()) end where id = $1', [id, archived], 'group-archive');
}

function columnsOf(fields: Partial<GroupFields>): Partial<GroupEntity> {
  return {
    ...(fields.name !== undefined && { name: fields.name, sortName: fields.name }),
    ...(fields.description !== undefined && { description: fields.description }),
    ...(fields.privacy && { privacy: fields.privacy.toLowerCase() as GroupEntity['privacy'] }),
    ...(fields.postingPolicy && { postingPolicy: fields.postingPolicy.toLowerCase() as GroupEntity['postingPolicy'] }),
    ...(fields.color !== undefined && { color: fields.color }),
  };
}
