import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A page of a corpus folder: `truth.json` names it, `page.html` or `page.html.gz` is it. */
export interface CorpusPage {
  id: string;
  url: string;
  folder: string;
}

/** Every page below a folder, by id. */
export function listPages(root: string): CorpusPage[] {
  const pages: CorpusPage[] = [];
  const visit = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (!entry.isDirectory() || entry.name === 'node_modules') continue;
      const below = join(folder, entry.name);
      const truth = join(below, 'truth.json');
      if (existsSync(truth)) pages.push(pageOf(below, truth));
      else visit(below);
    }
  };
  visit(root);
  return pages.sort((one, other) => (one.id < other.id ? -1 : 1));
}

function pageOf(folder: string, truth: string): CorpusPage {
  const { id, url } = JSON.parse(readFileSync(truth, 'utf8')) as { id: string; url?: string };
  return {
    id,
    folder,
    url: url && URL.canParse(url) && /^https?:/u.test(url) ? url : `https://${id.toLowerCase()}.invalid/`,
  };
}

/** The page's HTML, always UTF-8. */
export function readPage({ folder }: CorpusPage): Buffer {
  const plain = join(folder, 'page.html');
  return existsSync(plain) ? readFileSync(plain) : gunzipSync(readFileSync(join(folder, 'page.html.gz')));
}
