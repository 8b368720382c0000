import { CLASSES, HARD, type Group, type MutationClass } from './classes';
import { explanationOf } from './explain';
import { blocksOf, blocksOfArticle, choosePassages, MIXES, type Passage } from './passages';
import { CONTENDERS, type Answer, type Contender } from './peers';
import { Random } from './random';
import { storedCopy } from './reader-copy';
import { Ruler, judge, overlapOf, type Outcome } from './score';
import { bodyOf, show, wordsIn } from './show';
import type { Situation } from './situation';
import { TrackedPage } from './tracked-page';

export { timePage, type Timing } from './timing';

/** One case as one contender solved it. */
export interface Row {
  page: string;
  name: string;
  group: Group;
  /** Which kind of passage. */
  kind: string;
  contender: string;
  outcome: Outcome;
  /** Milliseconds to anchor it; of the first passage on a changed page, with the reading of the page. */
  time: number;
  first: boolean;
  quote: string;
  found: string;
  /** What stands there in truth. */
  truth: string;
  /** Overlap of what was suggested with the truth, confident or not. */
  overlap: number;
  confident: boolean;
  /** With `--explain`: what was weighed. */
  because?: unknown;
}

export interface Job {
  id: string;
  html: string;
  /** Sentences of another page. */
  sentences: string[];
  seed: string;
  /** How many passages for each class. */
  each: number;
  withPeers: boolean;
  only?: string | undefined;
  /** The paragraphs of the article on the page, when only what readers mark in articles is looked for. */
  article?: readonly string[] | undefined;
  /** Which kinds of passages. */
  mix: keyof typeof MIXES;
  explain: boolean;
}

/** A class with its passages, described by each contender. */
interface Case {
  kind: MutationClass;
  random: Random;
  passages: Passage[];
  quotes: string[];
  described: unknown[][];
}

/** JSON-safe, as it is stored; null when a contender throws, which has not described it. */
async function describedBy(contender: Contender, body: HTMLElement, range: Range): Promise<unknown> {
  try {
    return JSON.parse(JSON.stringify((await contender.describe(body, range)) ?? null));
  } catch {
    return null;
  }
}

/** What cannot be seen, no reader marks. */
const isHidden = ({ startContainer }: Range): boolean =>
  startContainer.parentElement?.checkVisibility({ visibilityProperty: true }) === false;

async function caseOf(
  page: TrackedPage,
  kind: MutationClass,
  job: Job,
  contenders: readonly Contender[],
  words: readonly string[],
): Promise<Case> {
  const random = new Random(`${job.seed} ${job.id} ${kind.name}`);
  const blocks = blocksOf(page);
  const count = kind.alone ? 1 : job.each;
  const ours = job.article ? blocksOfArticle(blocks, job.article) : blocks;
  const chosen = choosePassages(ours, count, random, MIXES[job.mix]);
  const then = kind.once ? page.clone() : page;
  if (kind.once) {
    for (const step of kind.once) step({ page: then, stretches: chosen, random, words, sentences: job.sentences });
  }
  show(then);
  const passages: Passage[] = [];
  const quotes: string[] = [];
  const described: unknown[][] = [];
  for (const passage of chosen) {
    const range = then.rangeOf(passage);
    if (!range || range.toString().trim() === '' || isHidden(range)) continue;
    passages.push(passage);
    quotes.push(range.toString());
    // One after the other: each may change the selection or the texts while it works.
    const all: unknown[] = [];
    for (const one of contenders) all.push(await describedBy(one, then.body, range.cloneRange()));
    described.push(all);
  }
  return { kind, random, passages, quotes, described };
}

async function answerOf(
  contender: Contender,
  body: HTMLElement,
  described: unknown,
): Promise<{ answer: Answer; time: number }> {
  const start = performance.now();
  let answer: Answer = { ranges: [], confident: false };
  try {
    if (described !== null) answer = await contender.anchor(body, described);
  } catch {
    // Who throws has not found it.
  }
  return { answer, time: performance.now() - start };
}

async function rowsOf(
  one: Case,
  to: TrackedPage,
  { id, explain }: Job,
  contenders: readonly Contender[],
): Promise<Row[]> {
  const { kind, passages, quotes, described } = one;
  const rows: Row[] = [];
  const gone = kind.group === 'gone';
  show(to);
  const ruler = new Ruler(to);
  for (const [c, contender] of contenders.entries()) {
    let first = true;
    for (const [i, passage] of passages.entries()) {
      const quote = quotes[i] as string;
      const truth = to.rangeOf(passage)?.toString() ?? '';
      // What was left of it by the change, or by the reader, is not the passage any more.
      if (!gone && truth.length < 0.6 * quote.length) continue;
      const { answer, time } = await answerOf(contender, to.body, described[i]?.[c] ?? null);
      rows.push({
        page: id,
        name: kind.name,
        group: kind.group,
        kind: passage.kind,
        contender: contender.name,
        outcome: judge(ruler, passage, gone, answer),
        time,
        first,
        quote,
        found: answer.ranges.map(String).join(''),
        truth,
        overlap: answer.ranges.length > 0 && !gone ? overlapOf(ruler, passage, answer.ranges) : 0,
        confident: answer.confident,
        ...(explain &&
          c === 0 && {
            because: explanationOf(to.body, described[i]?.[c], (range) => overlapOf(ruler, passage, [range])),
          }),
      });
      first = false;
    }
  }
  return rows;
}

/** Runs the cases of one page. */
export async function runPage(job: Job): Promise<Row[]> {
  const { html, sentences, withPeers, only, article } = job;
  const original = TrackedPage.original(bodyOf(html));
  if (original.texts().reduce((sum, text) => sum + text.length, 0) < 1200) return [];
  const contenders = withPeers ? CONTENDERS : CONTENDERS.slice(0, 1);
  const names = only?.split(',');
  const kinds = CLASSES.filter(
    (kind) =>
      (!names || names.includes(kind.name) || names.includes(kind.group)) &&
      !(article && !names && HARD.has(kind.name)),
  );
  show(original);
  const words = wordsIn(original);
  const cases: Case[] = [];
  for (const reader of [undefined, 'simple', 'readability'] as const) {
    const from = reader ? storedCopy(original, reader) : original;
    if (!from) continue;
    for (const kind of kinds.filter((one) => one.from === reader))
      cases.push(await caseOf(from, kind, job, contenders, words));
  }
  const rows: Row[] = [];
  for (const one of cases) {
    const { kind, random, passages } = one;
    if (passages.length === 0) continue;
    const page = original.clone();
    const situation: Situation = { page, stretches: passages, random, words, sentences };
    for (const step of typeof kind.steps === 'function' ? kind.steps(random) : kind.steps) step(situation);
    const to = kind.to ? storedCopy(page, kind.to) : page;
    if (to) rows.push(...(await rowsOf(one, to, job, contenders)));
  }
  return rows;
}
