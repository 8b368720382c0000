import { readPageMetadata } from '@/utils/extraction/metadata/read-metadata';
import { readStructuredArticle } from '@/utils/extraction/metadata/structured-data';
import { candidatesOf, valuesOf } from '@/utils/extraction/judge/judge';
import { lookAt } from '@/utils/extraction/judge/scene';
import { STEPS } from '@/utils/extraction/steps';
import { textOf } from '@/utils/extraction/text-of';
import type { Work } from '@/utils/extraction/work';

/** A block as the fit sees it; one that is no candidate has no values. */
export interface SeenBlock {
  text: string;
  chosen: boolean;
  values: number[] | null;
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

/** What the signals say of each block of a page, as the extraction sees it before it judges. */
export function signalsOf(html: string, url: string): SeenBlock[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const known = readPageMetadata(page, url, url, readStructuredArticle(page, url));
  const { body } = page.cloneNode(true) as Document;
  const work: Work = { page, url, base: url, body, known, blocks: [], content: null };
  for (const step of STEPS) {
    if (step.name === 'judge') break;
    step.run(work, () => undefined);
  }
  const scene = lookAt(work);
  const candidates = new Set(candidatesOf(scene));
  return work.blocks.map(({ element, chosen }, at) => ({
    text: textOf(element),
    chosen,
    values: candidates.has(at) ? Array.from(valuesOf(scene, at), rounded) : null,
  }));
}
