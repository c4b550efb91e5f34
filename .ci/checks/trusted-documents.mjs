// Fails when the web app's generated types or its list of trusted documents differ from what
// schema.graphql and the *.graphql files give. `--self-test` proves that it would notice.
import { existsSync, readFileSync } from 'node:fs';
import { generate } from '@graphql-codegen/cli';
import '../../test/setup/typescript-loader.mjs';

const { default: config } = await import('../../apps/web/codegen.ts');
const leftOut = /\/gql\.ts$/;

const made = await generate({ ...config, silent: true, hooks: {} }, false);
const files = made.filter(({ filename }) => !leftOut.test(filename)).map(({ filename, content }) => ({ filename, content }));
if (!files.some(({ filename }) => filename.endsWith('persisted-documents.json'))) fail('No trusted documents were generated.');

if (process.argv.includes('--self-test')) {
  const [first, ...rest] = files;
  if (stale([{ ...first, content: `${first.content}//` }, ...rest]).length === 0) fail('A changed file was not noticed.');
  console.log('A changed file is noticed.');
  process.exit(0);
}

const differing = stale(files);
if (differing.length > 0) fail(`Not what the schema and the documents give (run npm run schema): ${differing.join(', ')}`);
console.log(`${files.length} generated files are current.`);
process.exit(0);

function stale(wanted) {
  return wanted.filter(({ filename, content }) => !existsSync(filename) || readFileSync(filename, 'utf8') !== content).map(({ filename }) => filename);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
