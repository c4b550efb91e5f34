import { toGlobalId } from '../../../libs/platform/graphql/global-id.js';
import type { DemoGroup, Houses } from './build-groups.js';
import type { Cast } from './build-people.js';
import { chance, demoId } from './chance.js';
import { chooseReactors } from './choose-reactors.js';
import type { PersonKey } from './content/people.js';
import { DAY, type DemoCalendar } from './demo-calendar.js';
import type { DemoRows } from './demo-rows.js';
import type { ScheduledComment, ScheduledPost } from './schedule-threads.js';

type PostRows = Pick<DemoRows, 'post' | 'stream_entry' | 'comment' | 'mention' | 'reaction'>;

const MENTION = /@\[([a-z]+)\]/g;

/** Posts with their streams, comments, mentions and reactions. */
export function buildPosts(posts: ScheduledPost[], cast: Cast, houses: Houses, calendar: DemoCalendar): PostRows {
  const rows: PostRows = { post: [], stream_entry: [], comment: [], mention: [], reaction: [] };
  for (const post of posts) {
    const id = demoId(post.at, 'post', post.key);
    const author_id = cast.get(post.by)!.id;
    const group = post.in ? houses.get(post.in)! : null;
    rows.post.push({ id, author_id, group_id: group?.id ?? null, body: withIds(post.body, cast) });
    rows.stream_entry.push({ stream_id: group?.id ?? author_id, post_id: id, author_id });
    addSubject(rows, { id, postId: id, text: post }, readersOf(group, cast, post.at), cast, calendar);

    const ids = new Map(post.comments.map((comment) => [comment.key, demoId(comment.at, 'comment', comment.key)]));
    for (const comment of post.comments) {
      const commentId = ids.get(comment.key)!;
      rows.comment.push({ post_id: id, id: commentId, parent_id: comment.parent ? ids.get(comment.parent)! : null, author_id: cast.get(comment.by)!.id, body: withIds(comment.body, cast) });
      addSubject(rows, { id: commentId, postId: id, text: comment }, readersOf(group, cast, comment.at), cast, calendar);
    }
  }
  return rows;
}

/** The short names that a text mentions, each once. */
export function mentionedIn(body: string): PersonKey[] {
  return [...new Set([...body.matchAll(MENTION)].map(([, key]) => key as PersonKey))];
}

function addSubject(rows: PostRows, subject: { id: string; postId: string; text: ScheduledComment }, readers: PersonKey[], cast: Cast, calendar: DemoCalendar): void {
  const { id, postId, text } = subject;
  for (const key of mentionedIn(text.body)) rows.mention.push({ subject_id: id, person_id: cast.get(key)!.id, post_id: postId });
  if (!text.reactions) return;
  for (const { by, kind } of chooseReactors({ key: text.key, reactions: text.reactions, isComment: id !== postId }, readers.filter((key) => key !== text.by))) {
    const span = Math.min(2 * DAY, calendar.now.getTime() - text.at.getTime());
    const reacted_at = new Date(text.at.getTime() + Math.floor(span * chance('reacts', text.key, by) ** 2)).toISOString();
    rows.reaction.push({ subject_id: id, person_id: cast.get(by)!.id, kind, post_id: postId, reacted_at });
  }
}

/** Who could have read it when it was written, and is still here. */
function readersOf(group: DemoGroup | null, cast: Cast, at: Date): PersonKey[] {
  return [...cast.values()].filter((person) => !person.left && person.started < at && (!group || group.members.has(person.key))).map((person) => person.key);
}

function withIds(body: string, cast: Cast): string {
  return body.replace(MENTION, (_, key: string) => `@[${toGlobalId('Person', cast.get(key as PersonKey)!.id)}]`);
}
