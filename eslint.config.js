import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { atriumRules } from './.ci/checks/eslint/atrium-rules.js';

const tests = ['**/*.spec.ts', '**/*.spec.tsx', 'test/**'];

export default tseslint.config(
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { ignores: ['node_modules/', 'dist/', '.atrium/', 'test-results/', 'coverage/', 'apps/web/src/**/generated/**', 'apps/web/src/**/*.generated.ts', 'apps/web/src/gql/**'] },
  { plugins: { atrium: atriumRules } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-empty-object-type': 'off',
      // Nest and TypeORM take constructors as plain functions.
      '@typescript-eslint/no-unsafe-function-type': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
    },
  },
  { files: ['**/*.{ts,tsx,js,mjs,cjs}'], rules: { 'atrium/file-names': 'error' } },
  {
    files: ['apps/**/*.ts', 'libs/**/*.ts'],
    ignores: [...tests, 'apps/web/**'],
    rules: { 'atrium/process-env': 'error', 'atrium/table-names': 'error' },
  },
  { files: ['libs/platform/config/**'], rules: { 'atrium/process-env': 'off' } },
  {
    files: ['**/*.repository.ts', '**/*.visibility.ts', '**/*.reader.ts', '**/migrations/**', 'apps/cli/demo/**', 'apps/cli/bench/**', 'apps/cli/seed/**'],
    rules: { 'atrium/table-names': 'off' },
  },
  {
    files: ['apps/web/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error', 'atrium/hex-colours': 'error', 'atrium/catalogue-text': 'error' },
  },
  { files: ['apps/web/src/ui/tokens*.ts'], rules: { 'atrium/hex-colours': 'off' } },
  // The web app's type check leaves its specs out, so there are no types to ask for.
  { files: ['apps/web/**/*.spec.{ts,tsx}'], extends: [tseslint.configs.disableTypeChecked], languageOptions: { parserOptions: { projectService: false } } },
  { files: tests, rules: { '@typescript-eslint/no-explicit-any': 'off', 'no-console': 'off', 'atrium/catalogue-text': 'off' } },
);
