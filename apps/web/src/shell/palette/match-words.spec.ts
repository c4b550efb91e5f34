import { describe, expect, it } from '@jest/globals';
import { matchWords } from './match-words';

const shown = (text: string, query: string) => matchWords(text, query).map((part) => (part.matched ? `[${part.text}]` : part.text)).join('');

describe('matchWords', () => {
  it.each([
    ['Warehouse lead, Gdańsk', 'gdan', 'Warehouse lead, [Gdań]sk'],
    ['Piotr Łukaszewicz', 'luk', 'Piotr [Łuk]aszewicz'],
    ['Élodie Marchetti', 'elo march', '[Élo]die [March]etti'],
    ['Dockside dock', 'dock', '[Dock]side [dock]'],
    ['Nothing here', 'xyz', 'Nothing here'],
    ['Plain', '', 'Plain'],
    ['e\u0301lan', 'ela', '[e\u0301la]n'],
  ])('%s for %j gives %s', (text, query, expected) => {
    expect(shown(text, query)).toBe(expected);
  });
});
