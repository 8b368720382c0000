import { foldWord, type FoldedWord } from './fold';

/** Signs that may stand once between the digits of one number. */
export const NUMBER_SEPARATORS = '.,/:-\u2019\u066b\u066c';

/** Spaces that do not break a line, which many languages put between groups of three digits. */
export const GROUP_SPACES = '\u00a0\u2009\u202f';

const SEPARATOR = new RegExp(`[${NUMBER_SEPARATORS.replace('-', '')}${GROUP_SPACES}-]`);

/**
 * The words of a number: as it is written, then all that it is found by too. Those are its digits without what is glued to
 * them ("3.500đ"), its parts, and a date in other orders: year first, and day first with and without zeros.
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

/** A day of the calendar in the ways it is written; of 03/04/2024 the third is taken for the day, as most of the world does. */
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
