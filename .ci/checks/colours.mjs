// Fails when a style sheet of the web app names a hex colour outside the tokens.
// The TypeScript side of the same rule is the ESLint rule atrium/hex-colours.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const root = process.argv[2] ?? 'apps/web/src';
const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(css|html)$/.test(entry.name) && !basename(entry.name).startsWith('tokens'))
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name));

const colour = /(?<![\w&/-])#(?:[0-9a-f]{3,4}){1,2}\b(?!\s*\{)/gi;
const found = files.flatMap((file) =>
  withoutComments(readFileSync(file, 'utf8')).split('\n').flatMap((line, index) => (line.match(colour) ?? []).map((match) => `${file}:${index + 1} ${match}`)),
);

if (files.length === 0) found.push(`${root} holds no style sheet`);
for (const each of found) console.error(each);
if (found.length > 0) {
  console.error(`${found.length} colours outside src/ui/tokens*: use a CSS variable.`);
  process.exit(1);
}
console.log(`${files.length} style sheets take their colours from the tokens.`);

function withoutComments(css) {
  return css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
}
