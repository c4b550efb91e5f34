import type pg from 'pg';
import { toGlobalId } from '../../../libs/platform/graphql/global-id.js';
import { newId } from '../../../libs/platform/ids/uuid7.js';

/** The write that both servers do; variables: input. */
export const PUBLISH_MUTATION = 'mutation Publish($input: PublishPostInput!) { publishPost(input: $input) { post { id } } }';

const TEXT = `with
  receipt as (insert into mutation_receipt (person_id, client_mutation_id, mutation, input_hash, result_id) values ($1, $2, 'publishPost', sha256($2::text::bytea), $3)),
  made as (insert into post (id, author_id, group_id, body) values ($3, $1, $4, $5)),
  entry as (insert into stream_entry (stream_id, post_id, author_id) values ($4, $3, $1))
  insert into outbox (id, event, payload) values ($6, 'PostPublished', jsonb_build_object('postId', $3::uuid, 'authorId', $1::uuid, 'groupId', $4::uuid))`;

/** The same rows as publishing a post in a group, by one prepared statement. */
export async function barePublish(pool: pg.Pool, { viewer, groupId, body, clientMutationId }: { viewer: string; groupId: string; body: string; clientMutationId: string }): Promise<unknown> {
  const id = newId();
  await pool.query({ name: 'bare-publish', text: TEXT, values: [viewer, clientMutationId, id, groupId, body, newId()] });
  return { publishPost: { post: { id: toGlobalId('Post', id) } } };
}
