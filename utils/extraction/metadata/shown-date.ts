import { DIGITS, isCapitalAt } from '@/utils/text/letters';
import { squash } from '../dom';
import { isAside } from './aside';
import type { Line } from './lines';
import { type DateInText, findDate, parseMachineDate } from './parse-date';

/** A date that the page shows, and how likely it is the article's. */
export interface ShownDate {
  value: string;
  worth: number;
  isUpdate: boolean;
}

/** From this worth on, a shown date is believed against a declared one. */
export const SURE = 8;

const NAMED =
  /date|time|publi|posted|fecha|datum|data(?:$|[^a-z])|dato|stamp|zeit|tarih|ngay|thoi-?gian|meta|info|byline/i;

/** Words right before the date of the last change. */
const UPDATE =
  /(?:updat|modif|revis|review|edited|aktualisi|geändert|bearbeitet|mis à jour|màj|actualiz|atualiz|aggiorna|bijgewerkt|gewijzigd|обновл|изменен|оновлен|cập nhật|更新|업데이트|수정|güncel|zaktualiz|oppdater|uppdater|opdater|päivite|muokattu|frissítve|aktualizov|actualitzat|تحديث|به‌روز|עודכן)[^0-9]{0,24}$/i;

const DIGIT = new RegExp(`[${DIGITS}]`);

/** With this many other characters in its line, a date is part of a sentence. */
const TALK = 60;

/** Longest line that can be a dateline. */
const LONGEST = 220;

/** Every date in a line, in order. */
function datesIn(text: string, lang: readonly string[]): (DateInText & { isUpdate: boolean })[] {
  const found: (DateInText & { isUpdate: boolean })[] = [];
  let from = 0;
  for (let round = 0; round < 3; round += 1) {
    const date = findDate(text.slice(from), lang);
    if (!date) break;
    found.push({ ...date, isUpdate: UPDATE.test(text.slice(from, from + date.index)) });
    from += date.index + date.length;
  }
  return found;
}

/** The dates shown in the lines around the headline, the likeliest first. */
export function shownDates(lines: readonly Line[], lang: readonly string[]): ShownDate[] {
  return lines.flatMap((line) => datesOfLine(line, lang)).sort((one, other) => other.worth - one.worth);
}

function datesOfLine(line: Line, lang: readonly string[]): ShownDate[] {
  const { element, text } = line;
  const time = element.closest('time') ?? element.querySelector('time');
  const stamp = time ? parseMachineDate(time.getAttribute('datetime') ?? '') : null;
  if (!DIGIT.test(text) && !stamp) return [];
  const place = line.isAfter ? 10 - line.distance * 0.4 : 5 - line.distance;
  if (text.length > LONGEST) return dateline(text, lang, place);
  const name = `${element.getAttribute('class') ?? ''} ${element.id} ${element.parentElement?.getAttribute('class') ?? ''}`;
  const isNamed = NAMED.test(name);
  const isLink = element.closest('a') !== null || /^(?:UL|OL)$/u.test(element.tagName);
  const dates = datesIn(text, lang);
  // The `datetime` of a `time` element replaces the only date of its line, in whatever form that is written.
  if (stamp && dates.length < 2) {
    const [date] = dates.splice(0);
    dates.push({ index: 0, length: text.length, isUpdate: false, ...date, value: stamp });
  }
  // A date in a sentence belongs to the story.
  if (!time && !isNamed && dates.every(({ length }) => text.length - length >= TALK))
    return dateline(text, lang, place);
  return dates.map(({ value, length, isUpdate }) => ({
    value,
    isUpdate,
    worth:
      place +
      (time || isNamed ? 4 : 0) +
      (text.length - length < TALK ? 3 : -4) -
      (isUpdate ? 6 : 0) -
      (isLink ? 5 : 0),
  }));
}

/** Finds a date at the beginning of a paragraph, set off from the rest: "Press release of 25 January 2022 – The new …". */
function dateline(text: string, lang: readonly string[], place: number): ShownDate[] {
  const head = text.slice(0, TALK + 40);
  const date = findDate(head, lang);
  if (!date || date.index > TALK) return [];
  const rest = head.slice(date.index + date.length);
  const isSetOff =
    /^[\s:\d]*(?:Uhr\s*)?[|–—:)/•-]/u.test(rest) ||
    (date.index === 0 && isCapitalAt(rest, /^\.\s+/.exec(rest)?.[0].length ?? rest.length));
  if (!isSetOff) return [];
  return [{ value: date.value, worth: place - 4, isUpdate: false }];
}

const MARKED = [
  'time[pubdate]',
  '[class*="publish" i] time',
  '[class*="publish" i], [class*="posted" i], abbr.published, .entry-date, [class*="date" i], [id*="date" i], [class*="fecha" i]',
  'time[datetime]',
  'time',
];

/** Finds a date anywhere in the page in an element marked as one by name or tag; null where more than two days are marked. */
export function markedDate(page: Document, headline: Element | null, lang: readonly string[]): string | null {
  for (const selector of MARKED) {
    const days = new Set<string>();
    let first: string | null = null;
    for (const element of [...page.querySelectorAll(selector)].slice(0, 40)) {
      if (element.childElementCount > 20 || isAside(element, headline) || element.closest('li, header')) continue;
      const text = squash(element.textContent).slice(0, LONGEST);
      const declared = element.getAttribute('datetime') || element.getAttribute('title');
      const stamp = squash(declared).slice(0, LONGEST);
      const value = parseMachineDate(stamp) ?? findDate(stamp, lang)?.value ?? findDate(text, lang)?.value;
      if (!value) continue;
      first ??= value;
      days.add(value.slice(0, 10));
    }
    if (first && days.size <= 2) return first;
  }
  return null;
}
