import { QUOTATION_MARKS } from '../text/quotation-marks';

/** The ASCII signs, and those that input methods type instead of them. */
const OPENING = '(\uff08';
const CLOSING = ')\uff09';
const MINUS = '-\uff0d\u2212';

/** The name and the colon of an operator. */
const NAME = /^([A-Za-z]+)[:\uff1a]/;

/** Reads a query from left to right. */
export class Scanner {
  at = 0;

  constructor(readonly text: string) {}

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  skipSpaces(): void {
    while (!this.isAtEnd && /\s/.test(this.#here)) this.at++;
  }

  takeOpening(): boolean {
    return this.#take(OPENING);
  }

  takeClosing(): boolean {
    return this.#take(CLOSING);
  }

  get isAtClosing(): boolean {
    return this.#isAt(CLOSING);
  }

  get isAtQuote(): boolean {
    return this.#isAt(QUOTATION_MARKS);
  }

  /** Takes a minus that stands right before what it negates. */
  takeMinus(): boolean {
    const next = this.text[this.at + 1];
    return this.#isAt(MINUS) && next !== undefined && !/\s/.test(next) && this.#take(MINUS);
  }

  /** Takes "OR" or "|" where it stands alone. */
  takeOr(): boolean {
    const word = /^(?:OR|\|)(?=[\s()"\uff08\uff09\u201c\u201d\u201e\uff02]|$)/.exec(
      this.text.slice(this.at, this.at + 3),
    );
    if (word) this.at += word[0].length;
    return word !== null;
  }

  /** Reads the name before a colon without taking it. */
  peekName(): string | null {
    return NAME.exec(this.text.slice(this.at, this.at + 32))?.[1] ?? null;
  }

  /** Moves past a name and its colon. */
  skipName(name: string): void {
    this.at += name.length + 1;
  }

  /** Takes one of these names and the colon after it. */
  takeNamed<T extends string>(names: readonly T[]): T | null {
    const name = this.peekName()?.toLowerCase();
    const found = names.find((one) => one === name) ?? null;
    if (found !== null) this.skipName(found);
    return found;
  }

  /** Takes the text between quotation marks, up to the end where they are not closed yet. */
  takeQuoted(): string {
    this.at++;
    let text = '';
    for (; !this.isAtEnd && !this.isAtQuote; this.at++) {
      const isEscape = this.#here === '\\' && ['"', '\\'].includes(this.text[this.at + 1] ?? '');
      if (isEscape) this.at++;
      text += this.#here;
    }
    this.at++;
    return text;
  }

  /** Takes everything up to a space, a quotation mark or a bracket. */
  takeBare(): string {
    const start = this.at;
    while (!this.isAtEnd && !/\s/.test(this.#here) && !this.#isAt(QUOTATION_MARKS + OPENING + CLOSING)) this.at++;
    return this.text.slice(start, this.at);
  }

  get #here(): string {
    return this.text[this.at] ?? '';
  }

  #isAt(signs: string): boolean {
    return !this.isAtEnd && signs.includes(this.#here);
  }

  #take(signs: string): boolean {
    const found = this.#isAt(signs);
    if (found) this.at++;
    return found;
  }
}

/** Text that would end a bare word, begin something else, or read as an operator. */
const NOT_BARE = /^$|^[-\uff0d\u2212]|[\s"\u201c\u201d\u201e\uff02()\uff08\uff09:\uff1a]|\*$|^(?:OR|\|)$/;

/** Whether a text is read back as the same single word without quotation marks. */
export function isBare(text: string): boolean {
  return !NOT_BARE.test(text);
}
