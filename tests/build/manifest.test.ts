import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { storeBuild } from '../../scripts/store-build.mjs';
import config from '../../wxt.config';

const BUILD = path.join(import.meta.dirname, '../../.output/chrome-mv3');
const manifest: Record<string, unknown> = JSON.parse(readFileSync(path.join(BUILD, 'manifest.json'), 'utf8'));

describe('the manifest', () => {
  it('asks for exactly these permissions', () => {
    expect(manifest['permissions']).toEqual(['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus']);
    expect(manifest['host_permissions']).toEqual(['http://*/*', 'https://*/*']);
    expect(Object.keys(manifest).filter((key) => key.startsWith('optional_'))).toEqual([]);
  });

  it('lets extension pages load and reach nothing from elsewhere', () => {
    const { extension_pages } = manifest['content_security_policy'] as { extension_pages: string };
    const rules = Object.fromEntries(
      extension_pages.split(';').map((rule) => {
        const [name = '', ...sources] = rule.trim().split(/\s+/);
        return [name, sources];
      }),
    );
    expect(rules['default-src']).toEqual(["'none'"]);
    for (const name of ['connect-src', 'frame-src', 'object-src', 'base-uri', 'form-action'])
      expect([name, rules[name]]).toEqual([name, ["'none'"]]);
    expect(new Set(Object.values(rules).flat())).toEqual(new Set(["'none'", "'self'", 'data:', 'blob:']));
    expect(rules['script-src']).toEqual(["'self'"]);
  });

  it('gives pages no resource with an address they could look for', () => {
    const resources = (manifest['web_accessible_resources'] ?? []) as { use_dynamic_url?: boolean }[];
    expect(resources.filter((one) => one.use_dynamic_url !== true)).toEqual([]);
  });

  it('lets no page and no other extension send it messages', () => {
    expect(manifest['externally_connectable']).toBeUndefined();
  });

  it('runs one small script on web pages, in the top frame and apart from the page', () => {
    expect(manifest['content_scripts']).toEqual([
      { matches: ['http://*/*', 'https://*/*'], js: ['content-scripts/detector.js'], run_at: 'document_start' },
    ]);
  });

  it.each([
    ['caretPositionFromPoint', 128],
    ['showPopover', 114],
    ['highlights', 105],
  ])('is for browsers that have %s, which is called', (name, since) => {
    expect(readFileSync(path.join(BUILD, 'page-tools.js'), 'utf8')).toContain(`.${name}`);
    expect(Number(manifest['minimum_chrome_version'])).toBeGreaterThanOrEqual(since);
  });

  it('gives an unpacked build the same id wherever its folder lies', () => {
    const key = Buffer.from(String(manifest['key']), 'base64');
    const letters = createHash('sha256').update(key).digest('hex').slice(0, 32);
    // Chromium writes the digits from 0 to f as letters from a to p.
    const id = letters.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
    expect(id).toBe('onoonbpmljnpfbaldhjfeibaohfjaiab');
  });

  it('brings no key to the store, which gives its own, and is else the same there', () => {
    const stored = { ...manifest };
    storeBuild.hooks['build:manifestGenerated'](null, stored);
    const { key, ...others } = manifest;
    expect(key).toBeDefined();
    expect(stored).toEqual(others);
  });

  it('keeps out of private windows where these have a database of their own', async () => {
    const write = config.manifest as (env: { browser: string }) => Record<string, unknown>;
    expect(write({ browser: 'firefox' })).toMatchObject({ incognito: 'not_allowed' });
    expect(write({ browser: 'firefox' })['key']).toBeUndefined();
    expect(manifest['incognito']).toBeUndefined();
  });

  it('suggests keys that are free in every browser', () => {
    const commands = manifest['commands'] as Record<string, { suggested_key: { default: string } }>;
    expect(Object.values(commands).map((one) => one.suggested_key.default)).toEqual([
      'Alt+Shift+P',
      'Alt+Shift+H',
      'Alt+Shift+L',
    ]);
  });
});

describe('the built files', () => {
  const files = readdirSync(BUILD, { recursive: true, encoding: 'utf8' });

  it('name no address on the web to fetch code, styles, fonts or images from', () => {
    const pages = files.filter((file) => /\.(?:html|css)$/.test(file));
    expect(pages.length).toBeGreaterThan(0);
    for (const file of pages)
      expect(readFileSync(path.join(BUILD, file), 'utf8')).not.toMatch(
        /(?:src|href|url)\s*[=(]\s*["']?(?:https?:)?\/\//,
      );
  });

  it('make no code of text', () => {
    const scripts = files.filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    for (const file of scripts)
      expect(readFileSync(path.join(BUILD, file), 'utf8')).not.toMatch(/\beval\(|new Function\(/);
  });
});
