import { describe, expect, it } from '@jest/globals';
import { buildSchema, execute, type GraphQLResolveInfo, parse } from 'graphql';
import { ArgumentFinder } from './selected-argument.js';

const schema = buildSchema('type Query { list: List } type List { nodes: [Item] edges: [Edge] } type Edge { node: Item } type Item { id: ID comments(last: Int, first: Int): List other: Item }');
const finder = new ArgumentFinder({ through: ['edges', 'node', 'nodes'], field: 'comments', argument: 'last' });

function find(query: string, variableValues: Record<string, unknown> = {}): unknown {
  let found: unknown = 'not asked';
  const list = (_args: unknown, _context: unknown, info: GraphQLResolveInfo): null => {
    found = finder.in(info);
    expect(finder.in(info)).toBe(found);
    return null;
  };
  void execute({ schema, document: parse(query), rootValue: { list }, variableValues });
  return found;
}

describe('an argument further down', () => {
  it.each([
    ['{ list { nodes { id comments(last: 2) { nodes { id } } } } }', 2],
    ['{ list { edges { node { ...A } } } } fragment A on Item { ... on Item { few: comments(last: 3) { nodes { id } } } }', 3],
    ['{ list { nodes { id } } }', undefined],
    ['{ list { nodes { comments(first: 5) { nodes { id } } } } }', undefined],
    ['{ list { nodes { other { comments(last: 2) { nodes { id } } } } } }', undefined],
  ])('%s', (query, expected) => expect(find(query)).toBe(expected));

  it('comes from the variables', () => {
    const query = 'query($n: Int) { list { nodes { comments(last: $n) { nodes { id } } } } }';
    expect([find(query, { n: 4 }), find(query)]).toEqual([4, undefined]);
  });
});
