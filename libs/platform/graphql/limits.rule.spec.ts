import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { limits } from './limits.rule.js';

const schema = buildSchema(`
  type Query { list(first: Int! = 20): Connection! me: Thing! }
  type Connection { nodes: [Thing!]! }
  type Thing { id: ID! self: Thing! list(first: Int! = 20): Connection! }
`);
const codes = (query: string) => validate(schema, parse(query), [limits()]).map((error) => error.extensions['code']);
const nested = (levels: number): string => (levels === 0 ? 'id' : `self { ${nested(levels - 1)} }`);

describe('limits', () => {
  it('lets an ordinary page through', () => {
    expect(codes('query($first: Int!) { list(first: $first) { nodes { id list(first: 3) { nodes { id self { id } } } } } }')).toEqual([]);
  });

  it.each([
    ['depth', `{ me { ${nested(20)} } }`],
    ['aliases', `{ ${Array.from({ length: 50 }, (_, n) => `a${n}: me { id }`).join(' ')} }`],
    ['fields', `{ me { ${Array.from({ length: 900 }, () => 'id').join(' ')} } }`],
    ['rows', '{ list(first: 100) { nodes { list(first: 100) { nodes { list(first: 100) { nodes { id } } } } } } }'],
    ['fields hidden in fragments', `fragment F on Thing { ${Array.from({ length: 100 }, () => 'id').join(' ')} } { me { ${Array.from({ length: 10 }, () => '...F').join(' ')} } }`],
    ['aliases of what costs nothing', `{ ${Array.from({ length: 50 }, (_, n) => `a${n}: __typename`).join(' ')} }`],
    ['directives', `{ me { ${'id @include(if: true) '.repeat(60)} } }`],
  ])('refuses too much %s', (_what, query) => {
    expect(codes(query)).toEqual(['TOO_COMPLEX']);
  });

  it('refuses fragments that double each time, at once', () => {
    const doubling = Array.from({ length: 60 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`).join(' ');
    const started = process.cpuUsage();
    expect(codes(`${doubling} fragment F60 on Query { __typename } { ...F0 }`)).toEqual(['TOO_COMPLEX']);
    expect(process.cpuUsage(started).user).toBeLessThan(1_000_000);
  });

  it('survives fragments that go in a circle', () => {
    expect(codes('fragment A on Thing { self { ...B } } fragment B on Thing { self { ...A } } { me { ...A } }')).toEqual([]);
  });
});
