/** How many letters of an alphabet one character is worth, in scripts that write a word in one or two. */
const SYLLABLE_WEIGHT = 2.2;
const HAN_WEIGHT = 3;

/** The first code point of those scripts; alphabets lie below. */
const DENSE = 0x3040;

const isSyllable = (code: number): boolean => (code >= DENSE && code < 0x3100) || (code >= 0xac00 && code < 0xd7b0);
const isHan = (code: number): boolean => (code >= 0x3400 && code < 0xa000) || (code >= 0xf900 && code < 0xfb00);

/**
 * Measures a text in letters of an alphabet, so that a Chinese paragraph and its English translation weigh about the same.
 * The script is read off three characters, which is enough for one paragraph.
 */
export function massOf(text: string): number {
  const { length } = text;
  const half = text.charCodeAt(length >> 1);
  const quarter = text.charCodeAt(length >> 2);
  const end = text.charCodeAt(length - 2);
  if (!(half >= DENSE || quarter >= DENSE || end >= DENSE)) return length;
  if (isSyllable(half) || isSyllable(quarter) || isSyllable(end)) return length * SYLLABLE_WEIGHT;
  return isHan(half) || isHan(quarter) || isHan(end) ? length * HAN_WEIGHT : length;
}

/** Returns a text in lower case, trimmed, with single spaces. */
export const tidy = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

const DIGIT = /[\d٠-٩۰-۹]/;

/** Years of the common era in Latin and Arabic digits, of the Thai era (25xx) and of the Persian one (13xx, 14xx). */
const YEAR = `${/(?:19|20|25|١٩|٢٠|۱۳|۱۴)/.source}${DIGIT.source}{2}`;
const DAY = `${DIGIT.source}{1,2}`;
/** Defined by the characters it lacks, because classes of letters take milliseconds to compile on every page. */
const MONTH_NAME = '[^\\s\\d.,:;/()|-]{3,}';

/** 2024-02-29, 2024年2月 · 29/02/2024, 29.2.24 · 29. Februar 2024, 29 de febrero de 2024 · February 29th, 2024. */
const DATE = new RegExp(
  `${YEAR} ?${/[-/.年년]/.source} ?${DAY}|${DAY} ?[-/.] ?${DAY} ?[-/.] ?(?:${YEAR}|\\d\\d\\b)|${DAY}[^\\s\\d]{0,2} ?(?:de |${/tháng /.source})?${MONTH_NAME}\\.?,? (?:del? )?${YEAR}|${MONTH_NAME}\\.? ${DAY}\\w{0,2},? ${YEAR}`,
);

export const looksLikeDate = (text: string): boolean => DATE.test(text);

/** Spaces, closing quotes and closing brackets up to the end. */
const CLOSED = `[ \\n\\t"'”’»›」』）)\\]]*$`;
const ENDED = new RegExp(`[.!?。！？؟۔।։…]${CLOSED}`);
const CUT_OFF = new RegExp(`(?:…|\\.{3})${CLOSED}`);

/** Whether a text ends like a sentence; closing quotes and brackets may follow. */
export const endsSentence = (text: string): boolean => ENDED.test(text);

/** Whether a text ends in dots, as a teaser does whose full text is elsewhere. */
export const isCutOff = (text: string): boolean => CUT_OFF.test(text);

export const hasQuotation = (text: string): boolean => /["“”«»„「『]/.test(text);
