/**
 * `npm test`: installs what is missing, then runs types, lint, unit tests, tests inside Chromium, the builds, and tests of
 * the built extension in Chromium and in Firefox (where there is one). A failure does not stop the rest; the last line says
 * how many tests passed and failed.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findFirefox } from './browsers.mjs';
import { installFirefox, prepareMachine, ROOT, run } from './setup.mjs';

const RESULTS = path.join(ROOT, 'node_modules/.cache/pressmark-tests');

/** @type {string[]} */
const failures = [];
const count = { passed: 0, failed: 0 };

/**
 * @param {string} title
 * @param {() => Promise<number>} work
 * @returns {Promise<boolean>}
 */
async function section(title, work) {
  console.log(`\n━━ ${title} ${'━'.repeat(Math.max(0, 76 - title.length))}`);
  const started = Date.now();
  const isDone = (await work()) === 0;
  console.log(`── ${title}: ${isDone ? 'ok' : 'FAILED'}, ${((Date.now() - started) / 1000).toFixed(1)} s`);
  if (!isDone) failures.push(title);
  return isDone;
}

/** @param {string} project */
async function vitest(project) {
  const file = path.join(RESULTS, `${project}.json`);
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await run('npx', ['vitest', 'run', '--project', project, ...reporters]);
  const result = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  count.passed += result?.numPassedTests ?? 0;
  // A run that broke off, or a file that did not load, fails without a failed test.
  count.failed += Math.max(result?.numFailedTests ?? 0, code === 0 ? 0 : 1);
  return code;
}

async function build() {
  const code = await run('npx', ['wxt', 'build']);
  if (code !== 0 || findFirefox() === null) return code;
  return run('npm', ['run', '--silent', 'build:firefox']);
}

await section('Install', async () => {
  await prepareMachine();
  await installFirefox();
  return 0;
});
mkdirSync(RESULTS, { recursive: true });

await section('Types', () => run('npm', ['run', '--silent', 'types']));
await section('Lint', () => run('npm', ['run', '--silent', 'lint']));
await section('Unit tests', () => vitest('unit'));
await section('Tests inside Chromium', () => vitest('dom'));
if (await section('Build', build)) {
  await section('The built extension in the browsers', () => vitest('e2e'));
}

if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
console.log(`\n${count.passed} passed, ${count.failed} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;
