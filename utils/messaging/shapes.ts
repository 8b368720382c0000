import * as v from 'valibot';
import type { Background } from '../contract/background';
import type { LibraryCalls } from '../contract/library';
import type { DataOf } from '../contract/wire';
import { COLORS } from '../model/annotation';
import { AppError } from '../model/errors';

/** The shape of each method's argument. A method without one does not compile. */
type ShapesOf<T> = { [K in keyof T]-?: v.GenericSchema<unknown, DataOf<T, K>> };

const SHORT_TEXT = 2_000;
const NOTE_TEXT = 1_000_000;
const PASSAGE_TEXT = 200_000;
const MANY = 5_000;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));
const short = v.pipe(v.string(), v.maxLength(SHORT_TEXT, 'This is too long: 2,000 characters at most.'));
const address = v.pipe(v.string(), v.maxLength(20_000));
const note = v.pipe(v.string(), v.maxLength(NOTE_TEXT, 'This note is too long to keep: a million characters at most.'));
const tag = v.pipe(v.string(), v.maxLength(200, 'This tag is too long: 200 characters at most.'));
const tags = v.pipe(v.array(tag), v.maxLength(200, 'There are too many tags: 200 at most.'));
const color = v.picklist(COLORS);
const nothing = v.undefined();
const passage = v.pipe(
  v.string(),
  v.maxLength(PASSAGE_TEXT, 'This passage is too long to highlight: 200,000 characters at most.'),
);
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

const landmarks = v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(10));

const claim = v.pipe(v.number(), v.minValue(0), v.maxValue(2));
const hash = v.pipe(v.string(), v.maxLength(100));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const shortQuote = v.object({ type: v.literal('TextQuoteSelector'), exact: short, prefix: short, suffix: short });

const selector = v.variant('type', [
  v.object({ type: v.literal('TextQuoteSelector'), exact: passage, prefix: passage, suffix: passage }),
  v.object({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
  v.object({
    type: v.literal('PassageEvidenceSelector'),
    version: offset,
    position: offset,
    length: offset,
    count: offset,
    rank: offset,
    twins: offset,
    twinRank: offset,
    before: landmarks,
    after: landmarks,
    rival: claim,
    hidden: v.boolean(),
    rivalContext: share,
    structure: v.exactOptional(
      v.object({
        place: hash,
        marks: v.exactOptional(hash),
        repeats: offset,
        rival: claim,
        rivalContext: share,
      }),
    ),
  }),
]);
const selectors = v.pipe(v.array(selector), v.minLength(1), v.maxLength(10));
/** The shape of a target in any message. */
export const targetShape = v.object({
  source: address,
  selector: selectors,
});

const change = v.object({
  kind: v.picklist(['equal', 'insert', 'delete']),
  text: passage,
  alarm: v.exactOptional(v.picklist(['figure', 'date', 'name', 'negation'])),
});
const anchoring = v.object({
  verdict: v.picklist(['exact', 'same', 'edited', 'unsure', 'orphan']),
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  changes: v.pipe(v.array(change), v.maxLength(MANY, 'Too much has changed in this quote: 5,000 places at most.')),
  found: v.exactOptional(passage),
  checked: short,
});
/** A date in ISO 8601, with or without a time. */
const time = v.pipe(
  short,
  v.regex(/^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?$/u, 'A date has a year, a month and a day.'),
);
const annotationChanges = v.object({
  id,
  note: v.exactOptional(note),
  tags: v.exactOptional(tags),
  color: v.exactOptional(color),
});
const justId = v.object({ id });
const ids = v.pipe(v.array(id), v.maxLength(MANY, 'Too many articles at once: 5,000 at most.'));
const manyIds = v.object({ ids });
const words = v.pipe(short, v.trim(), v.nonEmpty('There is nothing to search for.'));

const canonicalClaim = { canonicalUrl: v.nullable(address), loadedUrl: v.exactOptional(address) };

/** What code in a web page may send. */
export const backgroundShapes = {
  pageOpened: v.object({
    ...canonicalClaim,
    detection: v.object({
      isArticle: v.boolean(),
      confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
      because: v.pipe(v.array(short), v.maxLength(50)),
    }),
  }),
  loadTools: nothing,
  pageContents: v.object(canonicalClaim),
  annotate: v.object({ target: targetShape, color }),
  updateAnnotation: annotationChanges,
  removeAnnotation: justId,
  restoreAnnotation: justId,
  saveDraft: v.object({ id, text: note }),
  reportAnchoring: v.object({
    results: v.pipe(
      v.array(v.object({ id, anchoring })),
      v.maxLength(MANY, 'There are too many highlights in one report: 5,000 at most.'),
    ),
  }),
  acceptPlace: v.object({ id, target: targetShape }),
  refusePlace: v.object({ id, found: passage }),
} satisfies ShapesOf<Background>;

/** What an extension page may send. */
export const libraryShapes = {
  saveArticle: v.object({ tabId }),
  cancelSaving: v.object({ tabId }),
  annotateSelection: v.object({ tabId, color }),
  annotateCopy: v.object({ articleId: id, selector: selectors, color }),
  updateArticle: v.object({
    id,
    changes: v.object({
      title: v.exactOptional(v.pipe(short, v.nonEmpty('A title cannot be empty.'))),
      byline: v.exactOptional(v.nullable(short)),
      siteName: v.exactOptional(v.nullable(short)),
      publishedTime: v.exactOptional(v.nullable(time)),
      note: v.exactOptional(note),
      tags: v.exactOptional(tags),
      read: v.exactOptional(v.boolean()),
    }),
  }),
  removeArticles: manyIds,
  restoreArticles: manyIds,
  tagArticles: v.object({ ids, tag: v.pipe(tag, v.trim(), v.nonEmpty('A tag has a name.')), on: v.boolean() }),
  deleteForGood: manyIds,
  emptyTrash: v.object({ until: short }),
  updateAnnotation: annotationChanges,
  removeAnnotation: justId,
  restoreAnnotation: justId,
  saveDraft: v.object({ key: address, text: note }),
  setSiteRule: v.object({ site: short, rule: v.nullable(v.picklist(['always', 'never'])) }),
  changePreferences: v.object({ color: v.exactOptional(color), singleKeys: v.exactOptional(v.boolean()) }),
  preferences: nothing,
  siteRules: nothing,
  openArticle: v.object({ id, annotationId: v.exactOptional(id), quote: v.exactOptional(shortQuote) }),
  tabState: v.object({ tabId }),
  saveSearch: v.object({ name: short, query: words }),
  updateSavedSearch: v.object({ id, name: v.exactOptional(short), query: v.exactOptional(words) }),
  removeSavedSearch: justId,
  restoreSavedSearch: justId,
} satisfies ShapesOf<LibraryCalls>;

/** Returns a function that checks and returns a call's data. It throws `bad-message` with a sentence for the reader. */
export function checkWith<T>(shapes: ShapesOf<T>): (method: keyof T, data: unknown) => unknown {
  return (method, data) => {
    const result = v.safeParse(shapes[method], data ?? undefined);
    if (result.success) return result.output;
    const [issue] = result.issues;
    throw new AppError('bad-message', `This could not be done: ${issue.message}`);
  };
}
