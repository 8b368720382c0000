import { gzipSync } from 'node:zlib';
import path from 'node:path';
import { build, type Rollup } from 'vite';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');

/** The script on every page may take 8 KB in all; the rest is for its wiring. */
const BUDGET = 6 * 1024;

it('leaves room in the script that runs on every page', { timeout: 60_000 }, async () => {
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: path.join(root, 'utils/detection/watch.ts'), formats: ['iife'], name: 'detector' },
    },
  })) as Rollup.RollupOutput[];
  const code = output[0]?.output[0].code ?? '';
  expect(code).toContain('structured data describes an article');
  expect(gzipSync(code, { level: 9 }).length).toBeLessThan(BUDGET);
});
