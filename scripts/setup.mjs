import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findChromium, findFirefox } from './browsers.mjs';

export const ROOT = path.join(import.meta.dirname, '..');

/** Debian's names of Chromium and of fonts with Vietnamese letters. */
const CHROMIUM_PACKAGES = ['chromium', 'fonts-liberation', 'fonts-dejavu-core'];
const FIREFOX_PACKAGES = ['firefox-esr'];

/**
 * Runs a program in the project's folder and shows what it prints.
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string>} [environment] Added to the environment of this process.
 * @returns {Promise<number>} Its exit code; 1 when it could not be started or was killed.
 */
export function run(program, args, environment = {}) {
  return new Promise((resolve) => {
    const running = spawn(program, args, {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, ...environment },
      // npm and npx are scripts on Windows, which only a shell can run.
      shell: process.platform === 'win32',
    });
    running.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    running.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Installs the npm packages and the browser where they are missing. Ends the program where it cannot. */
export async function prepareMachine() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(`Pressmark needs Node 20.19 or newer; this is ${process.versions.node}.`);
  }
  await installPackages();
  await installBrowser();
}

async function installPackages() {
  if (!hasPackages()) {
    console.log('Installing npm packages (npm ci) …');
    if ((await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])) !== 0) fail('npm ci failed.');
  }
  if (!existsSync(path.join(ROOT, '.wxt/tsconfig.json')) && (await run('npx', ['wxt', 'prepare'])) !== 0) {
    fail('wxt prepare failed.');
  }
}

/** Whether node_modules holds what the lock file asks for. Optional packages may be missing: some are for other platforms. */
function hasPackages() {
  const record = path.join(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  /** @type {Record<string, { version?: string, optional?: boolean }>} */
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  /** @type {typeof installed} */
  const wanted = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([name, { version, optional }]) => name === '' || optional === true || installed[name]?.version === version,
  );
}

async function installBrowser() {
  if (findChromium() !== null) return;
  if (!canInstall()) {
    fail('No Chromium or Chrome found. Install one, or say where it is: PRESSMARK_CHROMIUM=/path/to/chromium');
  }
  if (!(await installFromDebian(CHROMIUM_PACKAGES)) || findChromium() === null) {
    fail('The browser could not be installed.');
  }
}

/** Installs Firefox where apt can do it unasked. Where there is none, says that its tests are skipped. */
export async function installFirefox() {
  if (findFirefox() === null && canInstall()) await installFromDebian(FIREFOX_PACKAGES);
  if (findFirefox() !== null) return;
  console.log(
    'No Firefox found: its tests are skipped. Install one, or say where it is: PRESSMARK_FIREFOX=/path/to/firefox',
  );
}

/** Whether apt can install packages without asking for a password. */
function canInstall() {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** @param {string[]} packages @returns {Promise<boolean>} Whether they are installed now. */
async function installFromDebian(packages) {
  console.log(`Installing the browser (apt-get install ${packages.join(' ')}) …`);
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  if ((await run('apt-get', ['update', '-qq'], environment)) !== 0) return false;
  const flags = ['install', '-y', '-qq', '--no-install-recommends'];
  return (await run('apt-get', [...flags, ...packages], environment)) === 0;
}

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(message);
  process.exit(1);
}
