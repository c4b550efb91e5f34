import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { buildSchema, lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { readFileSync, writeFileSync } from 'node:fs';
import { TestCompany } from '../company.js';

const file = new URL('../../schema.graphql', import.meta.url);
const header = '# Made from the running code by `npm run schema`. Clients rely on it: extend it, never rename.\n\n';

const print = (schema: GraphQLSchema): string => `${header}${printSchema(lexicographicSortSchema(schema))}\n`;

describe('schema.graphql', () => {
  let company: TestCompany;
  beforeAll(async () => {
    company = await TestCompany.start();
  });
  afterAll(() => company.stop());

  it('is what the running code serves', () => {
    const running = print(company.api.get(GraphQLSchemaHost).schema);
    if (process.env.ATRIUM_WRITE_SCHEMA) writeFileSync(file, running);
    expect(readFileSync(file, 'utf8')).toBe(running);
  });

  it('would be found to differ by one field', () => {
    const committed = buildSchema(readFileSync(file, 'utf8'));
    const changed = buildSchema(readFileSync(file, 'utf8').replace(/^type Query \{/m, 'type Query {\n  invented: Int'));
    expect(print(changed)).not.toBe(print(committed));
  });
});
