import { squash } from '../dom';

/** Control characters, and marks that turn the direction of what follows; joiners stay: Persian and emoji need them. */
// oxlint-disable-next-line no-control-regex
const UNSEEN = /[\0-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/g;

/**
 * What a careless writer put into a field, as text: entities that were escaped twice decoded, tags dropped, control
 * characters and white space squashed, letters composed (NFC).
 */
export function plainText(value: string): string {
  const decoded = /&#?\w+;|<\/?\w/u.test(value)
    ? (new DOMParser().parseFromString(value, 'text/html').body.textContent ?? '')
    : value;
  return squash(decoded.replace(UNSEEN, (found) => (/\s/u.test(found) ? ' ' : ''))).normalize('NFC');
}

/** A field cut at a length that no honest one has, in characters. */
export const bounded = (value: string, most: number): string =>
  value.length <= most ? value : `${value.slice(0, most).replace(/\s+\S*$/u, '')}…`;
