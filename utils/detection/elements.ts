import { IN } from './frame';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const INLINE = words(
  'A ABBR B BUTTON CITE CODE EM FONT I IMG INPUT LABEL MARK PICTURE Q RP RT RUBY S SMALL SPAN STRONG SUB SUP TIME U WBR',
);

/** Whether an element begins a line of its own, as its tag has it. */
export const isBlockTag = (tag: string): boolean => !INLINE.has(tag);

const CLOSED = words('BR DIALOG IFRAME IMG INPUT NOSCRIPT OBJECT SELECT STYLE TEMPLATE TEXTAREA TITLE VIDEO svg');

/** Whether what is inside an element is none of the page's text. */
export const isClosedTag = (tag: string): boolean => CLOSED.has(tag);

const isHeading = (tag: string): boolean => /^H[1-4]$/.test(tag);

const ASIDE = words('ASIDE BUTTON FIGCAPTION FOOTER FORM LABEL MENU NAV PRE');

/** The context that an element's tag opens for what is inside. */
export function contextOf(tag: string): number {
  if (tag === 'A') return IN.link;
  if (tag === 'ARTICLE') return IN.article;
  if (isHeading(tag)) return IN.heading;
  return ASIDE.has(tag) ? IN.aside : 0;
}

/** Whether a link offers to pass the page on: its address carries another, or says so. */
export const isShareLink = (href: string): boolean => /shar(?:e|er|ing)\b|intent\/|[?&](?:u|url)=http/.test(href);

/** Whether an `input` of this type is for the visitor to fill in. */
export const isField = (type: string | null): boolean => !/^(?:hidden|submit|button|search|image)$/.test(type ?? '');
