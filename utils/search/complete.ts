import type { CompletionItem } from '../model/search';
import { filterPrefixRange, type FilterName, type KeyRange } from './keys';
import type { SearchableIndex } from './lookup';
import { operatorNamed, OPERATORS, type Operator } from './operators';
import { printValue } from './print';
import { foldValue } from './terms';
import { countValues, livingDocuments } from './values';

/** The most suggestions shown. */
const MOST = 8;

/** The part of a query that is being typed at the caret. */
export type Typing =
  | { kind: 'operator'; from: number; begun: string }
  | { kind: 'value'; from: number; operator: Operator; begun: string };

const VALUE = /(?:^|[\s(\uff08-])([A-Za-z]+)[:\uff1a](?:["\u201c]([^"\u201d]*)|([^\s"()]*))$/;
const NAME = /(?:^|[\s(\uff08-])([A-Za-z]+)$/;

/** Finds what could be completed before the caret; null where nothing can. Offsets are in UTF-16 units. */
export function typingAt(query: string, caret: number): Typing | null {
  const before = query.slice(0, caret);
  const [, name = '', quoted, bare] = VALUE.exec(before) ?? [];
  const operator = operatorNamed(name);
  if (operator) {
    const begun = quoted ?? bare ?? '';
    return { kind: 'value', from: caret - begun.length - (quoted === undefined ? 0 : 1), operator, begun };
  }
  const begun = NAME.exec(before)?.[1];
  return begun === undefined ? null : { kind: 'operator', from: caret - begun.length, begun };
}

/** Suggests the operators whose names begin with `begun`. */
export function operatorsFor(begun: string): CompletionItem[] {
  return OPERATORS.filter(({ name }) => name.startsWith(begun.toLowerCase())).map(({ name, help }) => ({
    insert: `${name}:`,
    label: `${name}:`,
    help,
  }));
}

/** Suggests fixed values of an operator, such as colours; null when its values come from the library. */
export function fixedValues(operator: Operator, begun: string): CompletionItem[] | null {
  if (operator.kind !== 'filter' || !operator.values) return null;
  const values = operator.values.filter((value) => value.startsWith(begun.toLowerCase()));
  return values.map((value) => ({ insert: `${value} `, label: value }));
}

/** Returns the range of an operator's values in the index; null when it has none there. */
export function valueRange(operator: Operator, begun: string): KeyRange | null {
  const name = valueFilter(operator);
  return name && filterPrefixRange(name, name === 'site' ? begun.toLowerCase() : foldValue(begun));
}

function valueFilter(operator: Operator): FilterName | null {
  if (operator.kind === 'text') return operator.field === 'author' ? 'author' : null;
  return operator.kind === 'filter' ? operator.field : null;
}

/** Suggests values in a range, those with the most articles first, in their most frequent spelling. */
export function valuesIn(index: SearchableIndex, range: KeyRange): CompletionItem[] {
  const { top } = countValues(index, range, livingDocuments(index), MOST);
  return top.map(({ shown, articles }) => ({ insert: `${printValue(shown)} `, label: shown, articles }));
}
