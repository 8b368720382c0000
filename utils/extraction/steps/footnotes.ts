import { decoded, squash } from '../dom';
import type { Step, Work } from '../work';

/** What a note is marked with in the text: "1", "[12]", "*", "a", "iv". */
const SIGN = /^[[(]?(?:\d{1,3}|[*†‡§¶]{1,3}|[a-z]|[ivx]{2,4})[\])]?$/i;

/** Letters from which what a sign leads to is a part of the page, and no note. */
const LONGEST = 1500;

/** Letters up to which a place is only the anchor of a note, which stands around it. */
const ANCHOR = 4;

/** How far above its anchor a note is looked for. */
const REACH = 4;

/** The name of the place in the same page that a link leads to; null for any other link. */
function nameIn(link: Element, url: string): string | null {
  const href = link.getAttribute('href') ?? '';
  const at = href.indexOf('#');
  if (at < 0 || (at > 0 && href.slice(0, at) !== url.replace(/#.*$/u, ''))) return null;
  return decoded(href.slice(at + 1)) || null;
}

/** The places of a page by their names, also as they were given before there were ids. */
function placesOf(body: Element): Map<string, Element> {
  const places = new Map<string, Element>();
  for (const place of body.querySelectorAll('[id], a[name]')) {
    const name = place.id || (place.getAttribute('name') ?? '');
    if (!places.has(name)) places.set(name, place);
  }
  return places;
}

/** The places of the notes that signs in the kept text lead to. */
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

/** Whether an element or one around it is in a set. */
function isWithin(element: Element, places: ReadonlySet<Element>): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (places.has(at)) return true;
  return false;
}

/** What stands close around the places that are nothing but an anchor. */
function aroundAnchors(notes: ReadonlySet<Element>): Set<Element> {
  const around = new Set<Element>();
  for (const note of notes) {
    if (squash(note.textContent).length > ANCHOR) continue;
    for (let at = note.parentElement, up = 0; at && up < REACH; at = at.parentElement, up += 1) around.add(at);
  }
  return around;
}

/** Notes below the text are read with the sign in the text that leads to them. */
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
