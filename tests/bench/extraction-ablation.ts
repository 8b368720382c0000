import { readFileSync } from 'node:fs';
import path from 'node:path';
import { printTable } from './detection-measure';
import type { CorpusPage } from './extraction-corpus';
import type { PageResult, Prediction } from './extraction-in-page';
import { compare, type Figures, figuresOf, shinglesOf } from './extraction-shingles';

interface Truth {
  article?: boolean;
  text?: string;
  textKind?: string;
}

/** The text of an article that people, or a publisher's own rules, have told; null where nobody has. */
export function knownText({ folder }: CorpusPage): string | null {
  const { article, text, textKind } = JSON.parse(readFileSync(path.join(folder, 'truth.json'), 'utf8')) as Truth;
  return article && text && !textKind?.startsWith('tool:') ? text : null;
}

/** What each step is worth: the figures of the text with all steps, then without each, those that cost most at the top. */
export function printAblation(pages: readonly CorpusPage[], results: ReadonlyMap<string, PageResult>): void {
  const known = pages.flatMap((page) => {
    const text = knownText(page);
    const result = results.get(page.id);
    return text === null || !result ? [] : [{ wanted: shinglesOf(text), result }];
  });
  const figures = (pick: (result: PageResult) => Prediction | undefined): Figures =>
    figuresOf(known.map(({ wanted, result }) => compare(wanted, shinglesOf(pick(result)?.text ?? ''))));
  const whole = figures(({ ours }) => ours);
  const steps = [...new Set(known.flatMap(({ result }) => Object.keys(result.without ?? {})))];
  const rows = steps
    .map((step) => ({ step, without: figures((result) => result.without?.[step]) }))
    // A step that nothing works without comes first.
    .sort((one, other) => (one.without.f1 || 0) - (other.without.f1 || 0))
    .map(({ step, without }) => rowOf(`without ${step}`, without, signed(whole.f1 - (without.f1 || 0))));
  printTable(['text of the article', 'P', 'R', 'F1', 'worth'], [rowOf('all steps', whole, ''), ...rows]);
}

const rowOf = (name: string, { precision, recall, f1 }: Figures, worth: string): string[] => [
  name,
  (precision || 0).toFixed(4),
  recall.toFixed(4),
  (f1 || 0).toFixed(4),
  worth,
];

const signed = (share: number): string => `${share < 0 ? '−' : '+'}${Math.abs(share).toFixed(4)}`;
