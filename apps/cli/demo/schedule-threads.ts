import { chance } from './chance.js';
import type { Delay, Moment, Reactions, Remark, Reply, Thread } from './content/thread.types.js';
import type { GroupKey } from './content/groups.js';
import type { PersonKey } from './content/people.js';
import { DemoCalendar, MINUTE, readDelay } from './demo-calendar.js';

/** A text with its author and the moment it was written. */
export interface ScheduledComment {
  key: string;
  by: PersonKey;
  body: string;
  at: Date;
  reactions?: Reactions;
  /** Key of the comment it replies to. */
  parent?: string;
}

export interface ScheduledPost extends Omit<ScheduledComment, 'parent'> {
  in?: GroupKey;
  comments: ScheduledComment[];
}

/** Gives every post and comment its moment, the same for the same `now`; nothing lies ahead of it. */
export function scheduleThreads(threads: Thread[], calendar: DemoCalendar): ScheduledPost[] {
  return threads
    .map((thread) => {
      const key = [thread.in ?? 'public', thread.by, thread.at].join(' ');
      const at = calendar.momentOf(thread.at as Moment);
      const comments = scheduleRemarks(key, at, thread.c ?? []);
      return { key, by: thread.by, in: thread.in, body: thread.body, at, reactions: thread.r, comments: before(calendar.now, at, comments) };
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

function scheduleRemarks(postKey: string, postedAt: Date, remarks: Remark[]): ScheduledComment[] {
  const comments: ScheduledComment[] = [];
  let clock = postedAt.getTime();
  remarks.forEach(([by, body, ...extras], index) => {
    const key = `${postKey} #${index}`;
    const remark = schedule(key, clock, by, body, extras.filter((extra) => typeof extra === 'string'));
    comments.push(remark.comment);
    let replyClock = remark.comment.at.getTime();
    extras.filter((extra): extra is Reply => typeof extra !== 'string').forEach(([replier, text, ...more], replyIndex) => {
      const reply = schedule(`${key}.${replyIndex}`, replyClock, replier, text, more);
      comments.push({ ...reply.comment, parent: key });
      replyClock = reply.clock;
    });
    clock = remark.isLong ? remark.clock : Math.max(remark.clock, Math.min(replyClock, remark.clock + 90 * MINUTE));
  });
  return comments;
}

function schedule(key: string, clock: number, by: PersonKey, body: string, extras: (Delay | Reactions)[]) {
  const delay = extras.find((extra): extra is Delay => extra.startsWith('+'));
  const reactions = extras.find((extra): extra is Reactions => !extra.startsWith('+'));
  const gap = Math.round((2 + 36 * chance('gap', key) ** 2) * MINUTE);
  const { length, isLong } = delay ? readDelay(delay) : { length: gap, isLong: false };
  const at = new Date(isLong ? clock + length + gap : clock + length);
  return { comment: { key, by, body, at, reactions }, clock: isLong ? clock + gap : at.getTime(), isLong };
}

/** Draws the comments of a very new post closer together, so that all of them were written already. */
function before(now: Date, postedAt: Date, comments: ScheduledComment[]): ScheduledComment[] {
  const last = Math.max(0, ...comments.map((comment) => comment.at.getTime() - postedAt.getTime()));
  const room = (now.getTime() - postedAt.getTime()) * 0.97;
  if (last <= room) return comments;
  return comments.map((comment) => ({ ...comment, at: new Date(postedAt.getTime() + Math.floor(((comment.at.getTime() - postedAt.getTime()) * room) / last)) }));
}
