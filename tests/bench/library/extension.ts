import { cpSync, existsSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Rollup } from 'vite';

const BUILT = path.join(import.meta.dirname, '../../../.output/chrome-mv3');

/** Two pages of the bench in the copy of the extension: one that fills its library, one with a row and no script. */
export const FILL = 'bench-fill.html';
export const FLOOR = 'bench-floor.html';

/** A copy of the built extension with the pages of the bench in it, so that these have its origin and its database. */
export async function copyExtension(folder: string): Promise<string> {
  if (!existsSync(path.join(BUILT, 'manifest.json'))) throw new Error('Run `npm run build` first.');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const extension = realpathSync(folder);
  cpSync(BUILT, extension, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: extension,
      emptyOutDir: false,
      target: 'es2022',
      lib: { entry: path.join(import.meta.dirname, 'fill.ts'), formats: ['es'], fileName: 'bench-fill' },
    },
  });
  writeFileSync(path.join(extension, FILL), '<!doctype html><body><script type="module" src="bench-fill.js"></script>');
  writeFileSync(path.join(extension, FLOOR), '<!doctype html><body><a class="row-title">A row</a>');
  return extension;
}

/** What the library page is measured with, as a script that defines `libraryList`. */
export async function inPageScript(): Promise<string> {
  const entry = path.join(import.meta.dirname, 'in-page.ts');
  const [result] = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'es2022', lib: { entry, formats: ['iife'], name: 'libraryList' } },
  })) as Rollup.RollupOutput[];
  return `${result?.output[0].code ?? ''};globalThis.libraryList = libraryList;`;
}
