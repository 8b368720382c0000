import * as m from './mutations';

export type Group = 'unedited' | 'edited' | 'live-stored' | 'combined' | 'gone';

/** A way in which pages change between two visits. */
export interface MutationClass {
  name: string;
  group: Group;
  steps: readonly m.Mutation[];
  /** Where the passage is described and where it is looked for; both on the page unless said. */
  from?: 'simple' | 'readability';
  to?: 'simple' | 'readability';
}

/** Every class, in the order of the table. */
export const CLASSES: readonly MutationClass[] = [
  { name: 'unchanged', group: 'unedited', steps: [] },
  { name: 'reflow', group: 'unedited', steps: [m.reflow] },
  { name: 'wrapped', group: 'unedited', steps: [m.wrap] },
  { name: 'soft-hyphens', group: 'unedited', steps: [m.softHyphens] },
  { name: 'ads', group: 'unedited', steps: [m.ads] },
  { name: 'pushed-down', group: 'unedited', steps: [m.pushDown] },
  { name: 'reordered', group: 'unedited', steps: [m.reorder] },
  { name: 'nfd', group: 'unedited', steps: [m.nfd] },
  { name: 'nfc', group: 'unedited', steps: [m.nfc] },
  { name: 'quote-marks', group: 'unedited', steps: [m.quoteMarks] },
  { name: 'dashes', group: 'unedited', steps: [m.dashes] },
  { name: 'case', group: 'unedited', steps: [m.upperCase] },
  { name: 'comments', group: 'unedited', steps: [m.comments] },
  { name: 'elsewhere', group: 'unedited', steps: [m.elsewhere] },
  { name: 'context-60', group: 'unedited', steps: [m.context60] },
  { name: 'context-150', group: 'unedited', steps: [m.context150] },
  { name: 'lazy-tail', group: 'unedited', steps: [m.lazyTail] },
  { name: 'edit-5', group: 'edited', steps: [m.edit5] },
  { name: 'edit-10', group: 'edited', steps: [m.edit10] },
  { name: 'edit-20', group: 'edited', steps: [m.edit20] },
  { name: 'words-in', group: 'edited', steps: [m.insertWords] },
  { name: 'words-10', group: 'edited', steps: [m.words10] },
  { name: 'words-25', group: 'edited', steps: [m.words25] },
  { name: 'figures', group: 'edited', steps: [m.figure] },
  { name: 'sentence-out', group: 'edited', steps: [m.cutSentence] },
  { name: 'live>simple', group: 'live-stored', steps: [], to: 'simple' },
  { name: 'simple>live', group: 'live-stored', steps: [], from: 'simple' },
  { name: 'live>readability', group: 'live-stored', steps: [], to: 'readability' },
  { name: 'readability>live', group: 'live-stored', steps: [], from: 'readability' },
  { name: 'ads+edit-5+nfd', group: 'combined', steps: [m.ads, m.edit5, m.nfd] },
  { name: 'words+comments+wrap', group: 'combined', steps: [m.words10, m.comments, m.wrap] },
  {
    name: 'elsewhere+words+move',
    group: 'combined',
    steps: [m.elsewhere, m.words10, m.comments, m.pushDown, m.reorder],
  },
  { name: 'edit-5>readability', group: 'combined', steps: [m.edit5], to: 'readability' },
  { name: 'deleted', group: 'gone', steps: [m.deletePassage] },
  { name: 'block-deleted', group: 'gone', steps: [m.deleteBlock] },
  { name: 'deleted-like-left', group: 'gone', steps: [m.deleteLeaveLike] },
  { name: 'deleted-copy-left', group: 'gone', steps: [m.deleteLeaveCopy] },
  { name: 'rewritten', group: 'gone', steps: [m.rewrite] },
  { name: 'lazy-absent', group: 'gone', steps: [m.lazyAbsent] },
  { name: 'other-page', group: 'gone', steps: [m.otherPage] },
];
