import { COLORS } from '../model/annotation';
import type { DateField, DateQuery, FilterField, TextField } from './query';

/** An operator of the query language: the name before the colon, and what may follow. */
export type Operator =
  | { name: string; kind: 'text'; field: TextField; help: string }
  | { name: string; kind: 'exact'; help: string }
  | { name: string; kind: 'filter'; field: FilterField; values?: readonly string[]; help: string }
  | { name: string; kind: 'date'; operator: DateQuery['operator']; help: string };

/** All operators, for the parser, completion and messages. */
export const OPERATORS: readonly Operator[] = [
  { name: 'title', kind: 'text', field: 'title', help: 'a word of the title' },
  { name: 'note', kind: 'text', field: 'note', help: 'a word of your notes' },
  { name: 'quote', kind: 'text', field: 'quote', help: 'a word of your highlights' },
  { name: 'author', kind: 'text', field: 'author', help: 'a word of the byline' },
  { name: 'exact', kind: 'exact', help: 'a word with just these accents' },
  { name: 'tag', kind: 'filter', field: 'tag', help: 'a tag' },
  { name: 'site', kind: 'filter', field: 'site', help: 'a site, such as bbc.com' },
  { name: 'lang', kind: 'filter', field: 'lang', help: 'a language, such as vi' },
  { name: 'color', kind: 'filter', field: 'color', values: COLORS, help: 'a highlight in this colour' },
  {
    name: 'has',
    kind: 'filter',
    field: 'has',
    values: ['note', 'highlight', 'image', 'tag'],
    help: 'what it comes with',
  },
  {
    name: 'is',
    kind: 'filter',
    field: 'is',
    values: ['unread', 'read', 'orphan', 'edited', 'trashed'],
    help: 'what became of it',
  },
  { name: 'before', kind: 'date', operator: 'before', help: 'saved or published before a year, month or day' },
  { name: 'after', kind: 'date', operator: 'after', help: 'saved or published after a year, month or day' },
  { name: 'on', kind: 'date', operator: 'on', help: 'saved or published in a year, month or day' },
];

/** Other spellings of an operator's name. */
const ALIASES: Record<string, string> = { colour: 'color', by: 'author', byline: 'author', language: 'lang' };

/** The dates that may be named between a date operator and its value. */
export const DATE_FIELDS: readonly DateField[] = ['saved', 'published'];

/** Finds an operator by its name or alias, in any case; null when there is none. */
export function operatorNamed(name: string): Operator | null {
  const lower = name.toLowerCase();
  const wanted = Object.hasOwn(ALIASES, lower) ? ALIASES[lower] : lower;
  return OPERATORS.find((one) => one.name === wanted) ?? null;
}
