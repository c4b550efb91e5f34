import type { DemoGroup, Houses } from './build-groups.js';
import type { Cast, DemoPerson } from './build-people.js';
import { mentionedIn } from './build-posts.js';
import { DAY, type DemoCalendar } from './demo-calendar.js';
import type { ScheduledComment, ScheduledPost } from './schedule-threads.js';

/** What in the threads could not have happened: a sentence each. The story is sound when there is none. */
export function checkStory(posts: ScheduledPost[], cast: Cast, houses: Houses, calendar: DemoCalendar): string[] {
  const problems = [...twice(posts)];
  for (const post of posts) {
    const group = post.in ? houses.get(post.in) : null;
    const say = (text: ScheduledComment, problem: string) => problems.push(`${text.key}: ${problem}`);
    if (group === undefined) say(post, 'no such group');
    if (group?.content.posting === 'moderators' && ![...group.content.owners, ...(group.content.moderators ?? [])].includes(post.by)) say(post, 'only moderators post there');
    if (post.at.getTime() < calendar.now.getTime() - 366 * DAY) say(post, 'more than a year ago');
    for (const text of [post, ...post.comments]) {
      for (const problem of problemsOf(text, group ?? null, cast, calendar)) say(text, problem);
    }
    for (const comment of post.comments) {
      const parent = comment.parent ? post.comments.find((other) => other.key === comment.parent)! : post;
      if (comment.at <= parent.at) say(comment, 'written before what it answers');
    }
  }
  return problems;
}

function problemsOf(text: ScheduledComment, group: DemoGroup | null, cast: Cast, calendar: DemoCalendar): string[] {
  const problems: string[] = [];
  const author = cast.get(text.by);
  if (!author) return [`no such person: ${text.by}`];
  if (!isHere(author, text.at)) problems.push(`${text.by} is not in the company then`);
  if (group && !author.left && !group.members.has(text.by)) problems.push(`${text.by} is not a member`);
  if (group && (text.at < group.made || (group.archived && text.at >= group.archived))) problems.push('the group is not open then');
  if (text.at > calendar.now) problems.push('has not happened yet');
  for (const key of mentionedIn(text.body)) {
    const mentioned = cast.get(key);
    if (!mentioned) problems.push(`mentions nobody: ${key}`);
    else if (!isHere(mentioned, text.at)) problems.push(`${key} is not in the company then`);
    else if (group && group.content.privacy !== 'open' && !group.members.has(key)) problems.push(`${key} cannot read it`);
  }
  return problems;
}

function isHere(person: DemoPerson, at: Date): boolean {
  return person.started <= at && (!person.left || at < person.left);
}

function twice(posts: ScheduledPost[]): string[] {
  const keys = posts.map((post) => post.key);
  return keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `${key}: there twice`);
}
