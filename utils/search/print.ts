import type { Query } from './query';
import { isBare } from './scan';

/** Returns a query as text, from which `parseQuery` reads the same query. */
export function printQuery(query: Query): string {
  switch (query.type) {
    case 'and':
      return query.of.map((one) => (one.type === 'and' ? inBrackets(one) : printQuery(one))).join(' ');
    case 'or':
      return query.of
        .map((one) => (one.type === 'and' || one.type === 'or' ? inBrackets(one) : printQuery(one)))
        .join(' OR ');
    case 'not':
      return `-${query.of.type === 'and' || query.of.type === 'or' ? inBrackets(query.of) : printQuery(query.of)}`;
    case 'in':
      return `${query.field}:${printQuery(query.of)}`;
    case 'filter':
      return `${query.field}:${query.prefix ? `${query.value}*` : printValue(query.value)}`;
    case 'word':
      return query.text + (query.prefix ? '*' : '');
    case 'phrase':
      return inQuotes(query.text);
    case 'exact':
      return `exact:${printValue(query.text)}`;
    case 'date':
      return `${query.operator}:${query.field ? `${query.field}:` : ''}${query.value}`;
  }
}

/** Returns the value of an operator, in quotation marks where it needs them. */
export function printValue(value: string): string {
  return isBare(value) ? value : inQuotes(value);
}

/** Puts a value in quotation marks, so that it is not read as the beginning of a longer one. */
export function inQuotes(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

function inBrackets(query: Query): string {
  return `(${printQuery(query)})`;
}
