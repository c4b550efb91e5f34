import { afterAll, describe, expect, it } from '@jest/globals';
import { parser } from 'typescript-eslint';
import { ESLint, Linter } from 'eslint';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { atriumRules } = (await import(new URL('../../.ci/checks/eslint/atrium-rules.js', import.meta.url).href)) as { atriumRules: ESLint.Plugin };

/** The names of the rules that a piece of code breaks when one of Atrium's rules is on. */
function lint(rule: string, code: string, filename = 'libs/posts/x.tsx'): string[] {
  const linter = new Linter({ cwd: root.replace(/\/$/, '') });
  const config: Linter.Config = { files: ['**/*.{ts,tsx}'], plugins: { atrium: atriumRules }, rules: { [`atrium/${rule}`]: 'error' }, languageOptions: { parser: parser as Linter.Parser, parserOptions: { ecmaFeatures: { jsx: true } } } };
  return linter.verify(code, [config], { filename: join(root, filename) }).map(({ ruleId, message }) => ruleId ?? message);
}

const fixture = mkdtempSync(join(tmpdir(), 'atrium-checks-'));
afterAll(() => rmSync(fixture, { recursive: true, force: true }));

function project(name: string, files: Record<string, string>): string {
  const folder = join(fixture, name);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

function run(program: string, args: string[], cwd: string): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, program), ...args], { cwd, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

describe('lint notices', () => {
  it.each([
    ['process-env', 'const x = process.env.HOME;'],
    ['process-env', "const x = process['env'].HOME;"],
    ['process-env', "import { env } from 'node:process';"],
    ['table-names', 'const sql = `select id from person where id = $1`;'],
    ['table-names', "const sql = 'insert into post (id) values ($1)';"],
    ['table-names', 'const sql = `update ${schema}.x set a = 1 from membership m`;'],
    ['hex-colours', "const style = { color: '#c00' };"],
    ['hex-colours', "const style = 'border: 1px solid #AABBCC';"],
    ['catalogue-text', 'const x = <p>Hello</p>;'],
    ['catalogue-text', "const x = <p>{'Hello'}</p>;"],
    ['catalogue-text', 'const x = <input placeholder="Search" />;'],
  ])('%s: %s', (rule, code) => {
    expect(lint(rule, code)).toEqual([`atrium/${rule}`]);
  });

  it.each([
    ['process-env', 'const x = configuration.get("PORT");'],
    ['table-names', "const sentence = 'You may select people from the group.';"],
    ['table-names', "const sentence = 'A mail from person to person';"],
    ['hex-colours', "const link = '/posts#ab12';"],
    ['hex-colours', "const style = 'var(--court)';"],
    ['catalogue-text', 'const x = <p><kbd>Ctrl</kbd><input placeholder="https://" /></p>;'],
    ['catalogue-text', 'const x = <p className="wide">{t("hello")} · 3</p>;'],
  ])('but not %s: %s', (rule, code) => {
    expect(lint(rule, code)).toEqual([]);
  });

  it('index files and vague names', () => {
    for (const name of ['libs/posts/index.ts', 'libs/utils/x.ts', 'libs/posts/common/x.ts', 'libs/posts/helpers.ts', 'apps/web/src/shared/x.tsx']) expect(lint('file-names', '', name)).toEqual(['atrium/file-names']);
    expect(lint('file-names', '', 'libs/posts/core-values.ts')).toEqual([]);
  });

  it('each rule in the folders where it holds', async () => {
    const eslint = new ESLint({ cwd: root });
    const holds = async (file: string, rule: string): Promise<boolean> => {
      const config = (await eslint.calculateConfigForFile(join(root, file))) as Linter.Config;
      return [config.rules?.[`atrium/${rule}`]].flat()[0] === 2;
    };
    expect(await holds('libs/posts/publish-post.use-case.ts', 'table-names')).toBe(true);
    expect(await holds('libs/posts/post.repository.ts', 'table-names')).toBe(false);
    expect(await holds('libs/posts/publish-post.use-case.ts', 'process-env')).toBe(true);
    expect(await holds('apps/api/main.ts', 'process-env')).toBe(true);
    expect(await holds('libs/platform/config/configuration.ts', 'process-env')).toBe(false);
    expect(await holds('apps/web/src/shell/app.tsx', 'catalogue-text')).toBe(true);
    expect(await holds('apps/web/src/shell/app.tsx', 'hex-colours')).toBe(true);
    expect(await holds('apps/web/src/ui/tokens.theme.ts', 'hex-colours')).toBe(false);
  });
});

describe('the dependency rules notice', () => {
  it('wrong ranks, foreign repositories, cycles, unknown features and the server importing the web app', () => {
    const folder = project('dependencies', {
      'tsconfig.json': '{ "compilerOptions": { "module": "nodenext" } }',
      'package.json': '{ "name": "fixture", "type": "module" }',
      'libs/people/a.ts': "export { b } from '../posts/post.reader.js';",
      'libs/posts/post.reader.ts': "export { c as b } from '../groups/group.repository.js';",
      'libs/groups/group.repository.ts': "export { d as c } from './d.js';",
      'libs/groups/d.ts': "import './group.repository.js'; export const d = 1;",
      'libs/chat/e.ts': 'export const e = 1;',
      'libs/platform/f.ts': "export * from '../../apps/api/main.js';",
      'apps/api/main.ts': "export * from '../../libs/chat/e.js'; export * from '../web/src/g.js';",
      'apps/web/src/g.ts': 'export const g = 1;',
    });
    const { status, output } = run('node_modules/dependency-cruiser/bin/dependency-cruise.mjs', ['apps', 'libs', '--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'err'], folder);
    expect(status).toBeGreaterThan(0);
    for (const rule of ['rank-of-people', 'only-what-a-feature-offers', 'no-circular', 'known-features-only', 'libs-not-to-apps', 'server-apart']) expect(output).toContain(`error ${rule}:`);
  });
});

describe('the unused-code check notices', () => {
  it('a file and an export that nobody imports', () => {
    const folder = project('unused', {
      'package.json': '{ "name": "fixture", "type": "module" }',
      'knip.json': '{ "entry": ["main.ts"], "project": ["*.ts"] }',
      'main.ts': "import { used } from './a.js'; used();",
      'a.ts': 'export const used = () => 1; export const unused = () => 2;',
      'b.ts': 'export const lonely = 1;',
    });
    const { status, output } = run('node_modules/knip/bin/knip.js', ['--no-progress'], folder);
    expect(status).toBe(1);
    expect(output).toMatch(/b\.ts[\s\S]*unused\s.*a\.ts/);
  });
});

describe('the colour check notices', () => {
  it('a colour in a style sheet, but not in the tokens', () => {
    const clean = project('clean', { 'tokens.css': ':root { --x: #fff; }', 'a.css': '#main { color: var(--x); } /* #123 */' });
    expect(run('.ci/checks/colours.mjs', [clean], root).status).toBe(0);
    const wrong = project('wrong', { 'a.css': 'a { color: #fff; }', 'b.css': 'a { background: #AABBCC80; }' });
    const { status, output } = run('.ci/checks/colours.mjs', [wrong], root);
    expect(status).toBe(1);
    expect(output).toContain('2 colours');
  });
});

describe('the compose check notices', () => {
  it('what the compose schema does not know', () => {
    const folder = project('compose', { 'compose.yml': 'services:\n  api:\n    image: atrium:1\n    restarts: sometimes\n' });
    const { status, output } = run('node_modules/dclint/bin/dclint.cjs', ['compose.yml'], folder);
    expect(status).toBeGreaterThan(0);
    expect(output).toContain('invalid-schema');
  });
});
