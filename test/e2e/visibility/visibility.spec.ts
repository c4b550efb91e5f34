import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FeedAudienceReader } from '../../../libs/feed/feed-audience.reader.js';
import { toGlobalId } from '../../../libs/platform/graphql/global-id.js';
import { TestCompany, type TestPerson } from '../../company.js';
import { eventually } from '../../eventually.js';
import { TestSocket } from '../../socket.js';
import { move, Players } from './moves.js';
import { Oracle, type OraclePost } from './oracle.js';
import { askEveryReader } from './readers.js';

/** How many comparisons one run makes: 1,000 in every run, 10,000 in the long one. */
const CHECKS = Number(process.env['ATRIUM_VISIBILITY_CHECKS'] ?? 1_000);
const PEOPLE = 7;
const MOVES = 90;
const ASK_EVERY = 30;

describe('who sees what, against an oracle in plain code', () => {
  it(
    `every reader agrees with it, asked ${CHECKS} times in random companies`,
    async () => {
      const seed = Number(process.env['ATRIUM_VISIBILITY_SEED'] ?? Date.now() % 2 ** 31);
      let made = 0;
      for (let run = 0; made < CHECKS; run += 1) {
        const [moves] = fc.sample(fc.array(move, { minLength: MOVES, maxLength: MOVES }), { seed: seed + run, numRuns: 1 });
        made += await compare(moves!, seed + run);
      }
      process.stdout.write(`visibility: ${made} checks, 0 differences, seed ${seed}\n`);
    },
    30 * 60_000,
  );
});

async function compare(moves: Parameters<Players['play']>[0][], seed: number): Promise<number> {
  const company = await TestCompany.start();
  try {
    const oracle = new Oracle();
    const people: TestPerson[] = [];
    for (let key = 0; key < PEOPLE; key += 1) {
      const person = await company.hire();
      people.push(person);
      oracle.people.push({ key, id: person.id, left: false });
    }
    const feeds = await Promise.all(people.map((person) => listen(company, person)));
    const lookedUp = postsLookedUp(company);
    let lastPost: OraclePost | undefined;
    const players = new Players(company, oracle, people);
    const story: string[] = [];
    let made = 0;
    for (const [number, next] of moves.entries()) {
      story.push(await players.play(next).catch((error: Error) => Promise.reject(new Error(`seed ${seed}, move ${number}: ${error.message}\n${story.join('\n')}`))));
      await company.settle();
      const published = oracle.posts.at(-1);
      if (published && published !== lastPost) {
        lastPost = published;
        for (const { key, left } of oracle.people) if (!left && key !== published.author && oracle.inHomeFeed(key, published)) feeds[key]!.expected += 1;
        // Whose feed it is in is found out a moment after the post; the next move may change that, also when nobody hears of this one.
        await eventually(() => expect([...lookedUp]).toContain(published.id));
        const heard = (of: (feed: (typeof feeds)[number]) => number) => ({ seed, story, heard: oracle.people.filter(({ left }) => !left).map(({ key }) => of(feeds[key]!)) });
        await eventually(() => expect(heard((feed) => feed.heard())).toEqual(heard((feed) => feed.expected)));
      }
      if ((number + 1) % ASK_EVERY !== 0) continue;
      for (const { key, left } of oracle.people) {
        if (!left) await eventually(() => expect({ seed, number, key, newPosts: feeds[key]!.heard(), story }).toEqual({ seed, number, key, newPosts: feeds[key]!.expected, story }));
        made += 1;
        if (left) {
          expect((await people[key]!.send('{ viewer { id } }')).code).toBe('UNAUTHENTICATED');
          continue;
        }
        for (const { reader, viewer, given, expected } of await askEveryReader(people[key]!, key, oracle)) {
          made += 1;
          if (JSON.stringify(given) !== JSON.stringify(expected)) {
            expect({ seed, number, reader, viewer, given, story: story.filter(Boolean) }).toEqual({ seed, number, reader, viewer, given: expected, story: story.filter(Boolean) });
          }
        }
      }
    }
    for (const feed of feeds) await feed.socket.close();
    return made;
  } finally {
    await company.stop();
  }
}

/** Global ids of the posts for which the company has found out in whose home feed they stand; it grows. */
function postsLookedUp(company: TestCompany): Set<string> {
  const found = new Set<string>();
  const audience = company.api.get(FeedAudienceReader, { strict: false });
  const countNew = audience.countNew.bind(audience);
  audience.countNew = async (posts, people) => {
    const counts = await countNew(posts, people);
    for (const post of posts) found.add(toGlobalId('Post', post));
    return counts;
  };
  return found;
}

/** How many new posts the person's home page was told of over its socket, and how many it should have been. */
async function listen(company: TestCompany, person: TestPerson) {
  const socket = await TestSocket.open(company, person);
  const heard = socket.subscribe<{ newPosts: number }>('subscription { homeFeedChanged { newPosts } }', 'homeFeedChanged');
  return { socket, expected: 0, heard: () => heard.values.reduce((sum, change) => sum + change.newPosts, 0) };
}
