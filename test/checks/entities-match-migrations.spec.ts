import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';
import { allEntities } from '../../apps/all-entities.js';
import { createTestDatabase, type TestDatabase } from '../database.js';

@Entity('invented')
class InventedEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;
}

describe('entities and migrations', () => {
  let database: TestDatabase;
  let source: DataSource;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterEach(() => source.destroy());
  afterAll(() => database.drop());

  /** What TypeORM would change in the migrated database to make it fit the entities. */
  async function differences(entities: typeof allEntities): Promise<string[]> {
    source = await new DataSource({ type: 'postgres', url: database.ownerUrl, entities, synchronize: false }).initialize();
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  }

  it('agree', async () => {
    expect(allEntities.length).toBeGreaterThan(0);
    expect(await differences(allEntities)).toEqual([]);
  });

  it('are found to disagree when an entity has no table', async () => {
    expect(await differences([...allEntities, InventedEntity])).toEqual([expect.stringContaining('CREATE TABLE "invented"')]);
  });
});
