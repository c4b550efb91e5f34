import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInForeground } from './run-program.mjs';

/**
 * Runs jest with what its ES modules need, then says the totals alone on a line.
 *
 * @param {string[]} args for jest
 * @param {{ long: boolean }} options long: every randomised run and every kill
 * @returns {Promise<number>} the exit code
 */
export async function runTests(root, args, { long }) {
  const folder = mkdtempSync(join(tmpdir(), 'atrium-test-result-'));
  const resultFile = join(folder, 'result.json');
  try {
    const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', join(root, 'node_modules/jest/bin/jest.js')];
    const env = { ...process.env, ...(long ? { ATRIUM_TEST_LONG: '1', ATRIUM_VISIBILITY_CHECKS: '10000' } : {}) };
    const code = await runInForeground([...jest, '--json', `--outputFile=${resultFile}`, ...args], { cwd: root, env });
    const totals = readTotals(resultFile);
    if (!totals) return code || 1;
    const skipped = totals.skipped ? `, ${totals.skipped} skipped` : '';
    console.log(`\n${totals.passed} passed, ${totals.failed} failed${skipped}`);
    return code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readTotals(file) {
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    const brokenFiles = result.numRuntimeErrorTestSuites;
    return { passed: result.numPassedTests, failed: result.numFailedTests + brokenFiles, skipped: result.numPendingTests + result.numTodoTests };
  } catch {
    return undefined;
  }
}
