import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { askParsed, type CorpusPage } from './detection-corpus';
import { percent, printTable } from './detection-measure';
import type { Answered } from './metadata-in-page';
import { type Field, FIELDS, type Match, type Named, scorerOf, type Truth, truthOf } from './metadata-scorer';

declare const bench: { readAll: (html: string, url: string, peers: boolean) => Promise<Answered> };

const USAGE = `npm run bench -- metadata --corpus DIR [--half a|b] [--misses FIELD,…] [--peers]
  Reads title, byline, date, site name and language of every page of a corpus whose truth is known, and scores them
  with the corpus's own comparison. --half takes the sites of one half only; --misses lists what was not exact.`;

type Who = 'ours' | 'readability' | 'defuddle';
type Scored = { page: CorpusPage; truth: Truth; answer: Answered };

/** The half that a site is in, by its name alone: rules are written by looking at one, and checked on the other. */
function halfOf(site: string): 'a' | 'b' {
  let hash = 7;
  for (const char of site) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 1_000_003;
  return hash % 2 === 0 ? 'a' : 'b';
}

function readOptions(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      corpus: { type: 'string' },
      half: { type: 'string' },
      misses: { type: 'string' },
      peers: { type: 'boolean', default: false },
    },
  });
  if (values.corpus === undefined) throw new Error(USAGE);
  return { ...values, corpus: values.corpus };
}

/** Articles and unlabelled pages of which at least one field besides the language is known, or all with a language. */
function pagesWithTruth(corpus: string, half: string | undefined): { page: CorpusPage; truth: Truth }[] {
  const index = JSON.parse(readFileSync(path.join(corpus, 'index.json'), 'utf8')) as CorpusPage[];
  return index
    .filter((page) => half === undefined || halfOf(page.site) === half)
    .map((page) => ({ page: { ...page, url: addressOf(page) }, truth: truthOf(corpus, page) }))
    .filter(({ truth }) => truth.article !== false && FIELDS.some((field) => truth[field]));
}

const addressOf = ({ url, id }: CorpusPage): string =>
  URL.canParse(url) && /^https?:/u.test(url) ? url : `https://${id.toLowerCase()}.invalid/`;

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** `npm run bench -- metadata --corpus DIR`: how often each field is what the truth says. */
export async function main(args: string[]): Promise<void> {
  const { corpus, half, misses, peers } = readOptions(args);
  const known = pagesWithTruth(corpus, half);
  const match = await scorerOf(corpus);
  const pages = known.map(({ page }) => page);
  const answers = peers
    ? await askParsed(corpus, pages, 'metadata-in-page.ts', (html, url) => bench.readAll(html, url, true))
    : await askParsed(corpus, pages, 'metadata-in-page.ts', (html, url) => bench.readAll(html, url, false));
  const all: Scored[] = known.map((one, at) => Object.assign({ answer: answers[at] as Answered }, one));

  const score = (field: Field, who: Who, scored: Scored[]): { said: Named; match: Match; one: Scored }[] =>
    scored
      .filter(({ truth }) => truth[field])
      .map((one) => ({ one, said: one.answer[who], match: match(field, one.truth, one.answer[who]) }));
  const cells = (field: Field, who: Who, scored: Scored[]): string[] => {
    const rows = score(field, who, scored);
    return [
      percent(mean(rows.map((row) => row.match.exact))),
      percent(mean(rows.map((row) => row.match.lenient))),
      percent(mean(rows.map((row) => Number(Boolean(row.said[field]))))),
    ];
  };
  const table = (who: Who, scored: Scored[]): void =>
    printTable(
      [who, 'pages', 'strict %', 'lenient %', 'given %'],
      FIELDS.map((field) => [
        field,
        String(scored.filter(({ truth }) => truth[field]).length),
        ...cells(field, who, scored),
      ]),
    );
  for (const who of peers ? (['ours', 'readability', 'defuddle'] as const) : (['ours'] as const)) {
    table(who, all);
    if (who !== 'ours' || half !== undefined) continue;
    for (const which of ['a', 'b'] as const) {
      console.log(`half ${which}`);
      table(
        who,
        all.filter(({ page }) => halfOf(page.site) === which),
      );
    }
  }
  for (const field of FIELDS.filter((one) => misses?.split(',').includes(one))) {
    for (const { one, said, match: how } of score(field, 'ours', all)) {
      if (how.exact === 1) continue;
      const origin = one.answer.origins[field] ?? '-';
      console.log(
        `${how.lenient === 1 ? '~' : 'X'} ${halfOf(one.page.site)} ${one.page.id} [${origin}] ${one.page.url}\n    wanted ${one.truth[field]}\n    said   ${said[field] ?? '-'}`,
      );
    }
  }
}
