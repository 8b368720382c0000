import * as around from './mutations/around';
import * as edits from './mutations/edits';
import * as gone from './mutations/gone';
import * as letters from './mutations/letters';
import * as markup from './mutations/markup';
import * as sentences from './mutations/sentences';
import type { Random } from './random';
import type { Mutation } from './situation';

export type Group = 'unedited' | 'edited' | 'live-stored' | 'combined' | 'gone';
export type Reader = 'simple' | 'readability';

/** A way in which pages change between two visits. */
export interface MutationClass {
  name: string;
  group: Group;
  /** The steps, or how they are drawn. */
  steps: readonly Mutation[] | ((random: Random) => readonly Mutation[]);
  /** Where the passage is described and where it is looked for; both on the page unless said. */
  from?: Reader;
  /** What was otherwise with the page when the passage was described. */
  once?: readonly Mutation[];
  to?: Reader;
  /** One passage at a time: what is not there depends on where it stood. */
  alone?: boolean;
}

/** Harder than what befalls an article between two visits: left out where only articles are asked for. */
export const HARD: ReadonlySet<string> = new Set([
  'many-ads',
  'section-moved',
  'elsewhere-75',
  'context-150',
  'context-one-side',
  'context-cut',
  'thinned',
  'lazy-head',
  'edit-10-all',
  'words-25',
  'random-4',
]);

const simply = (group: Group, steps: Record<string, Mutation>): MutationClass[] =>
  Object.entries(steps).map(([name, step]) => ({ name, group, steps: [step] }));

const LOOKS: readonly Mutation[] = [
  markup.reflow,
  markup.wrap,
  markup.fonts,
  markup.ads,
  markup.splitBlocks,
  markup.mergeBlocks,
  markup.renamed,
  letters.softHyphens,
  letters.nfd,
  letters.quoteMarks,
  letters.upperCase,
  letters.fullWidth,
  markup.adWithin,
  markup.splitWithin,
  markup.lineBreaks,
];
const PLACES: readonly Mutation[] = [
  around.pushDown,
  around.reorder,
  around.moveSection,
  around.removeNeighbours,
  around.comments,
  around.teaser,
  around.elsewhere,
  around.context60,
  around.contextEdited,
  around.thinned,
  around.commentsBoth,
  sentences.sentenceBeside,
];
const EDITS: readonly Mutation[] = [
  edits.edit5,
  edits.edit10,
  edits.edit20Inside,
  edits.insertWords,
  edits.words10,
  edits.words10Around,
  edits.figures,
  edits.cutSentence,
  edits.endWord,
  edits.own10Inside,
  sentences.withoutMiddle,
  sentences.denied,
];

const drawn =
  (...pools: (readonly Mutation[])[]) =>
  (random: Random): Mutation[] =>
    pools.map((pool) => random.pick(pool));

/** Every class, in the order of the table. */
export const CLASSES: readonly MutationClass[] = [
  { name: 'unchanged', group: 'unedited', steps: [] },
  ...simply('unedited', {
    reflow: markup.reflow,
    wrapped: markup.wrap,
    fonts: markup.fonts,
    unwrapped: markup.unwrap,
    renamed: markup.renamed,
    'blocks-split': markup.splitBlocks,
    'blocks-merged': markup.mergeBlocks,
    ruby: markup.ruby,
    ads: markup.ads,
    'many-ads': markup.manyAds,
    'ad-within': markup.adWithin,
    'split-within': markup.splitWithin,
    'line-breaks': markup.lineBreaks,
    'words-wrapped': markup.wordsWrapped,
    'hidden-copy': markup.hiddenCopy,
    'soft-hyphens': letters.softHyphens,
    invisible: letters.invisible,
    nfd: letters.nfd,
    nfc: letters.nfc,
    'mixed-forms': letters.mixedForms,
    'quote-marks': letters.quoteMarks,
    dashes: letters.dashes,
    spaces: letters.spaces,
    'upper-case': letters.upperCase,
    'lower-case': letters.lowerCase,
    'title-case': letters.titleCase,
    tones: letters.tones,
    'full-width': letters.fullWidth,
    ligatures: letters.ligatures,
    'pushed-down': around.pushDown,
    reordered: around.reorder,
    'sections-reordered': around.reorderSections,
    shuffled: around.shuffle,
    'block-moved': around.moveBlock,
    'section-moved': around.moveSection,
    'folded-away': around.foldAway,
    'neighbours-out': around.removeNeighbours,
    comments: around.comments,
    'comments-both': around.commentsBoth,
    'paragraph-quoted': around.paragraphQuoted,
    blockquotes: around.blockquotes,
    teaser: around.teaser,
    elsewhere: around.elsewhere,
    'elsewhere-75': around.mostElsewhere,
    'context-60': around.context60,
    'context-100': around.context100,
    'context-150': around.context150,
    'context-one-side': around.contextOneSide,
    'context-edited': around.contextEdited,
    'context-cut': around.cutAround,
    thinned: around.thinned,
    'sentence-beside': sentences.sentenceBeside,
  }),
  {
    name: 'new-template',
    group: 'unedited',
    steps: [markup.renamed, markup.unwrap, around.pushDown, around.reorderSections],
  },
  { name: 'lazy-tail', group: 'unedited', steps: [around.lazyTail], alone: true },
  { name: 'tail-arrives', group: 'unedited', once: [around.lazyTail], steps: [], alone: true },
  { name: 'tail+comments', group: 'unedited', once: [around.lazyTail], steps: [around.comments], alone: true },
  { name: 'ads>other-ads', group: 'unedited', once: [markup.ads], steps: [markup.ads] },
  { name: 'comments>none', group: 'unedited', once: [around.comments], steps: [] },
  { name: 'nfd>nfc', group: 'unedited', once: [letters.nfd], steps: [letters.nfc, letters.softHyphens] },
  { name: 'lazy-head', group: 'unedited', steps: [around.lazyHead], alone: true },
  ...simply('edited', {
    'edit-5': edits.edit5,
    'edit-10': edits.edit10,
    'edit-20': edits.edit20,
    'edit-5-inside': edits.edit5Inside,
    'edit-10-inside': edits.edit10Inside,
    'edit-20-inside': edits.edit20Inside,
    'own-5': edits.own5,
    'own-10-inside': edits.own10Inside,
    'own-20': edits.own20,
    'edit-10-all': edits.edit10All,
    'one-letter': edits.oneLetter,
    'words-in': edits.insertWords,
    'word-in': edits.insertOne,
    'sentence-in': edits.insertSentence,
    'words-10': edits.words10,
    'words-25': edits.words25,
    'words-10-around': edits.words10Around,
    synonyms: edits.synonyms,
    'words-out': edits.wordsOut,
    inflected: edits.inflected,
    figures: edits.figures,
    'end-word': edits.endWord,
    'sentence-out': edits.cutSentence,
    'first-out': sentences.withoutFirst,
    'middle-out': sentences.withoutMiddle,
    'last-out': sentences.withoutLast,
    swapped: sentences.swapped,
    denied: sentences.denied,
  }),
  { name: 'live>simple', group: 'live-stored', steps: [], to: 'simple' },
  { name: 'simple>live', group: 'live-stored', steps: [], from: 'simple' },
  { name: 'live>readability', group: 'live-stored', steps: [], to: 'readability' },
  { name: 'readability>live', group: 'live-stored', steps: [], from: 'readability' },
  { name: 'simple>readability', group: 'live-stored', steps: [], from: 'simple', to: 'readability' },
  { name: 'ads+edit-5+nfd', group: 'combined', steps: [markup.ads, edits.edit5, letters.nfd] },
  { name: 'words+comments+wrap', group: 'combined', steps: [edits.words10, around.comments, markup.wrap] },
  {
    name: 'elsewhere+words+move',
    group: 'combined',
    steps: [around.elsewhere, edits.words10, around.comments, around.pushDown, around.reorder],
  },
  { name: 'edit-5>readability', group: 'combined', steps: [edits.edit5], to: 'readability' },
  { name: 'readability>ads+words', group: 'combined', steps: [markup.ads, edits.words10], from: 'readability' },
  { name: 'words+elsewhere+ads', group: 'combined', steps: [edits.words10, around.elsewhere, markup.ads] },
  { name: 'edit-5+reorder+wrap', group: 'combined', steps: [edits.edit5Inside, around.reorder, markup.wrap] },
  { name: 'comments>words', group: 'combined', steps: [around.comments, edits.words10] },
  { name: 'comments>edit-10', group: 'combined', steps: [around.comments, edits.edit10] },
  { name: 'words+paragraph-quoted', group: 'combined', steps: [around.paragraphQuoted, edits.words10] },
  { name: 'middle-out+ads+case', group: 'combined', steps: [sentences.withoutMiddle, markup.ads, letters.upperCase] },
  { name: 'figures+both+nfd', group: 'combined', steps: [edits.figures, around.commentsBoth, letters.nfd] },
  { name: 'own-5+shuffled+ads', group: 'combined', steps: [edits.own5, around.shuffle, markup.ads] },
  { name: 'denied>simple', group: 'combined', steps: [sentences.denied, markup.adWithin], to: 'simple' },
  {
    name: 'tail+words+comments',
    group: 'combined',
    once: [around.lazyTail],
    steps: [edits.words10, around.comments],
    alone: true,
  },
  { name: 'random-2', group: 'combined', steps: drawn(EDITS, PLACES) },
  { name: 'random-2-looks', group: 'combined', steps: drawn(EDITS, LOOKS) },
  { name: 'random-3', group: 'combined', steps: drawn(EDITS, PLACES, LOOKS) },
  { name: 'random-4', group: 'combined', steps: drawn(EDITS, PLACES, LOOKS, PLACES) },
  ...simply('gone', {
    deleted: gone.deletePassage,
    'block-deleted': gone.deleteBlock,
    'section-deleted': gone.deleteSection,
    'deleted-like-left': gone.deleteLeaveLike,
    'deleted-near-left': gone.deleteLeaveNear,
    'deleted-half-left': gone.deleteLeaveHalf,
    'deleted-figures-left': gone.deleteLeaveFigures,
    'deleted-denial-left': gone.deleteLeaveDenial,
    'deleted-alone-left': gone.deleteLeaveAlone,
    'deleted-near-alone': gone.deleteLeaveNearAlone,
    'block-deleted-quotes': gone.deleteBlockLeaveQuotes,
    'deleted-copy-left': gone.deleteLeaveCopy,
    'deleted-quote-left': gone.deleteLeaveQuote,
    'deleted-comment-left': gone.deleteLeaveComment,
    rewritten: gone.rewrite,
    'other-page': gone.otherPage,
    'other-article': gone.otherArticle,
  }),
  { name: 'lazy-absent', group: 'gone', steps: [gone.lazyAbsent], alone: true },
  { name: 'deleted+edit-10-all', group: 'gone', steps: [gone.deletePassage, edits.edit10All] },
  { name: 'deleted+elsewhere', group: 'gone', steps: [gone.deletePassage, around.elsewhere] },
  { name: 'deleted+new-template', group: 'gone', steps: [gone.deletePassage, markup.renamed, around.pushDown] },
  { name: 'deleted+shuffled+ads', group: 'gone', steps: [gone.deletePassage, around.shuffle, markup.ads] },
  {
    name: 'alone-left+edit+nfd',
    group: 'gone',
    steps: [gone.deleteLeaveAlone, edits.edit5, letters.nfd],
  },
  { name: 'block-deleted+moved', group: 'gone', steps: [gone.deleteBlock, around.pushDown, around.reorder] },
];
