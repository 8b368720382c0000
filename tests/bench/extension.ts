import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Rollup } from 'vite';

/** Adds a page to an extension that lies in a folder: `<name>.html`, which runs a script of the bench. */
export async function addPage(extension: string, name: string, entry: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: extension,
      emptyOutDir: false,
      target: 'es2022',
      lib: { entry, formats: ['es'], fileName: name },
    },
  });
  writeFileSync(
    path.join(extension, `${name}.html`),
    `<!doctype html><body><script type="module" src="${name}.js"></script>`,
  );
}

/** A module of the bench as the text of a script that defines a global of that name. */
export async function scriptOf(entry: string, name: string): Promise<string> {
  const [result] = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'es2022', lib: { entry, formats: ['iife'], name } },
  })) as Rollup.RollupOutput[];
  return `${result?.output[0].code ?? ''};globalThis.${name} = ${name};`;
}
