import type { CompletionItem } from '../model/search';
import { filterPrefixRange, type FilterName, type KeyRange } from './keys';
import type { SearchableIndex } from './lookup';
import { operatorNamed, OPERATORS, type Operator } from './operators';
import { printValue } from './print';
import { foldValue } from './terms';
import { countValues, livingDocuments } from './values';

/** Suggestions shown. */
const MOST = 8;

/** What of a query is being typed at the caret. */
export type Typing =
  | { kind: 'operator'; from: number; begun: string }
  | { kind: 'value'; from: number; operator: Operator; begun: string };

const VALUE = /(?:^|[\s(\uff08-])([A-Za-z]+)[:\uff1a](?:["\u201c]([^"\u201d]*)|([^\s"()]*))$/;
const NAME = /(?:^|[\s(\uff08-])([A-Za-z]+)$/;

/** What could be completed before the caret, or null. Offsets in UTF-16 units. */
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

/** Operators whose name begins so. */
export function operatorsFor(begun: string): CompletionItem[] {
  return OPERATORS.filter(({ name }) => name.startsWith(begun.toLowerCase())).map(({ name, help }) => ({
    insert: `${name}:`,
    label: `${name}:`,
    help,
  }));
}

/** Fixed values of an operator, such as colours, that begin so; null when its values come from the library. */
export function fixedValues(operator: Operator, begun: string): CompletionItem[] | null {
  if (operator.kind !== 'filter' || !operator.values) return null;
  const values = operator.values.filter((value) => value.startsWith(begun.toLowerCase()));
  return values.map((value) => ({ insert: `${value} `, label: value }));
}

/** Where the values of an operator lie in the index; null when it has none. */
export function valueRange(operator: Operator, begun: string): KeyRange | null {
  const name = valueFilter(operator);
  return name && filterPrefixRange(name, name === 'site' ? begun.toLowerCase() : foldValue(begun));
}

function valueFilter(operator: Operator): FilterName | null {
  if (operator.kind === 'text') return operator.field === 'author' ? 'author' : null;
  return operator.kind === 'filter' ? operator.field : null;
}

/** Values in a range, those of the most articles first, as their most frequent spelling writes them. */
export function valuesIn(index: SearchableIndex, range: KeyRange): CompletionItem[] {
  const { top } = countValues(index, range, livingDocuments(index), MOST);
  return top.map(({ shown, articles }) => ({ insert: `${printValue(shown)} `, label: shown, articles }));
}
