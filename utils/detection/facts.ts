import { Declared } from './declared';
import { Headline } from './headline';
import type { Label } from './labels';

/** Things that are only counted: what classes and ids call elements, and what else stands on the page. */
type Counted =
  | Label
  | 'article'
  | 'articleWithProse'
  /** Siblings of one kind, each with a paragraph and a date, from the third on. */
  | 'post'
  | 'date'
  | 'field'
  | 'password'
  | 'button'
  | 'select'
  | 'tagLink'
  | 'shareLink'
  | 'longParagraph'
  | 'shortLine'
  | 'quotation';

/** What one walk over a document found. Masses are in letters, see `massOf`. */
export class Facts {
  readonly declared = new Declared();
  readonly headline: Headline;
  bodyClass = '';
  textMass = 0;
  commentMass = 0;
  /** Running text: paragraphs, wherever they stand in the page's main part. */
  proseMass = 0;
  articleMass = 0;
  /** The most running text that one element and its children hold. */
  bestMass = 0;
  readonly #counts = new Map<Counted, number>();

  constructor(title: string) {
    this.headline = new Headline(title);
  }

  /** One more of these. */
  count(what: Counted): void {
    this.#counts.set(what, this.number(what) + 1);
  }

  /** How many of these there are. */
  number(what: Counted): number {
    return this.#counts.get(what) ?? 0;
  }
}
