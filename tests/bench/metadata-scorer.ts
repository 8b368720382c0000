import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CorpusPage } from './detection-corpus';

/** The fields that are scored, as the truth of a corpus names them. */
export const FIELDS = ['title', 'byline', 'published', 'siteName', 'lang', 'canonicalUrl'] as const;
export type Field = (typeof FIELDS)[number];
export type Named = { [field in Field]?: string | null | undefined };
export type Truth = Named & { article?: boolean; authors?: string[] };

export interface Match {
  exact: number;
  lenient: number;
}

/** What the corpus brings to compare with: `score/lib.mjs`. */
interface Comparisons {
  titleMatch: (truth: string, said?: string | null) => Match;
  bylineMatch: (truth: string, authors: string[] | undefined, said?: string | null) => Match;
  dateMatch: (truth: string, said?: string | null) => Match;
  siteMatch: (truth: string, said?: string | null) => Match;
  langMatch: (truth: string, said?: string | null) => Match;
}

const bareAddress = (address: string): string =>
  address
    .replace(/^https?:\/\/(?:www\.)?/u, '')
    .replace(/#.*$/u, '')
    .replace(/\/$/u, '');

const sameAddress = (truth: string, said: string): Match => {
  const same = Number(bareAddress(truth) === bareAddress(said));
  return { exact: same, lenient: same };
};

/** The comparison that the scorer of the corpus makes of a field. */
export async function scorerOf(corpus: string): Promise<(field: Field, truth: Truth, said: Named) => Match> {
  const lib = (await import(pathToFileURL(path.resolve(corpus, 'score/lib.mjs')).href)) as Comparisons;
  return (field, truth, said) => {
    const expected = truth[field] ?? '';
    if (field === 'title') return lib.titleMatch(expected, said.title);
    if (field === 'byline') return lib.bylineMatch(expected, truth.authors, said.byline);
    if (field === 'published') return lib.dateMatch(expected, said.published);
    if (field === 'siteName') return lib.siteMatch(expected, said.siteName);
    if (field === 'lang') return lib.langMatch(expected, said.lang);
    return sameAddress(expected, said.canonicalUrl ?? '');
  };
}

export const truthOf = (corpus: string, page: CorpusPage): Truth =>
  JSON.parse(readFileSync(path.join(corpus, page.path, 'truth.json'), 'utf8')) as Truth;
