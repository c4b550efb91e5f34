import { describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { settings, type Setting } from '../../libs/platform/config/settings.js';

const file = new URL('../../README.md', import.meta.url);
const markers = /(<!-- configuration -->\n)[\s\S]*?(\n<!-- end of configuration -->)/;

/** The table of every variable, from the definitions that the program reads them with. */
function configurationTable(definitions: Record<string, Setting<never>>): string {
  const rows = Object.entries(definitions).map(([name, { default: fallback, description, expects, sensitive }]) => {
    const shown = fallback === '' ? '' : `\`${fallback}\``;
    return `| \`${name}\` | ${shown} | ${description} Takes ${expects}.${sensitive ? ' Secret: never logged.' : ''} |`;
  });
  return ['', '| variable | default | what it does |', '|---|---|---|', ...rows, ''].join('\n');
}

describe('the configuration table in README.md', () => {
  it('says what the program reads', () => {
    const readme = readFileSync(file, 'utf8');
    expect(readme).toMatch(markers);
    const current = readme.replace(markers, (_all, start: string, end: string) => `${start}${configurationTable(settings as never)}${end}`);
    if (process.env.ATRIUM_WRITE_CONFIGURATION) writeFileSync(file, current);
    expect(readFileSync(file, 'utf8')).toBe(current);
  });

  it('would be found to miss a new variable', () => {
    const more = { ...settings, INVENTED: { ...settings.PORT, description: 'New.' } };
    expect(configurationTable(more as never)).not.toBe(configurationTable(settings as never));
  });
});
