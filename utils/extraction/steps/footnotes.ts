import { decoded, squash } from '../dom';
import type { Block, Step, Work } from '../work';

/** What a note is marked with in the text: "1", "[12]", "*", "a", "iv". */
const SIGN = /^[[(]?(?:\d{1,3}|[*†‡§¶]{1,3}|[a-z]|[ivx]{2,4})[\])]?$/iu;

/** Letters from which what a sign leads to is a part of the page, and no note. */
const LONGEST = 1500;

/** The place in the same page that a link leads to; null for any other link. */
function placeOf(link: Element, { body, url }: Work): Element | null {
  const href = link.getAttribute('href') ?? '';
  const at = href.indexOf('#');
  if (at < 0 || (at > 0 && href.slice(0, at) !== url.replace(/#.*$/u, ''))) return null;
  const name = CSS.escape(decoded(href.slice(at + 1)));
  return name === '' ? null : body.querySelector(`[id="${name}"], a[name="${name}"]`);
}

/** The notes that signs in the kept text lead to. */
function notesOf(work: Work): Set<Element> {
  const notes = new Set<Element>();
  for (const { element, kept } of work.blocks) {
    if (!kept) continue;
    for (const link of element.querySelectorAll('a[href*="#"]')) {
      if (!SIGN.test(squash(link.textContent))) continue;
      const place = placeOf(link, work);
      if (place && !place.contains(element)) notes.add(place);
    }
  }
  return notes;
}

/** Whether a block lies in a note, or begins with the anchor of one. */
const isIn = ({ element }: Block, notes: ReadonlySet<Element>): boolean => {
  for (const note of notes)
    if (note.contains(element) || (element.contains(note) && squash(note.textContent).length < 5)) return true;
  return false;
};

/** Notes below the text are read with the sign in the text that leads to them. */
export const footnotes: Step = {
  name: 'footnotes',
  purpose: 'Put back the notes that signs in the text lead to',
  run(work, record) {
    const notes = notesOf(work);
    for (const note of notes) if (squash(note.textContent).length > LONGEST) notes.delete(note);
    if (notes.size === 0) return;
    for (const block of work.blocks) {
      if (block.kept || !isIn(block, notes)) continue;
      block.kept = true;
      record('kept', block.element);
    }
  },
};
