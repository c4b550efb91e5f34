import { describe, expect, it } from '@jest/globals';
import { orgNeighbours } from './org-neighbours';

const edges = (ids: string) => ({ edges: [...ids].map((id) => ({ node: { id } })) });
const placed = (id: string, { peers = '', reports = '', chain = '' } = {}) => ({ id, managerChain: [...chain].map((one) => ({ id: one })), manager: chain ? { reports: edges(peers) } : null, reports: edges(reports) });
const ids = (people: { id: string }[]) => people.map(({ id }) => id).join('');

describe('orgNeighbours', () => {
  it('leads to the manager, the first report and the peers beside', () => {
    const { up, down, left, right, shownBefore, shownAfter, shownReports } = orgNeighbours(placed('c', { chain: 'mt', peers: 'abcde', reports: 'wxyz' }));
    expect([up, down, left, right]).toEqual(['m', 'w', 'b', 'd']);
    expect([ids(shownBefore), ids(shownAfter), ids(shownReports)]).toEqual(['b', 'd', 'wxy']);
  });

  it.each([
    ['a', undefined, 'b', '', 'b'],
    ['c', 'b', undefined, 'b', ''],
  ])('ends with the peers: %s', (id, left, right, before, after) => {
    const found = orgNeighbours(placed(id, { chain: 'm', peers: 'abc' }));
    expect([found.left, found.right, ids(found.shownBefore), ids(found.shownAfter)]).toEqual([left, right, before, after]);
  });

  it('draws nobody beside who is at the top, or too far down a very long row of peers to be known', () => {
    for (const person of [placed('t', { reports: 'a' }), placed('z', { chain: 'm', peers: 'abc' })]) {
      const { left, right, shownBefore, shownAfter } = orgNeighbours(person);
      expect([left, right, ids(shownBefore), ids(shownAfter)]).toEqual([undefined, undefined, '', '']);
    }
  });
});
