import { wordsOf } from '../text/segment';
import { normalDate } from './dates';
import { DATE_FIELDS, operatorNamed, type Operator } from './operators';
import { EVERYTHING, type Query } from './query';
import { Scanner } from './scan';

export type Parsed =
  | { ok: true; query: Query }
  | {
      ok: false;
      /** A sentence for the reader. */
      message: string;
      /** Where the trouble is, in UTF-16 units. */
      at: number;
    };

/** Longer queries are pasted by mistake, and would take long to answer. */
const LONGEST_QUERY = 2000;
const DEEPEST = 40;

/**
 * Parses a query. Never throws; what cannot be read is explained to the reader. Words side by side mean "all of them"; OR
 * joins its two neighbours. Open quotation marks end with the query, because it is read while it is typed.
 */
export function parseQuery(text: string): Parsed {
  if (text.length > LONGEST_QUERY) {
    return { ok: false, message: `A query has at most ${LONGEST_QUERY} characters.`, at: LONGEST_QUERY };
  }
  try {
    const scanner = new Scanner(text);
    const query = readAll(scanner, 0);
    if (scanner.isAtClosing) throw new Trouble('This bracket was never opened.', scanner.at);
    if (query === null && text.trim() !== '') throw new Trouble('There is no word in this query to search for.', 0);
    return { ok: true, query: query ?? EVERYTHING };
  } catch (thrown) {
    if (thrown instanceof Trouble) return { ok: false, message: thrown.message, at: thrown.at };
    throw thrown;
  }
}

class Trouble extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
  }
}

/** Reads up to the end or a closing bracket; null when there is no word. */
function readAll(scanner: Scanner, depth: number): Query | null {
  const all: Query[] = [];
  for (scanner.skipSpaces(); !scanner.isAtEnd && !scanner.isAtClosing; scanner.skipSpaces()) {
    const next = readAlternatives(scanner, depth);
    if (next) all.push(next);
  }
  return all.length < 2 ? (all[0] ?? null) : { type: 'and', of: all };
}

function readAlternatives(scanner: Scanner, depth: number): Query | null {
  const start = scanner.at;
  if (scanner.takeOr()) throw new Trouble('OR needs a word before it.', start);
  const alternatives: Query[] = [];
  for (;;) {
    const next = readOne(scanner, depth);
    if (next) alternatives.push(next);
    scanner.skipSpaces();
    const at = scanner.at;
    if (!scanner.takeOr()) break;
    scanner.skipSpaces();
    if (scanner.isAtEnd || scanner.isAtClosing) throw new Trouble('OR needs a word after it.', at);
  }
  return alternatives.length < 2 ? (alternatives[0] ?? null) : { type: 'or', of: alternatives };
}

function readOne(scanner: Scanner, depth: number): Query | null {
  const start = scanner.at;
  if (depth > DEEPEST) throw new Trouble('There are too many brackets within brackets here.', start);
  if (scanner.takeMinus()) {
    const without = readOne(scanner, depth + 1);
    return without && { type: 'not', of: without };
  }
  if (scanner.takeOpening()) return readBracket(scanner, start, depth);
  if (scanner.takeOr()) throw new Trouble('OR needs a word on both sides.', start);
  const name = scanner.peekName();
  const operator = name === null ? null : operatorNamed(name);
  if (name !== null && operator !== null) {
    scanner.skipName(name);
    return readOperator(scanner, operator, start);
  }
  if (scanner.isAtQuote) return searchable({ type: 'phrase', text: scanner.takeQuoted() });
  if (scanner.isAtClosing) throw new Trouble('This bracket was never opened.', start);
  return searchable({ type: 'word', ...readWord(scanner) });
}

function readBracket(scanner: Scanner, start: number, depth: number): Query | null {
  const inside = readAll(scanner, depth + 1);
  if (!scanner.takeClosing()) throw new Trouble('This bracket is never closed.', start);
  return inside;
}

function readWord(scanner: Scanner): { text: string; prefix?: true } {
  const bare = scanner.takeBare();
  return bare.endsWith('*') && bare.length > 1 ? { text: bare.slice(0, -1), prefix: true } : { text: bare };
}

/** Drops text without a word, such as a dash. */
function searchable<T extends Query & { text: string }>(query: T): T | null {
  return hasWord(query.text) ? query : null;
}

function readOperator(scanner: Scanner, operator: Operator, start: number): Query {
  if (operator.kind === 'date') return readDate(scanner, operator, start);
  const isQuoted = scanner.isAtQuote;
  const { text, prefix } = isQuoted ? { text: scanner.takeQuoted(), prefix: undefined } : readWord(scanner);
  if (text.trim() === '') throw missing(operator, start);
  if (operator.kind === 'filter') {
    const value = readValue(operator, text, start);
    return { type: 'filter', field: operator.field, value, ...(prefix && { prefix }) };
  }
  if (!hasWord(text)) throw missing(operator, start);
  if (operator.kind === 'exact') return { type: 'exact', text };
  const of = isQuoted ? { type: 'phrase' as const, text } : { type: 'word' as const, text, ...(prefix && { prefix }) };
  return { type: 'in', field: operator.field, of };
}

function missing(operator: Exclude<Operator, { kind: 'date' }>, start: number): Trouble {
  const values = operator.kind === 'filter' ? operator.values : undefined;
  const wanted = values ? `one of ${values.join(', ')}` : operator.help;
  return new Trouble(`${operator.name}: needs ${wanted} right after it.`, start);
}

function hasWord(text: string): boolean {
  return wordsOf(text).words.length > 0;
}

function readValue(operator: Operator & { kind: 'filter' }, text: string, start: number): string {
  const { name, field, values } = operator;
  if (field === 'tag') return text.replace(/\s+/g, ' ').trim();
  const value = field === 'site' ? hostOf(text) : text.trim().toLowerCase();
  if (values && !values.includes(value)) {
    throw new Trouble(`${name}: knows ${values.join(', ')}; not “${text}”.`, start);
  }
  if (!hasWord(value)) throw missing(operator, start);
  return value;
}

function hostOf(text: string): string {
  const host = text
    .trim()
    .toLowerCase()
    .replace(/^(?:[a-z]+:)?\/\//, '')
    .replace(/[/?#].*$/, '');
  return host.replace(/^(?:www\.)+(?=.)/, '');
}

function readDate(scanner: Scanner, { name, operator }: Operator & { kind: 'date' }, start: number): Query {
  const field = scanner.takeNamed(DATE_FIELDS);
  const text = scanner.isAtQuote ? scanner.takeQuoted() : scanner.takeBare();
  const value = normalDate(text);
  if (value === null) {
    const trouble = text === '' ? 'needs a date right after it' : `cannot read “${text}” as a date`;
    throw new Trouble(`${name}: ${trouble}: a year, a month or a day, as in ${name}:2024-02-29.`, start);
  }
  return { type: 'date', operator, value, ...(field && { field }) };
}
