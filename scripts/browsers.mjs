import { existsSync } from 'node:fs';

/**
 * Flags for a quiet, offline, throw-away browser. The sandbox is off only for root in a container, where it cannot work.
 * @type {string[]}
 */
export const BROWSER_FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
];

const CHROMIUM_PATHS = [
  process.env.PRESSMARK_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const FIREFOX_PATHS = [
  process.env.PRESSMARK_FIREFOX,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** @param {(string | undefined)[]} paths */
const firstThatExists = (paths) => paths.find((path) => path !== undefined && existsSync(path)) ?? null;

/** Path of an installed Chromium or Chrome (PRESSMARK_CHROMIUM wins), or null. */
export const findChromium = () => firstThatExists(CHROMIUM_PATHS);

/** Path of an installed Firefox (PRESSMARK_FIREFOX wins), or null. */
export const findFirefox = () => firstThatExists(FIREFOX_PATHS);
