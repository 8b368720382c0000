import { decoded, squash } from '../dom';
import type { Step, Work } from '../work';

/** The sign of a note in the text: "1", "[12]", "*", "a", "iv". */
const SIGN = /^[[(]?(?:\d{1,3}|[*†‡§¶]{1,3}|[a-z]|[ivx]{2,4})[\])]?$/i;

/** A longer target (in characters) is a part of the page, not a note. */
const LONGEST = 1500;

/** A target with no more characters than this is only an anchor inside its note. */
const ANCHOR = 4;

/** How many ancestors of an anchor may be its note. */
const REACH = 4;

/** Returns the fragment of a link within the page; null for any other link. */
function nameIn(link: Element, url: string): string | null {
  const href = link.getAttribute('href') ?? '';
  const at = href.indexOf('#');
  if (at < 0 || (at > 0 && href.slice(0, at) !== url.replace(/#.*$/u, ''))) return null;
  return decoded(href.slice(at + 1)) || null;
}

/** Collects the link targets of a page by id or by the older `a[name]`. */
function placesOf(body: Element): Map<string, Element> {
  const places = new Map<string, Element>();
  for (const place of body.querySelectorAll('[id], a[name]')) {
    const name = place.id || (place.getAttribute('name') ?? '');
    if (!places.has(name)) places.set(name, place);
  }
  return places;
}

/** Finds the targets of the note signs in the kept text. */
function notesOf({ blocks, body, url }: Work): Set<Element> {
  const notes = new Set<Element>();
  let places: Map<string, Element> | undefined;
  for (const { element, kept } of blocks) {
    if (!kept) continue;
    for (const link of element.querySelectorAll('a[href*="#"]')) {
      const name = SIGN.test(squash(link.textContent)) ? nameIn(link, url) : null;
      if (name === null) continue;
      places ??= placesOf(body);
      const place = places.get(name);
      if (place && !place.contains(element) && squash(place.textContent).length <= LONGEST) notes.add(place);
    }
  }
  return notes;
}

/** Whether an element or one of its ancestors is in a set. */
function isWithin(element: Element, places: ReadonlySet<Element>): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (places.has(at)) return true;
  return false;
}

/** Returns the nearest ancestors of the targets that are only anchors. */
function aroundAnchors(notes: ReadonlySet<Element>): Set<Element> {
  const around = new Set<Element>();
  for (const note of notes) {
    if (squash(note.textContent).length > ANCHOR) continue;
    for (let at = note.parentElement, up = 0; at && up < REACH; at = at.parentElement, up += 1) around.add(at);
  }
  return around;
}

/** A note is read with the sign in the text that leads to it, so it belongs to the text. */
export const footnotes: Step = {
  name: 'footnotes',
  purpose: 'Put back the notes that signs in the text lead to',
  run(work, record) {
    const notes = notesOf(work);
    if (notes.size === 0) return;
    const around = aroundAnchors(notes);
    for (const block of work.blocks) {
      if (block.kept || !(around.has(block.element) || isWithin(block.element, notes))) continue;
      block.kept = true;
      record('kept', block.element);
    }
  },
};
