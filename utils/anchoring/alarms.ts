import type { Alarm } from '../model/anchoring';
import { calendarNames } from './calendar-names';
import { isNegation } from './negations';
import type { Step, Word } from './word-diff';

const DIGIT = /\p{Nd}/u;
/** A number in Chinese or Japanese, or the size of one in words. */
const NUMBER_WORD =
  /^(?:[〇零一二三四五六七八九十百千万萬亿億兆两兩]+|nghìn|ngàn|triệu|tỷ|tỉ|chục|hundred|thousand|millions?|billions?|trillions?|dozens?|hundert|tausend|millionen|milliarden?|mille|milliards?|mil|millón|millones|milhão|milhões|bilhões|miliardi?|тысяч[аи]?|миллион(?:а|ов)?|миллиард(?:а|ов)?|ribu|juta|miliar|万|億|亿|ألف|مليون|مليار|אלף|מיליון|מיליארד|만|억|조|พัน|หมื่น|แสน|ล้าน|percent|prozent|%|‰|\$|€|£|¥|₫|₹|₩)$/;
/** 12/3/2024, 2024-03-12, 12.3.2024, 21:30, 21h30. */
const DATE_SHAPE = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}$|^\d{1,2}[:h]\d{2}$/;
const YEAR = /^(?:1[5-9]|20)\d\d$/;
/** What stands beside a number that is a date. */
const DATE_SIGN = /^[年月日号號년월일]$|^[/:]$/;
const DATE_WORD = /^(?:ngày|tháng|năm|giờ|thứ|quý|mùng|mồng|năm)$/;
const UPPER = /^[\p{Lu}\p{Lt}]/u;
const SENTENCE_END = /[.!?…:"”»。！？]\s*$/u;

/** A changed word with its neighbours on the same text. */
interface Context {
  word: Word;
  before: Word | undefined;
  beforeThat: Word | undefined;
  after: Word | undefined;
}

function isDate({ word, before, beforeThat, after }: Context): boolean {
  const { key } = word;
  if (DATE_SHAPE.test(key) || calendarNames.has(key)) return true;
  if (!DIGIT.test(key)) return DATE_SIGN.test(key);
  if (YEAR.test(key)) return true;
  const beside = [before, after].some((one) => one && (DATE_SIGN.test(one.key) || calendarNames.has(one.key)));
  const [one, two] = [before?.key ?? '', beforeThat?.key ?? ''];
  return beside || DATE_WORD.test(one) || (DIGIT.test(two) && (one === '/' || one === '-'));
}

function isName({ word, before }: Context): boolean {
  if (!UPPER.test(word.text)) return false;
  // The first word of a sentence is written large whatever it is: it is a name only beside another.
  return before !== undefined && !SENTENCE_END.test(before.text);
}

function alarmOf(context: Context): Alarm | undefined {
  const { key } = context.word;
  if (isNegation(key)) return 'negation';
  if (isDate(context)) return 'date';
  if (DIGIT.test(key) || NUMBER_WORD.test(key)) return 'figure';
  return isName(context) ? 'name' : undefined;
}

/** The alarm of each word of a step; `words` is the whole text the step is of, `from` where it begins in it. */
export function alarmsOf(step: Step, words: readonly Word[], from: number): (Alarm | undefined)[] {
  return step.words.map((word, i) => {
    const at = from + i;
    return alarmOf({ word, before: words[at - 1], beforeThat: words[at - 2], after: words[at + 1] });
  });
}
