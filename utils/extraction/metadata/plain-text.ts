import { squash } from '../dom';

/** Control characters and direction marks. Joiners are not included: Persian and emoji need them. */
// oxlint-disable-next-line no-control-regex
const UNSEEN = /[\0-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/g;

/** Returns a shown text as one line: without control characters, white space squashed, composed (NFC). */
export const oneLine = (text: string): string =>
  squash(text.replace(UNSEEN, (found) => (/\s/u.test(found) ? ' ' : ''))).normalize('NFC');

/**
 * Returns a declared value as one line of text: twice escaped entities decoded, tags dropped. Not for shown text: a
 * heading that shows a tag is about that tag.
 */
export function plainText(value: string): string {
  const decoded = /&#?\w+;|<\/?\w/u.test(value)
    ? (new DOMParser().parseFromString(value, 'text/html').body.textContent ?? '')
    : value;
  return oneLine(decoded);
}
