import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, layerOf, LAYERS, violations } from './architecture/layers';

const ROOT = path.join(import.meta.dirname, '..');

const files = ['utils', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file.replaceAll(path.sep, '/')))
    .filter((file) => /\.tsx?$/.test(file)),
);
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

describe('the map of the code', () => {
  it('has a layer for every file that is not wiring', () => {
    expect(files.filter((file) => !file.startsWith('entrypoints/') && layerOf(file) === null)).toEqual([]);
  });

  it.each(Object.keys(LAYERS))('is kept in %s', (layer) => {
    const own = files.filter((file) => layerOf(file) === layer);
    expect(own.length).toBeGreaterThan(0);
    expect(own.flatMap((file) => violations(file, read(file)))).toEqual([]);
  });

  it('lets nothing import the wiring', () => {
    expect(files.flatMap((file) => violations(file, read(file))).filter((one) => one.includes('wiring'))).toEqual([]);
  });

  it('has no circle of layers', () => {
    const below = (layer: string, seen: string[]): string[] => {
      expect(seen).not.toContain(layer);
      return (LAYERS[layer]?.folders ?? []).flatMap((one) => below(one, [...seen, layer]));
    };
    for (const layer of Object.keys(LAYERS)) below(layer, []);
  });

  it('names files in kebab-case, and components after what they export', () => {
    const isWellNamed = (file: string) =>
      /^(?:[a-z0-9]+(?:-[a-z0-9]+)*(?:\.content)?\.tsx?|[A-Z][A-Za-z0-9]*\.tsx)$/.test(path.posix.basename(file));
    expect(files.filter((file) => !isWellNamed(file))).toEqual([]);
    const components = files.filter((file) => /\/[A-Z]\w*\.tsx$/.test(file));
    const isNamedAfter = (file: string) =>
      new RegExp(`export (?:function|const) ${path.posix.basename(file, '.tsx')}\\b`).test(read(file));
    expect(components.filter((file) => !isNamedAfter(file))).toEqual([]);
  });
});

describe('the check itself', () => {
  it.each([
    ['utils/model/article.ts', `import { sourceOf } from '../text/source-url';`],
    ['utils/text/fold.ts', `import type { Database } from '@/utils/storage/schema';`],
    ['utils/detection/detect.ts', `import { x } from '../anchoring/anchor';`],
    ['utils/library/save.ts', `import { extract } from '@/utils/extraction/extract';`],
    ['components/popup/App.tsx', `import { openDatabase } from '@/utils/storage/open';`],
    ['components/popup/App.tsx', `const { openDatabase } = await import('@/utils/storage/open');`],
    ['components/popup/App.tsx', `export { openDatabase } from '@/utils/storage/open';`],
    ['components/popup/App.tsx', `import {\n  openDatabase,\n  type Database,\n} from '@/utils/storage/open';`],
    ['components/popup/App.tsx', `import { main } from '@/entrypoints/popup/main';`],
    ['components/popup/App.tsx', `import { browser } from 'wxt/browser';`],
    ['components/page/Card.tsx', `import { Row } from '../library/ArticleRow';`],
    ['components/ui/Button.tsx', `import { Quote } from '@/components/annotation/Quote';`],
    ['utils/search/run.ts', `import MiniSearch from 'minisearch';`],
    ['utils/library/x.ts', `import { openDB } from 'idb';`],
    ['utils/page/x.ts', `const request = indexedDB.open('x');`],
    ['utils/text/x.ts', `import { HOSTILE } from '@/tests/utils/export/hostile';`],
  ])('finds what is planted in %s: %s', (file, source) => {
    expect(violations(file, source)).toHaveLength(1);
  });

  it.each([
    ['utils/library/save.ts', `import { put } from '../storage/articles';`],
    ['utils/messaging/client.ts', `import { browser } from 'wxt/browser';\nbrowser.runtime.sendMessage({});`],
    ['components/popup/App.tsx', `import { signal } from '@preact/signals';\nimport './popup.css';`],
    ['components/page/Card.tsx', `import { Quote } from '../annotation/Quote';`],
  ])('lets %s be: %s', (file, source) => {
    expect(violations(file, source)).toEqual([]);
  });

  it('sees every way to import', () => {
    const source = `import a from 'a';\nimport 'b';\nexport * from 'c';\nimport {\n  d,\n} from 'd';\nawait import('e');\nexport type { F } from 'f';`;
    expect(importsOf(source).toSorted()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });
});
