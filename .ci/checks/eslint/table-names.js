import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const known = new Map();

/** @returns {string[]} the tables and views that the migrations make */
export function tableNames(root) {
  if (!known.has(root)) {
    const folder = join(root, 'libs/platform/database/migrations');
    const sql = readdirSync(folder).filter((name) => name.endsWith('.ts')).map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
    const names = [...sql.matchAll(/create\s+(?:or\s+replace\s+)?(?:unlogged\s+)?(?:table|view|materialized\s+view)\s+(?:if\s+not\s+exists\s+)?"?(\w+)/gi)].map((match) => match[1]);
    if (names.length === 0) throw new Error(`No tables found in ${folder}`);
    known.set(root, [...new Set(names)]);
  }
  return known.get(root);
}
