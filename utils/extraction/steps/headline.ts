import { textKey } from '../dom';
import { isAside } from '../metadata/aside';
import { likeness, readHeading } from '../metadata/heading';
import { oneLine, plainText } from '../metadata/plain-text';
import type { PageMetadata } from '../metadata/read-metadata';
import { partsOf } from '../metadata/title';
import type { Block, Step, Work } from '../work';
import { isProse } from './scope';

/** Blocks looked at: the title stands near the top of the page. */
const REACH = 300;

/** Least share of the page's title that a block must cover to be the headline. */
const LEAST = 0.35;

/** Least likeness of a heading over the text to the page's title; more is asked where two sources agree on a title. */
const ALIKE = 0.3;
const ALIKE_AGREED = 0.5;

/** Takes the headline over the text as the title, where no heading matched the declared ones. */
export const headline: Step = {
  name: 'headline',
  purpose: "Find the headline over the text, and the site's name in the rest of the page's title",
  run(work, record) {
    const { known } = work;
    if (known.titleSupport === 'heading') return;
    const heading = headingOver(work);
    const block = heading ?? beginningOfTitle(work);
    if (!block) return;
    known.fields.title = oneLine(readHeading(block.element).text);
    known.origins.title = heading ? 'h1' : 'headline';
    if (!heading) nameSite(work.page.title, known.fields.title, known);
    record('kept', block.element);
  },
};

/** Finds the last `h1` above the text; null where it names the site or does not resemble the title. */
function headingOver({ blocks, known, page }: Work): Block | null {
  const text = blocks.findIndex((block) => block.kept && isProse(block));
  const heading = blocks.slice(0, Math.max(0, text)).findLast(({ element }) => element.closest('h1') !== null);
  if (!heading || heading.mass < 10 || heading.mass > 250) return null;
  const { key } = readHeading(heading.element);
  const isSite = textKey(known.fields.siteName ?? '').includes(key) || isLesserPart(page.title, key);
  if (isSite || isAside(heading.element)) return null;
  const declared = textKey(known.fields.title);
  const like = Math.max(
    ...[declared, ...[page.title, ...partsOf(page.title)].map(textKey)].map((one) => likeness(key, one)),
  );
  const says =
    known.titleSupport === 'agreed'
      ? like >= ALIKE_AGREED && !declared.includes(key)
      : like >= ALIKE || isInArticle(heading.element, blocks[text]?.element);
  return says ? heading : null;
}

/** Whether a heading is a part of the page's title that has a longer one beside it: the site's or a section's name. */
function isLesserPart(title: string, key: string): boolean {
  const parts = partsOf(title).map(textKey);
  return parts.includes(key) && parts.some((part) => part.length > key.length);
}

/** Whether a heading and the text are in the same `article` or `main`. */
const isInArticle = (heading: Element, text: Element | undefined): boolean =>
  text !== undefined && (heading.closest('article, main, [role="main"]')?.contains(text) ?? false);

/** Finds the block that begins the page's title: pages without proper headings still show their title. */
function beginningOfTitle({ blocks, known, page }: Work): Block | null {
  if (known.origins.title !== 'title') return null;
  const whole = textKey(page.title);
  const isBeginning = (block: Block) => {
    const key = textKey(block.text);
    return key.length >= 12 && key.length >= whole.length * LEAST && whole.startsWith(key);
  };
  return blocks.slice(0, REACH).find(isBeginning) ?? null;
}

/** Takes the rest of the page's title after a separator as the site's name, where only the address told it. */
function nameSite(pageTitle: string, title: string, known: PageMetadata): void {
  const rest = plainText(pageTitle).slice(title.length);
  const site = /^\s*[|\-–—:»«·•›]+\s*(.{3,60})$/u.exec(rest)?.[1];
  if (!site || known.origins.siteName !== 'address') return;
  known.fields.siteName = site;
  known.origins.siteName = 'title';
}
