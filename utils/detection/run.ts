import type { Facts } from './facts';
import { type Frame, IN } from './frame';
import { endsSentence, hasQuotation, isCutOff, massOf } from './text';

/** Least mass of a paragraph, of one without an end mark, and of a long one. */
const PARAGRAPH = 50;
const UNENDED = 100;
const LONG = 150;

/** Letters kept of the beginning of a run: a headline fits, and a dateline. */
const KEPT = 200;

/** The text between two block edges, and what becomes of it: a paragraph, a line of links, a caption, a headline. */
export class Run {
  #mass = 0;
  #linkMass = 0;
  #start = '';
  #end = '';
  readonly #facts: Facts;

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  /** Takes in a piece of text, without white space at its ends. */
  add(text: string, isLink: boolean): void {
    const mass = massOf(text) + 1;
    this.#mass += mass;
    if (isLink) this.#linkMass += mass;
    if (this.#start.length < KEPT) this.#start += this.#start === '' ? text : ` ${text}`;
    this.#end = text;
  }

  /** The run is over: counts it where it belongs. `block` is the block it stands in. */
  end(block: Frame): void {
    const mass = this.#mass;
    if (mass === 0) return;
    const isLink = this.#linkMass > mass / 2;
    const facts = this.#facts;
    const { context } = block;
    facts.textMass += mass;
    facts.headline.read(this.#start, (context & IN.heading) !== 0, isLink);
    if (context & IN.comment) facts.commentMass += mass;
    else if (!isLink && !(context & (IN.heading | IN.aside))) this.#line(block, mass);
    this.#mass = this.#linkMass = 0;
    this.#start = '';
  }

  #line(block: Frame, mass: number): void {
    const facts = this.#facts;
    if (mass < PARAGRAPH) facts.count('shortLine');
    else if (!isCutOff(this.#end) && (mass >= UNENDED || endsSentence(this.#end))) {
      facts.proseMass += mass;
      block.own += mass;
      block.prose += mass;
      if (mass >= LONG) facts.count('longParagraph');
      if (block.context & IN.article) facts.articleMass += mass;
      if (hasQuotation(this.#start)) facts.count('quotation');
    }
  }
}
