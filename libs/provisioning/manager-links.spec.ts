import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ManagerLinks } from './manager-links.js';

describe('manager links', () => {
  it('refuse oneself and the link that would close a circle', () => {
    const links = new ManagerLinks();
    expect([links.add('a', 'a'), links.add('a', 'b'), links.add('b', 'c'), links.add('c', 'a'), links.add('c', 'd')]).toEqual([false, true, true, false, true]);
  });

  it('refuse exactly the links that close a circle', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { maxLength: 60 }), (tried) => {
      const links = new ManagerLinks();
      const up = new Map<number, number>();
      for (const [person, manager] of tried) {
        let at: number | undefined = manager;
        while (at !== undefined && at !== person) at = up.get(at);
        const isAllowed = at !== person && !up.has(person);
        if (isAllowed) up.set(person, manager);
        expect(links.add(String(person), String(manager))).toBe(isAllowed);
      }
    }));
  });

  it('take a chain of 200,000 in no time', () => {
    const links = new ManagerLinks();
    let refused = 0;
    for (let index = 0; index < 200_000; index += 1) if (!links.add(`p${index}`, `p${index + 1}`)) refused += 1;
    expect(refused).toBe(0);
    expect(links.add('p200000', 'p0')).toBe(false);
  });
});
