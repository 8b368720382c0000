import { foldWord, type FoldedWord } from './fold';

/** Signs that may stand once between the digits of one number. */
export const NUMBER_SEPARATORS = '.,/:-\u2019\u066b\u066c';

/** Non-breaking and thin spaces, which many languages put between groups of three digits. */
export const GROUP_SPACES = '\u00a0\u2009\u202f';

const SEPARATOR = new RegExp(`[${NUMBER_SEPARATORS.replace('-', '')}${GROUP_SPACES}-]`);

/**
 * Returns the words a number is found by: first as it is written, then its digits without a glued unit ("3.500đ"), its
 * parts, and for a date its other orders (year first; day first, with and without zeros).
 *
 * @param figure digits with separators between them
 * @param unit what follows them without a space, or nothing
 */
export function numberForms(figure: string, unit: string): FoldedWord[] {
  const parts = figure.split(SEPARATOR).map((part) => foldWord(part).folded);
  const digits = { folded: foldWord(parts.join('')).folded, exact: foldWord(figure).exact };
  const whole = { folded: foldWord(parts.join('') + unit).folded, exact: foldWord(figure + unit).exact };
  const words = [whole, digits];
  const others = parts.length > 1 ? [...parts, ...datesOf(parts)] : [];
  for (const other of others) words.push({ folded: other, exact: other });
  const known = new Set<string>();
  return words.filter(({ folded }) => !known.has(folded) && known.add(folded));
}

/** The spellings of a date. 03/04/2024 is the third of April, as most of the world reads it. */
function datesOf(parts: readonly string[]): string[] {
  if (parts.length !== 3) return [];
  const [first = '', second = '', third = ''] = parts;
  const [year, one, other] = first.length === 4 ? [first, third, second] : [third, first, second];
  const [day, month] = Number(other) > 12 ? [other, one] : [one, other];
  if (year.length !== 4 || !isIn(day, 31) || !isIn(month, 12)) return [];
  const [dd, mm] = [day.padStart(2, '0'), month.padStart(2, '0')];
  return [year + mm + dd, dd + mm + year, `${Number(day)}${Number(month)}${year}`];
}

const isIn = (part: string, most: number): boolean => part.length <= 2 && Number(part) >= 1 && Number(part) <= most;
