import { type Counts, countElements } from './counted';
import { type Declared, readDeclared } from './declared';
import { findHeadline, type Headline } from './headline';
import { type Prose, readProse } from './prose';

/** What is known of a document when the signals are weighed. */
export interface Facts {
  declared: Declared;
  headline: Headline;
  prose: Prose;
  counts: Counts;
  links: number;
  /** Paragraphs with a date of their own: the posts of a forum, the entries of a blog. */
  posts: number;
  bodyClass: string;
}

/** Dates and paragraphs looked at for posts. */
const MOST = 60;

function countPosts(document: Document, blocks: readonly Element[]): number {
  const dates = [...document.querySelectorAll('time,[class*=date i]')].slice(0, MOST);
  let posts = 0;
  let at = 0;
  for (const block of blocks.slice(0, MOST)) {
    const before = at;
    while (((dates[at]?.compareDocumentPosition(block) ?? 0) & Node.DOCUMENT_POSITION_FOLLOWING) > 0) at++;
    if (at > before) posts++;
  }
  return posts;
}

/** Reads a document as it is now. Changes nothing and forces no layout. */
export function readFacts(document: Document): Facts {
  const { body } = document;
  const declared = readDeclared(document);
  const headline = findHeadline(document, [document.title, ...declared.titles]);
  const prose = readProse(document, headline.element);
  return {
    declared,
    headline,
    prose,
    counts: countElements(document),
    links: document.links.length,
    posts: countPosts(document, prose.blocks),
    bodyClass: body === null ? '' : `${body.className} ${body.id}`.toLowerCase(),
  };
}
