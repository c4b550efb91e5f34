import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { TestCompany } from '../../../test/company.js';
import { timeOf } from '../../../libs/platform/ids/uuid7.js';
import { allEvents } from '../../all-events.js';
import { buildDemo } from './build-demo.js';
import { seedDemo } from './seed-demo.js';

describe('the events of the demo company', () => {
  it('are known events with ids of their time, each once', () => {
    const now = new Date('2031-05-14T09:37:21.456Z');
    const { outbox } = buildDemo(now);
    const known = new Set(allEvents.map((event) => event.name));
    expect(outbox.filter(({ event }) => !known.has(event))).toEqual([]);
    expect(new Set(outbox.map(({ id }) => id)).size).toBe(outbox.length);
    expect(outbox.length).toBeGreaterThan(50);
  });

  describe('once the jobs have run', () => {
    let company: TestCompany;
    beforeAll(async () => {
      company = await TestCompany.start();
      const client = new pg.Client({ connectionString: company.database.ownerUrl });
      await client.connect();
      await seedDemo(client);
      await client.end();
      await company.settle();
    }, 300_000);
    afterAll(() => company.stop());

    it('have told many people a little, of different kinds, at the time it happened', async () => {
      const { rows } = await company.sql.query<{ person_id: string; kind: string; n: number }>('select person_id, kind, count(*)::int as n from notification group by person_id, kind');
      const perPerson = new Map<string, number>();
      for (const { person_id, n } of rows) perPerson.set(person_id, (perPerson.get(person_id) ?? 0) + n);
      expect(perPerson.size).toBeGreaterThan(20);
      expect(Math.max(...perPerson.values())).toBeLessThan(40);
      expect([...new Set(rows.map(({ kind }) => kind))]).toEqual(expect.arrayContaining(['MENTIONED', 'COMMENTED', 'REPLIED', 'REACTED', 'ASKED_TO_JOIN']));
      const { rows: times } = await company.sql.query<{ sort_id: string }>('select sort_id from notification');
      const days = new Set(times.map(({ sort_id }) => timeOf(sort_id).toISOString().slice(0, 10)));
      expect(days.size).toBeGreaterThan(4);
    });
  });
});
