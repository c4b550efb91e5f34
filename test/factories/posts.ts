import type { TestPerson } from '../company.js';

/** Publishes a post; in a group, or the person's public one. @returns its global id */
export async function publish(author: TestPerson, body = 'Hello', groupId?: string): Promise<string> {
  const data = await author.ask('mutation($input: PublishPostInput!) { publishPost(input: $input) { post { id } } }', { input: { body, groupId } });
  return data.publishPost.post.id;
}

/** Comments on a post, or answers a comment. @returns the comment's global id */
export async function comment(author: TestPerson, postId: string, body = 'I see', parentCommentId?: string): Promise<string> {
  const data = await author.ask('mutation($input: AddCommentInput!) { addComment(input: $input) { comment { id } } }', { input: { postId, body, parentCommentId } });
  return data.addComment.comment.id;
}

/** Reacts to a post or comment. */
export async function react(person: TestPerson, subjectId: string, kind = 'LIKE'): Promise<void> {
  await person.ask('mutation($input: SetReactionInput!) { setReaction(input: $input) { __typename } }', { input: { subjectId, kind } });
}
