import { buildGroups, castGroups } from './build-groups.js';
import { buildPeople, castPeople } from './build-people.js';
import { buildPosts } from './build-posts.js';
import { allThreads } from './content/all-threads.js';
import { DemoCalendar } from './demo-calendar.js';
import type { DemoRows } from './demo-rows.js';
import { recentEvents } from './recent-events.js';
import { scheduleThreads } from './schedule-threads.js';

/**
 * All rows of the demo company, whose year ends `now`. Pure: the same moment gives the same rows, ids included.
 * Counters are not among them (triggers count), nor are notifications: jobs write those, of the last days' events.
 */
export function buildDemo(now: Date): DemoRows {
  const calendar = new DemoCalendar(now);
  const posts = scheduleThreads(allThreads, calendar);
  const cast = castPeople(calendar);
  const houses = castGroups(cast, posts, calendar);
  const rows = { ...buildPeople(cast, calendar), ...buildGroups(houses, cast, calendar), ...buildPosts(posts, cast, houses, calendar) };
  return { ...rows, outbox: recentEvents(rows, now) };
}
