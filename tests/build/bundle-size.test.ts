import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import budgets from './budgets.json' with { type: 'json' };

const BUILD = path.join(import.meta.dirname, '../../.output/chrome-mv3');

/** A page, or a script, with everything it loads before it can work: scripts, style sheets and what those import. */
function loadedBy(file: string, seen: Set<string> = new Set()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const source = readFileSync(path.join(BUILD, file), 'utf8');
  const pattern = file.endsWith('.html')
    ? /\b(?:src|href)="([^"]+\.(?:js|css))"/g
    : /(?:\bfrom|^import|[;}]import)\s*"([^"]+\.js)"/g;
  for (const [, address = ''] of source.matchAll(pattern)) {
    const next = address.startsWith('/') ? address.slice(1) : path.posix.join(path.posix.dirname(file), address);
    if (existsSync(path.join(BUILD, next))) loadedBy(next, seen);
  }
  return seen;
}

function kilobytes(file: string): number {
  let size = 0;
  for (const one of loadedBy(file)) size += gzipSync(readFileSync(path.join(BUILD, one)), { level: 9 }).length;
  return size / 1024;
}

describe('the built extension', () => {
  it.each([
    ['detector', 'content-scripts/detector.js'],
    ['page-tools', 'page-tools.js'],
    ['article-extractor', 'article-extractor.js'],
    ['popup', 'popup.html'],
  ] as const)('keeps %s within its budget', (name, file) => {
    expect(kilobytes(file)).toBeGreaterThan(0.1);
    expect(kilobytes(file)).toBeLessThanOrEqual(budgets[name]);
  });

  it('counts what a page loads, not its HTML alone', () => {
    expect([...loadedBy('popup.html')].filter((file) => file.endsWith('.js')).length).toBeGreaterThan(0);
  });
});
