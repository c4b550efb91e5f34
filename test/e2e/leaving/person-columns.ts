/** Where the export has the rows in which a column names somebody, and what erasure makes of them. */
export interface PersonColumn {
  /** Name of the file of the export that has these rows, or why it has none. */
  export: string | { not: string };
  /** Gone, or why the rows stay. */
  erasure: 'gone' | { stays: string };
}

const gone = (file: string): PersonColumn => ({ export: file, erasure: 'gone' });
const stays = (file: string, why: string): PersonColumn => ({ export: file, erasure: { stays: why } });
const untold = (not: string, erasure: PersonColumn['erasure'] = 'gone'): PersonColumn => ({ export: { not }, erasure });

const LATER = 'the audit log, which is exported, has it';
const NOBODY = 'a former colleague, without a word of who it was';

/** Every column of the database that holds a person's id. Whoever adds one decides here what becomes of it. */
export const PERSON_COLUMNS: Record<string, PersonColumn> = {
  'person_photo.person_id': gone('photo.jpg'),
  'person_settings.person_id': gone('profile.json'),
  'people_set_member.person_id': gone('profile.json'),
  'person.manager_id': untold('who reports to somebody is said of the others'),
  'person_token.person_id': untold('the words of the profile again, for the directory'),
  'person_search.person_id': untold('the words of the profile again, for the directory'),
  'follow.person_id': gone('follows.json'),
  'follow.followee_id': untold('who follows is the choice of the others'),
  'block.person_id': gone('blocks.json'),
  'block.blocked_id': untold('who blocks is the choice of the others, and never told'),
  'session.person_id': gone('sessions.json'),
  'api_token.person_id': gone('tokens.json'),
  'person_role.person_id': gone('roles.json'),
  'identity_link.person_id': gone('identities.json'),
  'sign_in_link.person_id': gone('sign-in-links.json'),
  'membership.person_id': gone('memberships.json'),
  'membership.invited_by': untold(LATER),
  'post.author_id': stays('posts.json', 'kept where that was chosen'),
  'post.removed_by': untold(LATER, { stays: NOBODY }),
  'comment.author_id': stays('comments.json', 'kept where that was chosen, and as the place of answers'),
  'comment.removed_by': untold(LATER, { stays: NOBODY }),
  'reaction.person_id': stays('reactions.json', 'kept where that was chosen'),
  'mention.person_id': untold('what others wrote is theirs', { stays: NOBODY }),
  'stream_entry.author_id': untold('the posts again, for the feed', { stays: 'as long as the post' }),
  'notification.person_id': gone('notifications.json'),
  'notification.subject_person_id': untold('what others were told'),
  'notification_cause.person_id': untold('what the notifications, which are exported, were made of'),
  'notification_cause.actor_id': untold('what others were told', { stays: NOBODY }),
  'mutation_receipt.person_id': untold('that a request was heard, for a day'),
  'directory_entry.person_id': gone('directories.json'),
  'scim_user.person_id': gone('directories.json'),
  'scim_external_user.person_id': gone('directories.json'),
  'scim_held_person.person_id': untold('what an integration waits to do; once it does, the audit log has it'),
  'scim_deactivation.person_id': untold(LATER, { stays: 'the brake counts them, by id' }),
  'scim_brake.approved_by': untold(LATER, { stays: NOBODY }),
  'scim_user.created_by': untold('an integration', { stays: 'an integration' }),
  'provisioning_change.person_id': stays('provisioning.json', 'how many a run changed, without what'),
  'provisioning_run.requested_by': untold(LATER, { stays: NOBODY }),
  'provisioning_run.first_approver': untold(LATER, { stays: NOBODY }),
  'provisioning_run.decided_by': untold(LATER, { stays: NOBODY }),
  'audit_entry.actor_id': stays('audit.json', 'the chain, by id'),
  'audit_entry.subject_id': stays('audit.json', 'the chain, by id'),
};

/** Columns with a foreign key to person, and those that are called as if they had one. */
export const FIND_PERSON_COLUMNS = `select c.table_name || '.' || c.column_name as name
  from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
  where t.table_type = 'BASE TABLE' and c.table_schema = 'public' and c.data_type = 'uuid' and (
    (c.column_name ~ '^(person|author|actor|subject_person|user|employee|owner)_id$|_by$' or c.table_name || '.' || c.column_name = 'audit_entry.subject_id')
    or exists (select from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
      where k.contype = 'f' and k.confrelid = 'person'::regclass and k.conrelid = to_regclass(format('%I', c.table_name)) and a.attname = c.column_name))`;
