import type { Alarm } from '../model/anchoring';
import { besideDate, isCalendarName, mayBeCalendarName } from './calendar-names';
import { isNegation } from './negations';
import { isCounted, isFigure, isNumber } from './number-words';
import type { Step, Word } from './word-diff';

/** Dates and times written as one cluster of figures and marks: 12/3/2024, 2024-03-12, 30/4, 21:30. */
const DATE_SHAPE = /^\p{Nd}{1,4}([/.-])\p{Nd}{1,2}\1\p{Nd}{2,4}$|^\p{Nd}{1,2}[/:]\p{Nd}{1,2}$|^\p{Nd}{1,2}h\p{Nd}{2}$/u;
const DATE_MARK = /^[/:-]$/;
const YEAR = /^(?:1[5-9]|20)\d\d$/;
/** Signs after a number that make it a date, and words before it. */
const DATE_SIGN = /^[年月日号號년월일]$/;
const DATE_WORD = /^(?:ngày|tháng|năm|giờ|thứ|quý|mùng|mồng)$/;
/** A weekday in Chinese, Japanese or Korean, or a month or day in Chinese characters, as one word. */
const DATE_WHOLE =
  /^(?:星期|礼拜|禮拜|周|週)[一二三四五六日天]$|^[日月火水木金土]曜日?$|^[월화수목금토일]요일|^[一二三四五六七八九十]+[月日号號]$/;
const WEEK = /^(?:星期|礼拜|禮拜)$/;
const DAY_OF_WEEK = /^[一二三四五六日天]$/;
/** The parts of a Vietnamese date in words: `thứ hai`, `tháng mười hai`, `mồng ba`, `quý IV`. */
const NAMED = /^(?:tháng|thứ|quý|mùng|mồng)$/;
const PART = /^(?:một|hai|ba|tư|bốn|năm|lăm|sáu|bảy|tám|chín|mười|mươi|giêng|chạp|[ivx]+)$/;
const TENS = /^(?:mười|hai|ba)$/;
/** Signs that may belong to the figure after them. */
const SIGN = /^[-+±~≈<>≤≥]$/;
const UPPER = /^[\p{Lu}\p{Lt}]/u;
const SENTENCE_END = /[.!?…:"”»。！？]\s*$/u;
/** German capitalises every noun. */
const WRITES_NOUNS_LARGE = 'de';

/** A changed word in its text, and the words that replace it in the other text. */
interface Changed {
  words: readonly Word[];
  at: number;
  others: readonly Word[];
  language: string | undefined;
}

const keyAt = (words: readonly Word[], at: number): string => words[at]?.key ?? '';
const isGlued = (word: Word | undefined): boolean => word !== undefined && !/\s$/u.test(word.text);

/** Returns the cluster of figures and marks around a word, written without spaces, and the index where it begins. */
function clusterAt(words: readonly Word[], at: number): { from: number; text: string } {
  const isPart = (place: number): boolean => /^(?:[\p{Nd}.]+|[/:-])$/u.test(keyAt(words, place));
  let from = at;
  let to = at;
  while (isGlued(words[from - 1]) && isPart(from - 1)) from--;
  while (isGlued(words[to]) && isPart(to + 1)) to++;
  const text = words.slice(from, to + 1).map(({ key }) => key);
  return { from, text: text.join('') };
}

/** Whether a word is part of a date's name: `một` in `tháng mười một`, `terça` in `terça-feira`, `五` in `礼拜五`. */
function isPartOfName({ words, at }: Changed): boolean {
  const [key, before, after] = [keyAt(words, at), keyAt(words, at - 1), keyAt(words, at + 1)];
  if (PART.test(key) && (NAMED.test(before) || (TENS.test(before) && NAMED.test(keyAt(words, at - 2))))) return true;
  if ((key === 'nhật' && before === 'chủ') || (key === 'chủ' && after === 'nhật')) return true;
  if (after === '-' && keyAt(words, at + 2) === 'feira') return true;
  return WEEK.test(before) && DAY_OF_WEEK.test(key);
}

function isDate(changed: Changed): boolean {
  const { words, at, others, language } = changed;
  const [key, before, after] = [keyAt(words, at), keyAt(words, at - 1), keyAt(words, at + 1)];
  if (DATE_WHOLE.test(key) || isPartOfName(changed) || isCalendarName(words, at, others, language)) return true;
  if (DATE_SIGN.test(key)) return isCounted(before);
  if (!isCounted(key) && !DATE_MARK.test(key)) return false;
  const { from, text } = clusterAt(words, at);
  if (DATE_SHAPE.test(text)) return true;
  if (!isCounted(key)) return false;
  if (YEAR.test(key) || DATE_SIGN.test(after) || DATE_WORD.test(keyAt(words, from - 1))) return true;
  return besideDate(words, at).some(mayBeCalendarName);
}

/** Whether a sign belongs to a figure: before it but not after a word (`+3%`, not `G-7`), between two, or a plus (`18+`). */
function isSignOfFigure({ words, at }: Changed): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (!word || !SIGN.test(word.key)) return false;
  const isAfterFigure = isGlued(before) && isFigure(keyAt(words, at - 1));
  if (!isGlued(word) || !isFigure(after?.key ?? '')) return isAfterFigure && word.key === '+';
  return isAfterFigure || !/[\p{L}\p{M}]$/u.test(before?.text ?? '');
}

function isName({ words, at, language }: Changed): boolean {
  const isLarge = (place: number): boolean => UPPER.test(words[place]?.text ?? '');
  const before = words[at - 1];
  // The first word of a sentence is always capitalised, which tells nothing.
  if (!isLarge(at) || before === undefined || SENTENCE_END.test(before.text)) return false;
  return language !== WRITES_NOUNS_LARGE || isLarge(at - 1) || isLarge(at + 1);
}

function alarmOf(changed: Changed): Alarm | undefined {
  const { words, at, language } = changed;
  if (isNegation(words, at, language)) return 'negation';
  if (isDate(changed)) return 'date';
  if (isNumber(keyAt(words, at), language) || isSignOfFigure(changed)) return 'figure';
  return isName(changed) ? 'name' : undefined;
}

/**
 * Returns the alarm of each word of a step. `words`: all words of the step's text; `from`: the step's first index in them;
 * `others`: the words that replace it in the other text; `language`: see `languageOf`.
 */
export function alarmsOf(
  step: Step,
  words: readonly Word[],
  from: number,
  others: readonly Word[],
  language: string | undefined,
): (Alarm | undefined)[] {
  return step.words.map((_, i) => alarmOf({ words, at: from + i, others, language }));
}
