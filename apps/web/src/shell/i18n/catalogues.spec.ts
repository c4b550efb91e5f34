import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../..', import.meta.url));
const english = readdirSync(root, { recursive: true }).map(String).filter((file) => file.endsWith('.en.json'));
const read = (file: string): Record<string, unknown> => JSON.parse(readFileSync(join(root, file), 'utf8'));

/** French has the plural form "many" beside the English ones; i18next falls back to "other" for it. */
function keys(value: Record<string, unknown>, path = ''): string[] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' && inner !== null ? keys(inner as Record<string, unknown>, `${path}${key}.`) : [path + key.replace(/_many$/, '_other')],
  );
}

function texts(value: unknown): string[] {
  return typeof value === 'string' ? [value] : Object.values(value as object).flatMap(texts);
}

describe.each(english)('%s', (file) => {
  const french = file.replace('.en.json', '.fr.json');

  it('has the same texts in French', () => {
    expect([...new Set(keys(read(french)))].sort()).toEqual([...new Set(keys(read(file)))].sort());
  });

  it('keeps the placeholders', () => {
    const holes = (text: string) => (text.match(/{{[^}]+}}/g) ?? []).sort().join();
    const flat = (value: Record<string, unknown>): [string, string][] => keys(value).map((key) => [key, String(key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], value))]);
    const translated = new Map(flat(read(french)));
    for (const [key, text] of flat(read(file))) {
      if (key.endsWith('_one')) continue;
      expect([key, holes(translated.get(key) ?? '')]).toEqual([key, holes(text)]);
    }
  });

  it('sets French punctuation after a narrow or no-break space', () => {
    for (const text of texts(read(french))) expect(text.replace(/{{.*?}}/g, '')).not.toMatch(/ [;:!?»%]|« /);
  });
});
