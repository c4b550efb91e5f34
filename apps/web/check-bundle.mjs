// Fails when the JavaScript of the first page weighs more than 200 kB gzipped: the entry, everything it imports
// at once, the home page with its imports, and the texts of one language.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const LIMIT = 200_000;
const root = process.argv[2] ?? fileURLToPath(new URL('../../dist/web/', import.meta.url));
const manifest = JSON.parse(readFileSync(`${root}/manifest.json`, 'utf8'));

const files = new Set();
function collect(key) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`The build has no ${key}; run the web build first.`);
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const imported of chunk.imports ?? []) collect(imported);
}
['index.html', 'src/features/feed/home-page.tsx', 'src/shell/i18n/catalogue.en.ts'].forEach(collect);

const weights = [...files].filter((file) => file.endsWith('.js')).map((file) => [file, gzipSync(readFileSync(`${root}/${file}`), { level: 9 }).length]);
const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
for (const [file, weight] of weights.sort((a, b) => b[1] - a[1])) console.log(`${(weight / 1000).toFixed(1).padStart(7)} kB  ${file}`);
console.log(`${(total / 1000).toFixed(1).padStart(7)} kB  in all, of ${LIMIT / 1000} kB`);
process.exitCode = total <= LIMIT ? 0 : 1;
