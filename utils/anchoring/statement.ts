import { isNegation } from './negations';
import { wordsOf } from './word-diff';

/** A stretch of canonical text, with what stood before each of its units. */
interface Stretch {
  codes: Uint16Array;
  gaps: Uint8Array;
  start: number;
  end: number;
}

/** The stretch with a space wherever there was a gap. */
function spaced({ codes, gaps, start, end }: Stretch): string {
  let text = '';
  for (let at = start; at < end; at++) {
    text += `${at > start && gaps[at] !== 0 ? ' ' : ''}${String.fromCharCode(codes[at] as number)}`;
  }
  return text;
}

const figuresOf = (text: string): string => (text.match(/\p{Nd}+/gu) ?? []).join(' ');
const denialsOf = (text: string): number => wordsOf(text).filter(({ key }) => isNegation(key)).length;

/** True when a stretch has other figures than another, or denies more or less often: it states something else. */
export function statesOtherwise(one: Stretch, other: Stretch): boolean {
  const [a, b] = [spaced(one), spaced(other)];
  return figuresOf(a) !== figuresOf(b) || denialsOf(a) !== denialsOf(b);
}
