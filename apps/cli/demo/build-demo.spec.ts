import { beforeAll, describe, expect, it } from '@jest/globals';
import { readCommentBody, readPostBody } from '../../../libs/posts/post-input.js';
import { timeOf } from '../../../libs/platform/ids/uuid7.js';
import { buildDemo } from './build-demo.js';
import { castGroups } from './build-groups.js';
import { castPeople } from './build-people.js';
import { checkStory } from './check-story.js';
import { allThreads } from './content/all-threads.js';
import { sites } from './content/company.js';
import type { Thread } from './content/thread.types.js';
import { DAY, DemoCalendar } from './demo-calendar.js';
import type { DemoRows } from './demo-rows.js';
import { scheduleThreads } from './schedule-threads.js';

const NOW = new Date('2031-05-14T09:37:21.456Z');

function storyOf(threads: Thread[], now = NOW): string[] {
  const calendar = new DemoCalendar(now);
  const posts = scheduleThreads(threads, calendar);
  const cast = castPeople(calendar);
  return checkStory(posts, cast, castGroups(cast, posts, calendar), calendar);
}

describe('the demo company', () => {
  let rows: DemoRows;
  beforeAll(() => {
    rows = buildDemo(NOW);
  });

  it('is the same each time it is made for the same moment', () => {
    expect(buildDemo(new Date(NOW))).toEqual(rows);
    expect(buildDemo(new Date(NOW.getTime() + DAY)).post[0]!.id).not.toBe(rows.post[0]!.id);
  });

  it('is as large as a visitor expects', () => {
    expect(rows.person.length).toBeGreaterThanOrEqual(90);
    expect(rows.person.length).toBeLessThanOrEqual(110);
    expect(rows.groups.length).toBeGreaterThanOrEqual(14);
    expect(rows.post.length).toBeGreaterThanOrEqual(300);
    expect(rows.comment.length).toBeGreaterThanOrEqual(800);
    expect(rows.reaction.length).toBeGreaterThan(rows.post.length * 5);
    expect(rows.department.length).toBeGreaterThanOrEqual(8);
    expect(Object.keys(sites).length).toBeGreaterThanOrEqual(6);
  });

  it.each([['Latin'], ['Greek'], ['Cyrillic'], ['Han'], ['Arabic'], ['Hebrew'], ['Georgian'], ['Hangul']])('has people whose names are in %s script', (script) => {
    const inScript = new RegExp(`^\\p{Script=${script}}`, 'u');
    expect(rows.person.some((person) => inScript.test(person.display_name))).toBe(true);
  });

  it('reaches people only at reserved mail domains, and some not by mail', () => {
    expect(rows.person.filter((person) => person.email && !/^[a-z-]+\.[a-z-]+@marelle\.example$/.test(person.email)).map((person) => person.email)).toEqual([]);
    expect(rows.person.filter((person) => !person.email).length).toBeGreaterThan(15);
    expect(rows.person.every((person) => !person.phone?.includes('#'))).toBe(true);
    for (const column of ['id', 'email', 'employee_number', 'phone'] as const) {
      const values = rows.person.map((person) => person[column]).filter((value) => value !== null);
      expect(new Set(values).size).toBe(values.length);
    }
  });

  it('has one tree of managers, all of whom still work there', () => {
    const byId = new Map(rows.person.map((person) => [person.id, person]));
    expect(rows.person.filter((person) => person.manager_id === null)).toHaveLength(1);
    for (const person of rows.person) {
      let [above, steps] = [person, 0];
      while (above.manager_id !== null && steps < 10) {
        above = byId.get(above.manager_id)!;
        expect(above.status).toBe('active');
        steps += 1;
      }
      expect(above.manager_id).toBeNull();
    }
  });

  it('has groups of all kinds, each with an owner, with requests and invitations', () => {
    for (const privacy of ['open', 'closed', 'secret']) expect(rows.groups.filter((group) => group.privacy === privacy).length).toBeGreaterThanOrEqual(3);
    for (const group of rows.groups) {
      expect(rows.membership.filter((member) => member.group_id === group.id && member.role === 'owner' && member.state === 'member').length).toBeGreaterThan(0);
    }
    expect(rows.groups.filter((group) => group.archived_at !== null)).toHaveLength(1);
    expect(new Set(rows.groups.map((group) => group.color)).size).toBe(8);
    expect(rows.membership.filter((member) => member.state === 'requested').length).toBeGreaterThan(3);
    expect(rows.membership.filter((member) => member.state === 'invited').length).toBeGreaterThan(3);
    const pairs = rows.membership.map((member) => `${member.person_id} ${member.group_id}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    const left = new Set(rows.person.filter((person) => person.status === 'left').map((person) => person.id));
    expect(left.size).toBeGreaterThan(2);
    expect(rows.membership.filter((member) => left.has(member.person_id))).toEqual([]);
  });

  it('lets only those react, once, who may read', () => {
    const groupOf = new Map(rows.post.map((post) => [post.id, post.group_id]));
    const members = new Set(rows.membership.filter((member) => member.state === 'member').map((member) => `${member.group_id} ${member.person_id}`));
    const author = new Map([...rows.post, ...rows.comment].map((text) => [text.id, text.author_id]));
    const impossible = rows.reaction.filter(({ subject_id, person_id, post_id, reacted_at }) => {
      const group = groupOf.get(post_id);
      const mayRead = group === null || members.has(`${group} ${person_id}`);
      const at = Date.parse(reacted_at);
      return !mayRead || author.get(subject_id) === person_id || at > NOW.getTime() || at < timeOf(subject_id).getTime();
    });
    expect(impossible).toEqual([]);
    const once = rows.reaction.map((reaction) => `${reaction.subject_id} ${reaction.person_id}`);
    expect(new Set(once).size).toBe(once.length);
  });

  it('is full of life in the last day', () => {
    const fresh = rows.post.filter((post) => NOW.getTime() - timeOf(post.id).getTime() < DAY);
    expect(fresh.length).toBeGreaterThanOrEqual(15);
    for (const post of fresh) expect(rows.reaction.filter((reaction) => reaction.subject_id === post.id).length).toBeGreaterThanOrEqual(5);
  });

  it('says nothing that the product would not let people write, and nothing twice', () => {
    for (const post of rows.post) expect(readPostBody(post.body).body).toBe(post.body);
    for (const comment of rows.comment) expect(readCommentBody(comment.body).body).toBe(comment.body);
    const bodies = rows.post.map((post) => post.body);
    expect(new Set(bodies).size).toBe(bodies.length);
    const mentioned = [...rows.post, ...rows.comment].flatMap((text) => readPostBody(text.body).mentionIds.map((person) => `${text.id} ${person}`));
    expect(rows.mention.map((mention) => `${mention.subject_id} ${mention.person_id}`).sort()).toEqual(mentioned.sort());
  });
});

describe('the story of the demo company', () => {
  it.each([['2031-05-14T09:37:21.456Z'], ['2026-01-01T00:00:30.000Z'], ['2028-02-29T23:59:59.999Z']])('could have happened by %s', (now) => {
    expect(storyOf(allThreads, new Date(now))).toEqual([]);
  });

  it.each<[string, Thread]>([
    ['is not a member', { by: 'malo', in: 'table', at: '20d 10:00', body: 'x' }],
    ['tadeusz is not in the company then', { by: 'tadeusz', at: '20d 10:00', body: 'x' }],
    ['petya is not in the company then', { by: 'halina', at: '120d 10:00', body: 'x', c: [['petya', 'y']] }],
    ['malo cannot read it', { by: 'ysolde', in: 'table', at: '20d 10:00', body: 'x @[malo]' }],
    ['mentions nobody: nobody', { by: 'ysolde', at: '20d 10:00', body: 'x @[nobody]' }],
    ['only moderators post there', { by: 'malo', in: 'house', at: '20d 10:00', body: 'x' }],
    ['the group is not open then', { by: 'rozenn', in: 'quaisud', at: '20d 10:00', body: 'x' }],
    ['more than a year ago', { by: 'ysolde', at: '400d 10:00', body: 'x' }],
  ])('is refused when somebody %s', (problem, thread) => {
    expect(storyOf([thread]).join('\n')).toContain(problem);
  });

  it('keeps answers after what they answer, however new', () => {
    const [post] = scheduleThreads([{ by: 'joao', at: '2m', body: 'x', c: [['graca', 'y', '+1h', ['joao', 'z', '+2d']], ['rui', 'w']] }], new DemoCalendar(NOW));
    const [first, reply, second] = post!.comments;
    expect(first!.at > post!.at && reply!.at > first!.at && second!.at > first!.at).toBe(true);
    expect(Math.max(...post!.comments.map((comment) => comment.at.getTime()))).toBeLessThanOrEqual(NOW.getTime());
  });
});
