import type { Facts } from './facts';
import { type Frame, IN } from './frame';
import { LABEL, readLabel } from './labels';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const INLINE = words(
  'A ABBR ACRONYM B BDI BDO BIG BUTTON CITE CODE DATA DEL DFN EM FONT I IMG INPUT INS KBD LABEL MARK PICTURE Q RB RP RT RUBY S SAMP SMALL SOURCE SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR',
);

/** Whether an element begins a line of its own, as its tag has it. */
export const isBlockTag = (tag: string): boolean => !INLINE.has(tag);

const CLOSED = words(
  'BR CANVAS DIALOG IFRAME IMG INPUT NOSCRIPT OBJECT SELECT STYLE TEMPLATE TEXTAREA TITLE VIDEO math svg',
);

/** Whether what is inside an element is none of the page's text. */
export const isClosedTag = (tag: string): boolean => CLOSED.has(tag);

const CONTEXT: Readonly<Record<string, number>> = {
  A: IN.link,
  ARTICLE: IN.article,
  ASIDE: IN.aside,
  BUTTON: IN.aside,
  CODE: IN.code,
  FIGCAPTION: IN.aside,
  FOOTER: IN.aside,
  FORM: IN.aside,
  H1: IN.heading,
  H2: IN.heading,
  H3: IN.heading,
  H4: IN.heading,
  LABEL: IN.aside,
  MENU: IN.aside,
  NAV: IN.aside,
  PRE: IN.code,
};

/** The context that an element's tag opens for what is inside. */
export const contextOfTag = (tag: string): number => CONTEXT[tag] ?? 0;

function countInput(facts: Facts, type: string | null): void {
  if (type === 'password') facts.passwords++;
  else if (type === null || !/^(?:hidden|submit|button|search|image)$/.test(type)) facts.fields++;
}

function countLink(facts: Facts, link: Element): void {
  const rel = link.getAttribute('rel');
  if (rel === 'author') facts.authorLinks++;
  else if (rel?.includes('tag')) facts.tagLinks++;
  if (/shar(?:e|er|ing)\b|intent\/|[?&](?:u|url)=http/.test(link.getAttribute('href') ?? '')) facts.shareLinks++;
}

/** Counts an element by its tag. */
export function countTag(facts: Facts, parent: Frame, tag: string, element: Element): void {
  switch (tag) {
    case 'A':
      parent.links++;
      return countLink(facts, element);
    case 'INPUT':
      return countInput(facts, element.getAttribute('type'));
    case 'H1':
    case 'H2':
    case 'H3':
    case 'H4':
      parent.headings++;
      return;
    case 'IMG':
      parent.images++;
      facts.images++;
      return;
    case 'TIME':
      parent.dates++;
      facts.dates++;
      if (facts.headline.isNear) facts.headline.dates++;
      return;
    case 'ARTICLE':
      facts.articles++;
      return;
    case 'SECTION':
      facts.sections++;
      return;
    case 'FIGCAPTION':
      facts.captions++;
      return;
    case 'PRE':
    case 'CODE':
      facts.code++;
      return;
    case 'TEXTAREA':
      facts.textareas++;
      return;
    case 'SELECT':
      facts.selects++;
      return;
    case 'BUTTON':
      facts.buttons++;
  }
}

/** Counts an element by its class and id; gives the context they open for what is inside. */
export function countLabel(facts: Facts, label: string, isPart: boolean): number {
  const bits = readLabel(label);
  if (bits === 0) return 0;
  if (bits & LABEL.price) facts.priceTags++;
  if (bits & LABEL.shop) facts.shopParts++;
  if (bits & LABEL.forum) facts.forumParts++;
  if (bits & LABEL.caption) facts.captions++;
  if (bits & LABEL.byline) {
    facts.bylines++;
    if (facts.headline.isNear) facts.headline.bylines++;
  }
  if (!isPart) return 0;
  if (bits & LABEL.body) facts.bodies++;
  if (bits & LABEL.pager) facts.pagers++;
  if (bits & LABEL.comment) facts.comments++;
  return (bits & LABEL.aside ? IN.aside : 0) | (bits & LABEL.comment ? IN.comment : 0);
}
