import { readPageMetadata } from '@/utils/extraction/metadata/read-metadata';
import { readStructuredArticle } from '@/utils/extraction/metadata/structured-data';
import { candidatesOf, valuesOf } from '@/utils/extraction/judge/judge';
import { lookAt } from '@/utils/extraction/judge/scene';
import { whyNoArticle } from '@/utils/extraction/no-article';
import { STEPS } from '@/utils/extraction/steps';
import { keepByScores } from '@/utils/extraction/steps/judge';
import { renderKept } from '@/utils/extraction/steps/render';
import { shapeContent } from '@/utils/extraction/steps/shape';
import { textOf } from '@/utils/extraction/text-of';
import type { Work } from '@/utils/extraction/work';

/** A block as the fit sees it; one that is no candidate has no values. */
export interface SeenBlock {
  text: string;
  chosen: boolean;
  values: number[] | null;
}

const JUDGE = STEPS.findIndex(({ name }) => name === 'judge');

/** Pages as they were when the judgement was to come, in the order in which they were seen. */
const seen: { work: Work; known: Work['known'] }[] = [];

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

const nothing = (): void => undefined;

/** What the signals say of each block of a page, as the extraction sees it before it judges. The page is kept for `textBy`. */
export function signalsOf(html: string, url: string): SeenBlock[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const known = readPageMetadata(page, url, url, readStructuredArticle(page, url));
  const { body } = page.cloneNode(true) as Document;
  const work: Work = { page, url, base: url, body, known, blocks: [], content: null };
  for (const step of STEPS.slice(0, JUDGE)) step.run(work, nothing);
  seen.push({ work, known: copyOf(work.known) });
  const scene = lookAt(work);
  const candidates = new Set(candidatesOf(scene));
  return work.blocks.map(({ element, chosen }, at) => ({
    text: textOf(element),
    chosen,
    values: candidates.has(at) ? Array.from(valuesOf(scene, at), rounded) : null,
  }));
}

/** Steps write into the fields. */
const copyOf = (known: Work['known']): Work['known'] => ({
  ...known,
  fields: { ...known.fields },
  origins: { ...known.origins },
});

/** The text of a page that was seen, where these are the scores of its blocks, after all the steps; empty where it is refused. */
export function textBy(at: number, scores: (number | null)[]): string {
  const { work, known } = seen[at] as (typeof seen)[number];
  const run: Work = { ...work, known: copyOf(known), blocks: work.blocks.map((block) => Object.assign({}, block)) };
  keepByScores(run, scores, nothing);
  for (const step of STEPS.slice(JUDGE + 1)) step.run(run, nothing);
  const content = renderKept(run);
  if (!content) return '';
  shapeContent(content, run);
  const text = textOf(content);
  return whyNoArticle(run.page, text, known) === null ? text : '';
}
