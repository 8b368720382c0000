import { squash } from '../dom';

/** Control characters, and marks that turn the direction of what follows; joiners stay: Persian and emoji need them. */
// oxlint-disable-next-line no-control-regex
const UNSEEN = /[\0-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/g;

/** What a page shows, in one line: without control characters, white space squashed, letters composed (NFC). */
export const oneLine = (text: string): string =>
  squash(text.replace(UNSEEN, (found) => (/\s/u.test(found) ? ' ' : ''))).normalize('NFC');

/**
 * What a careless writer declared, as one line of text: entities that were escaped twice decoded, tags dropped. What a
 * page shows needs neither: a heading that shows a tag is about it.
 */
export function plainText(value: string): string {
  const decoded = /&#?\w+;|<\/?\w/u.test(value)
    ? (new DOMParser().parseFromString(value, 'text/html').body.textContent ?? '')
    : value;
  return oneLine(decoded);
}
