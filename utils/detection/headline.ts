import { massOf } from './text';

const tidy = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

/** The longest part of a title that names its site as well: "Headline | Site", "Site - Section - Headline". */
function longestPart(title: string): string {
  const parts = title.split(/ [-|–—:»«·•~] |[_|｜»]/);
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '').trim();
}

/** A headline weighs at least this much; shorter ones are names of sites and sections. */
const LEAST_MASS = 12;
const MOST_MASS = 400;

/** Lines under a headline in which its date and its author are looked for. */
const NEAR = 12;

/** The headline of a page: the line that says what the page's title says. Knows what stands just under it. */
export class Headline {
  /** 0 until it has been found. */
  mass = 0;
  isLink = false;
  dates = 0;
  bylines = 0;
  readonly #titles: string[] = [];
  #isHeading = false;
  #lines = 0;

  constructor(title: string) {
    this.learn(title);
  }

  /** Another wording of the title. */
  learn(title: string): void {
    if (title === '') return;
    const whole = tidy(title);
    const part = longestPart(whole);
    for (const one of [whole, part])
      if (massOf(one) >= LEAST_MASS && !this.#titles.includes(one)) this.#titles.push(one);
  }

  /** Whether what is read now stands just under the headline. */
  get isNear(): boolean {
    return this.mass > 0 && this.#lines < NEAR;
  }

  /** Takes in the next line of the page; a heading is believed before another line, and text before a link. */
  read(line: string, isHeading: boolean, isLink: boolean): void {
    this.#lines++;
    const isBetter = this.mass === 0 || this.isLink || (isHeading && !this.#isHeading);
    if (!isBetter || !this.#matches(line)) return;
    this.mass = massOf(line);
    this.isLink = isLink;
    this.#isHeading = isHeading;
    this.#lines = this.dates = this.bylines = 0;
  }

  #matches(text: string): boolean {
    if (text.length < 5) return false;
    const mass = massOf(text);
    if (mass < LEAST_MASS || mass > MOST_MASS) return false;
    const line = tidy(text);
    return this.#titles.some(
      (title) => line.startsWith(title) || (title.startsWith(line) && line.length > title.length / 2),
    );
  }
}
