/** Scripts that write a word in a sign or two, and how many letters of an alphabet one sign stands for. */
const SYLLABLES = /[\u3040-\u30ff\uac00-\ud7af]/;
const SYLLABLE_WEIGHT = 2.2;
const HAN = /[\u3400-\u9fff\uf900-\ufaff]/;
const HAN_WEIGHT = 3;

/**
 * How much a text says, in letters of an alphabet, so that a paragraph of Chinese and its English translation weigh
 * about the same. The script is read off three characters, which is enough for one paragraph.
 */
export function massOf(text: string): number {
  const { length } = text;
  const sample = text.charAt(length >> 1) + text.charAt(length >> 2) + text.charAt(length - 2);
  if (SYLLABLES.test(sample)) return length * SYLLABLE_WEIGHT;
  return HAN.test(sample) ? length * HAN_WEIGHT : length;
}

const DIGIT = /[\d٠-٩۰-۹]/;

export const hasDigit = (text: string): boolean => DIGIT.test(text);

/** Years of the common era, and Thai (25xx), Arabic and Persian (13xx, 14xx) ways to write them. */
const YEAR = `${/(?:19|20|25|١٩|٢٠|۱۳|۱۴)/.source}${DIGIT.source}{2}`;
const DAY = `${DIGIT.source}{1,2}`;
/** Said by what it is not: classes of letters take milliseconds to compile on every page. */
const MONTH_NAME = '[^\\s\\d.,:;/()|-]{3,}';

/** 2024-02-29, 2024年2月 · 29/02/2024, 29.2.24 · 29. Februar 2024, 29 de febrero de 2024 · February 29th, 2024. */
const DATE = new RegExp(
  `${YEAR} ?${/[-/.年년]/.source} ?${DAY}|${DAY} ?[-/.] ?${DAY} ?[-/.] ?(?:${YEAR}|\\d\\d\\b)|${DAY}[^\\s\\d]{0,2} ?(?:de |${/tháng /.source})?${MONTH_NAME}\\.?,? (?:del? )?${YEAR}|${MONTH_NAME}\\.? ${DAY}\\w{0,2},? ${YEAR}`,
);

export const looksLikeDate = (text: string): boolean => DATE.test(text);

const CURRENCY = /(?:[$€£¥₹₽₩₫฿元円원]|USD|EUR|GBP|kr|zł)/.source;

/** A number beside a currency. */
const PRICE = new RegExp(`${CURRENCY} ?\\d|\\d ?${CURRENCY}`);

export const looksLikePrice = (text: string): boolean => PRICE.test(text);

/** Ends like a sentence, also behind a closing quote or bracket. */
export const endsSentence = (text: string): boolean => /[.!?。！？؟۔।։…][\s"'”’»›」』）)\]]*$/.test(text);

/** Ends in dots: the beginning of a text that stands elsewhere. */
export const isCutOff = (text: string): boolean => /(?:\.\.\.|…)[\s\])]*$/.test(text);

export const hasQuotation = (text: string): boolean => /["“”«»„「『]/.test(text);
