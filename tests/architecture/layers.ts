import path from 'node:path';

interface Layer {
  /** Folders that it may import from besides itself. */
  folders: readonly string[];
  /** npm packages it may import. */
  packages?: readonly string[];
  /** Whether it may use the WebExtension API, by importing it: lint allows nobody the globals. */
  usesBrowser?: boolean;
}

/**
 * Who may import what: the map of the code, in the order of its layers. A folder that is not named here may not exist.
 * `docs/architecture.md` says why.
 */
export const LAYERS: Readonly<Record<string, Layer>> = {
  'utils/model': { folders: [] },
  'utils/contract': { folders: ['utils/model'] },
  'utils/text': { folders: ['utils/model', 'utils/contract'] },
  'utils/search': { folders: ['utils/model', 'utils/text'] },
  'utils/export': { folders: ['utils/model', 'utils/text'], packages: ['fflate', 'yaml'] },
  'utils/detection': { folders: ['utils/model', 'utils/text'] },
  'utils/anchoring': { folders: ['utils/model', 'utils/text'] },
  'utils/extraction': {
    folders: ['utils/model', 'utils/text'],
    packages: ['@mozilla/readability', 'dompurify'],
  },
  'utils/page': { folders: ['utils/model', 'utils/contract', 'utils/text', 'utils/anchoring', 'utils/extraction'] },
  'utils/storage': { folders: ['utils/model', 'utils/text', 'utils/search'], packages: ['idb'] },
  'utils/library': {
    folders: ['utils/model', 'utils/contract', 'utils/text', 'utils/search', 'utils/export', 'utils/storage'],
  },
  'utils/messaging': { folders: ['utils/model', 'utils/contract'], packages: ['valibot'], usesBrowser: true },
  'utils/browser': {
    folders: [
      'utils/model',
      'utils/contract',
      'utils/text',
      'utils/page',
      'utils/storage',
      'utils/library',
      'utils/messaging',
    ],
    usesBrowser: true,
  },
  ...componentFolders({
    ui: [],
    search: ['ui'],
    export: ['ui'],
    annotation: ['ui'],
    selection: ['ui', 'annotation'],
    settings: ['ui', 'annotation'],
    reader: ['ui', 'annotation', 'export', 'selection', 'settings'],
    page: ['ui', 'annotation', 'selection'],
    popup: ['ui', 'annotation', 'export', 'search', 'settings'],
    library: ['ui', 'annotation', 'export', 'search', 'settings', 'reader'],
  }),
};

/** Every folder of components may use the same of `utils` and of packages, and of one another what is named. */
function componentFolders(folders: Readonly<Record<string, readonly string[]>>): Record<string, Layer> {
  const rows = Object.entries(folders).map(([name, others]): [string, Layer] => [
    `components/${name}`,
    {
      folders: [
        'utils/model',
        'utils/contract',
        'utils/text',
        'utils/export',
        ...others.map((one) => `components/${one}`),
      ],
      packages: ['preact', '@preact/signals'],
    },
  ]);
  return Object.fromEntries(rows);
}

/** The layer a file belongs to; null for the wiring in `entrypoints` and for what is in no layer. */
export function layerOf(file: string): string | null {
  const name = file.split('/').slice(0, 2).join('/');
  return name in LAYERS ? name : null;
}

/** The modules a source file imports, also for their types and on demand. */
export function importsOf(source: string): string[] {
  const pattern = /^\s*(?:import|export)\b[^'";]*?\bfrom\s*'([^']+)'|^\s*import\s*'([^']+)'|\bimport\(\s*'([^']+)'/gm;
  return [...source.matchAll(pattern)].map(([, from, bare, lazy]) => from ?? bare ?? lazy ?? '');
}

/** What a file imports or touches although its layer may not, each as a sentence. `file` is relative to the project. */
export function violations(file: string, source: string): string[] {
  const name = layerOf(file);
  const layer = name === null ? undefined : LAYERS[name];
  const found = importsOf(source).flatMap((specifier) => {
    const target = projectPath(file, specifier);
    if (target === null) return allowsPackage(layer, specifier) ? [] : [`${file} imports the package ${specifier}`];
    if (target.startsWith('entrypoints/')) return [`${file} imports ${target}: nothing imports the wiring`];
    if (/^(?:tests|scripts)\//.test(target)) return [`${file} imports ${target}: nothing shipped imports what is not`];
    const other = layerOf(target);
    if (layer === undefined || other === name) return [];
    return other !== null && layer.folders.includes(other) ? [] : [`${file} imports ${target}`];
  });
  const withoutText = source.replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '');
  if (name !== 'utils/storage' && /\bindexedDB\b/.test(withoutText)) found.push(`${file} opens a database`);
  return found;
}

function allowsPackage(layer: Layer | undefined, specifier: string): boolean {
  // The wiring may import anything.
  if (layer === undefined) return true;
  if (specifier === 'wxt/browser') return layer.usesBrowser === true;
  return (layer.packages ?? []).some((name) => specifier === name || specifier.startsWith(`${name}/`));
}

/** An import as a path from the project's folder, or null for a package. */
function projectPath(file: string, specifier: string): string | null {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(file), specifier);
  return null;
}
