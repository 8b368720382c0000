import { isNegation } from './negations';
import { spaced, type Stretch } from './stretch';
import { wordsOf } from './word-diff';

const figuresOf = (text: string): string => (text.match(/\p{Nd}+/gu) ?? []).join(' ');

function denialsOf(text: string, language: string | undefined): number {
  const words = wordsOf(text);
  return words.filter((_, at) => isNegation(words, at, language)).length;
}

/** Whether two stretches state different things: their figures differ, or the number of their negations. */
export function statesOtherwise(one: Stretch, other: Stretch, language?: string): boolean {
  const [a, b] = [spaced(one), spaced(other)];
  return figuresOf(a) !== figuresOf(b) || denialsOf(a, language) !== denialsOf(b, language);
}
