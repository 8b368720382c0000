import { spacedText, squash } from '../dom';
import { isAside } from './aside';
import type { Line } from './lines';
import { cleanByline, hasLead, isLoneLead, isNameShaped, isRole, unique } from './names';
import { reportersIn } from './reporters';

/** Addresses of pages about an author. */
const AUTHOR_LINK = [
  'author',
  'autor',
  'auteur',
  'journalist',
  'people',
  'staff',
  'profile',
  'contributor',
  'writer',
  'reporter',
]
  .map((word) => `a[href*="/${word}" i]`)
  .join();

/** Elements that hold only a writer's name. */
const NAMED =
  '[class*="author-name" i], [class*="author_name" i], [class*="authorname" i], [class*="author__name" i], [class*="byline-name" i], [class*="byline__name" i], [class*="bylinename" i]';

const NAMES = `[itemprop~="name"], [rel~="author"], ${NAMED}, ${AUTHOR_LINK}`;

/** Elements named after bylines or authors. */
const CALLED = '[class*="byline" i], [class*="author" i], [id*="author" i]';

/** Elements that hold the byline, the surest first. `among` filters another query's result, as each query walks the page. */
const MARKED: readonly { selector: string; among?: string }[] = [
  { selector: '[itemprop~="author"], [rel~="author"]' },
  { selector: `${NAMED}, .p-author, .post-author`, among: CALLED },
  { selector: '[class*="byline" i]', among: CALLED },
  { selector: '[class*="author" i], [id*="author" i]', among: CALLED },
  {
    selector:
      '[class*="autor" i], [class*="auteur" i], [class*="writer" i], [class*="tacgia" i], [class*="tac-gia" i], [class*="journalist" i], [class*="reporter" i], [class*="contributor" i]',
  },
  { selector: AUTHOR_LINK },
];

/** Elements of a page by selector. */
export type Asked = (selector: string) => readonly Element[];

/** Queries a page lazily and each selector only once. The page must not change meanwhile. */
export function askOnce(page: Document): Asked {
  const known = new Map<string, readonly Element[]>();
  return (selector) => {
    const elements = known.get(selector) ?? [...page.querySelectorAll(selector)];
    known.set(selector, elements);
    return elements;
  };
}

/** Boxes about an author, at the end of the article or hidden until they are opened. */
const BOX = '[class*="bio" i], [class*="avatar" i], [class*="overlay" i]';

/** Elements looked at for each selector. */
const REACH = 30;

/** How many lines farther off a name with a lead ("By …") still wins over one without. */
const NEXT = 3;

/** Longest line that can be a byline, in characters. */
const LONGEST = 160;

export interface BylineSources {
  asked: Asked;
  headline: Element | null;
  lines: readonly Line[];
  lang: string | null;
  /** Whether a name is the site's own. */
  isSite: (name: string) => boolean;
}

/** Names that the page shows. */
export interface ShownNames {
  names: string[];
  /** Whether they stand beside the headline. */
  isNear: boolean;
}

/** Finds the names that the page shows as the article's writers; empty when it shows none. */
export function visibleNames(sources: BylineSources): ShownNames {
  const { lines, lang, isSite } = sources;
  const ways = [
    () => markedNames(sources, false),
    () => ({ names: ledNames(lines, lang).filter((name) => !isSite(name)), isNear: true }),
    () => ({ names: reportersIn(lines), isNear: true }),
    () => ({ names: introducedName(lines).filter((name) => !isSite(name)), isNear: true }),
    () => markedNames(sources, true),
  ];
  for (const way of ways) {
    const shown = way();
    if (shown.names.length > 0) return shown;
  }
  return { names: [], isNear: false };
}

/** Finds the names in elements marked as bylines; in boxes about an author only with `withBoxes`. */
function markedNames({ asked, headline, lines, lang, isSite }: BylineSources, withBoxes: boolean): ShownNames {
  const isName = (name: string | null): name is string => name !== null && !isSite(name);
  const near = (element: Element) =>
    lines.findIndex((line) => element.contains(line.element) || line.element.contains(element));
  for (const { selector, among } of MARKED) {
    const marked = among ? asked(among).filter((element) => element.matches(selector)) : asked(selector);
    const found = marked
      .slice(0, REACH)
      .filter((element) => isPlace(element, headline) && (withBoxes || element.closest(BOX) === null))
      .map((element) => ({ names: namesIn(element, lang).filter(isName), line: near(element) }))
      .filter(({ names }) => names.length > 0);
    const close = found.filter(({ line }) => line >= 0).sort((one, other) => one.line - other.line);
    const [first] = close;
    // "By Jane Doe" a little farther off is better than the photographer in the line before.
    const led = close.find(({ line }) => hasLead(lines[line]?.text ?? '') && line <= (first?.line ?? 0) + NEXT);
    const best = led ?? first;
    if (best) {
      const names = unique(close.filter(({ line }) => line === best.line).flatMap((one) => one.names));
      return { names: names.slice(0, 6), isNear: true };
    }
    if (selector === AUTHOR_LINK) continue;
    const everywhere = unique(found.flatMap(({ names }) => names));
    // Many names in many places are the writers of other articles.
    if (everywhere.length > 0 && everywhere.length <= 2) return { names: everywhere, isNear: false };
  }
  return { names: [], isNear: false };
}

const isPlace = (element: Element, headline: Element | null): boolean =>
  !/^(?:SCRIPT|STYLE|META|LINK|IMG|INPUT|FORM|BODY|MAIN|ARTICLE)$/u.test(element.tagName) &&
  !isAside(element, headline);

/** Returns the names in an element marked as a byline: those marked inside it, else the one in its text. */
function namesIn(element: Element, lang: string | null): string[] {
  const inner = [...element.querySelectorAll(NAMES)].filter((one) => !one.querySelector(NAMES));
  const marked = inner.map((one) => nameOf(one, lang)).filter((name) => name !== null);
  if (marked.length > 0 && marked.length <= 5) return unique(marked);
  const name = nameOf(element, lang);
  return name ? [name] : [];
}

function nameOf(element: Element, lang: string | null): string | null {
  const text = spacedText(element);
  if (text.length > LONGEST) return null;
  const first = firstName(piecesOf(element), lang);
  return first ?? cleanByline(text, lang);
}

const piecesOf = (element: Element): string[] => {
  const pieces: string[] = [];
  const texts = element.ownerDocument.createNodeIterator(element, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = squash((node as Text).data);
    if (text !== '' && !/^(?:SCRIPT|STYLE|NOSCRIPT)$/u.test(node.parentElement?.tagName ?? '')) pieces.push(text);
  }
  return pieces;
};

/** Finds the piece that is a whole name; null when no single piece is, or when the pieces list several names. */
function firstName(pieces: readonly string[], lang: string | null): string | null {
  if (pieces.length < 2 || pieces.some((piece) => /^(?:,|&|and|und|y|et|e|og|och|và|и|&amp;)$/i.test(piece)))
    return null;
  const names = pieces.map((piece) => cleanByline(piece, lang));
  return names.find((name) => name !== null && isNameShaped(name)) ?? null;
}

/** Finds the name in a line near the headline that begins with "By" or the like, in any listed language. */
function ledNames(lines: readonly Line[], lang: string | null): string[] {
  for (const [at, { text, pieces, isAfter }] of lines.entries()) {
    if (text.length > LONGEST) continue;
    const next = lines[at + 1];
    const line = isAfter && next?.isAfter && isLoneLead(text) ? next.text : hasLead(text) ? text : null;
    if (line === null || line.length > LONGEST) continue;
    const name = (line === text ? firstName(pieces, lang) : null) ?? cleanByline(line, lang);
    if (name && name.split(/\s+/u).length <= 8) return [name];
  }
  return [];
}

/** Finds a line that is only a name, followed by a line with the person's role: "Jane Doe", "Senior Reporter". */
function introducedName(lines: readonly Line[]): string[] {
  const at = lines.findIndex(({ text, isAfter, distance }, index) => {
    const next = lines[index + 1];
    return isAfter && distance < NEXT && isNameShaped(text) && next?.isAfter && isRole(next.text);
  });
  return lines.slice(at, at < 0 ? 0 : at + 1).map(({ text }) => text);
}
