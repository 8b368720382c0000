import type { Declared } from './declared';
import type { Headline } from './headline';

/** What one walk over a document found. Masses are in letters, see `massOf`; the rest are counts. */
export class Facts {
  /** All text; text of menus, asides, captions and footers; text of comments. */
  textMass = 0;
  commentMass = 0;
  /** Running text: paragraphs, wherever they stand in the page's main part. */
  proseMass = 0;
  articleMass = 0;
  longParagraphs = 0;
  shortLines = 0;
  quotations = 0;
  /** The most running text that one element and its children hold. */
  bestMass = 0;
  articles = 0;
  articlesWithProse = 0;
  /** Elements that, by their class, hold the body of an article. */
  bodies = 0;
  /** Siblings of one kind, each with a link and a picture or heading, from the third on. */
  cards = 0;
  /** Siblings of one kind, each with a paragraph and a date, from the third on. */
  posts = 0;
  dates = 0;
  bylines = 0;
  prices = 0;
  shopParts = 0;
  forumParts = 0;
  fields = 0;
  passwords = 0;
  buttons = 0;
  selects = 0;
  captions = 0;
  tagLinks = 0;
  shareLinks = 0;
  bodyClass = '';

  constructor(
    readonly declared: Declared,
    readonly headline: Headline,
  ) {}
}
