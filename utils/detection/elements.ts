import type { Facts } from './facts';
import { type Frame, IN } from './frame';
import { LABEL, readLabel } from './labels';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const INLINE = words(
  'A ABBR B BUTTON CITE CODE EM FONT I IMG INPUT LABEL MARK PICTURE Q RP RT RUBY S SMALL SPAN STRONG SUB SUP TIME U WBR',
);

/** Whether an element begins a line of its own, as its tag has it. */
export const isBlockTag = (tag: string): boolean => !INLINE.has(tag);

const CLOSED = words('BR DIALOG IFRAME IMG INPUT NOSCRIPT OBJECT SELECT STYLE TEMPLATE TEXTAREA TITLE VIDEO svg');

/** Whether what is inside an element is none of the page's text. */
export const isClosedTag = (tag: string): boolean => CLOSED.has(tag);

const ASIDE = words('ASIDE BUTTON FIGCAPTION FOOTER FORM LABEL MENU NAV PRE');

/** The context that an element's tag opens for what is inside. */
export function contextOfTag(tag: string): number {
  if (tag === 'A') return IN.link;
  if (tag === 'ARTICLE') return IN.article;
  if (isHeading(tag)) return IN.heading;
  return ASIDE.has(tag) ? IN.aside : 0;
}

const isHeading = (tag: string): boolean => tag.length === 2 && tag >= 'H1' && tag <= 'H4';

function countInput(facts: Facts, type: string | null): void {
  if (type === 'password') facts.passwords++;
  else if (type === null || !/^(?:hidden|submit|button|search|image)$/.test(type)) facts.fields++;
}

function countLink(facts: Facts, link: Element): void {
  if (link.getAttribute('rel')?.includes('tag')) facts.tagLinks++;
  if (/shar(?:e|er|ing)\b|intent\/|[?&](?:u|url)=http/.test(link.getAttribute('href') ?? '')) facts.shareLinks++;
}

/** Counts an element by its tag. */
export function countTag(facts: Facts, parent: Frame, tag: string, element: Element): void {
  if (tag === 'A') {
    parent.links++;
    countLink(facts, element);
  } else if (tag === 'INPUT') countInput(facts, element.getAttribute('type'));
  else if (tag === 'IMG') parent.pictures++;
  else if (tag === 'TIME') countDate(facts, parent);
  else if (tag === 'ARTICLE') facts.articles++;
  else if (tag === 'FIGCAPTION') facts.captions++;
  else if (tag === 'SELECT') facts.selects++;
  else if (tag === 'BUTTON') facts.buttons++;
  else if (isHeading(tag)) parent.pictures++;
}

/** Counts a date that stands in `frame`. */
export function countDate(facts: Facts, frame: Frame): void {
  facts.dates++;
  frame.dates++;
  if (facts.headline.isNear) facts.headline.dates++;
}

/** Counts an element by its class and id; gives the context they open for what is inside. */
export function countLabel(facts: Facts, label: string, isPart: boolean): number {
  const bits = readLabel(label);
  if (bits === 0) return 0;
  if (bits & LABEL.price) facts.prices++;
  if (bits & LABEL.shop) facts.shopParts++;
  if (bits & LABEL.forum) facts.forumParts++;
  if (bits & LABEL.caption) facts.captions++;
  if (bits & LABEL.byline) {
    facts.bylines++;
    if (facts.headline.isNear) facts.headline.bylines++;
  }
  if (!isPart) return 0;
  if (bits & LABEL.body) facts.bodies++;
  return (bits & LABEL.aside ? IN.aside : 0) | (bits & LABEL.comment ? IN.comment : 0);
}
