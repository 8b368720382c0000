import { Readability } from '@mozilla/readability';
import { TrackedPage } from './tracked-page';

/** The element in which most of the paragraphs' text stands. */
function densest(body: HTMLElement): HTMLElement {
  const scores = new Map<HTMLElement, number>();
  for (const paragraph of body.querySelectorAll('p')) {
    let share = paragraph.textContent.trim().length;
    for (let at = paragraph.parentElement; at && at !== body; at = at.parentElement) {
      scores.set(at, (scores.get(at) ?? 0) + share);
      share *= 0.7;
    }
  }
  return [...scores].sort((a, b) => b[1] - a[1])[0]?.[0] ?? body;
}

/** The simplest of readers: the densest element, without what is no prose. */
function simpleCopy(page: TrackedPage): TrackedPage {
  const copy = page.clone();
  const article = densest(copy.body);
  for (const one of article.querySelectorAll('nav,aside,form,script,style,button,iframe,figure,table')) one.remove();
  const body = document.createElement('body');
  body.append(article);
  return copy.under(body);
}

/** What Readability makes of it: texts keep their identity, for it moves nodes about. */
function readabilityCopy(page: TrackedPage): TrackedPage | null {
  const copy = document.implementation.createHTMLDocument();
  copy.body.replaceWith(copy.importNode(page.body, true));
  const ids = page.idsFor(copy.body);
  const article = new Readability<Node>(copy, { serializer: (node) => node }).parse();
  if (!article?.content) return null;
  const body = document.createElement('body');
  body.append(article.content);
  return TrackedPage.of(body, ids);
}

/** The stored copy of a page; null when the reader finds nothing. */
export function storedCopy(page: TrackedPage, reader: 'simple' | 'readability'): TrackedPage | null {
  return reader === 'simple' ? simpleCopy(page) : readabilityCopy(page);
}
