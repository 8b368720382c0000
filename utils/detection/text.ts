/** Scripts that write a word in a sign or two: kana, Han, Hangul. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/;

/** How many letters of an alphabet one sign of a dense script stands for. */
const DENSE_WEIGHT = 2.5;

/**
 * How much a text says, in letters of an alphabet, so that a paragraph of Chinese and its English translation weigh
 * about the same. The script is read off two characters, which is enough for one paragraph.
 */
export function massOf(text: string): number {
  const { length } = text;
  return DENSE.test(text.charAt(length >> 1) + text.charAt(length >> 2)) ? length * DENSE_WEIGHT : length;
}

const DIGIT = '[\\d٠-٩۰-۹०-९]';

export const hasDigit = (text: string): boolean => /[\d٠-٩۰-۹०-९]/.test(text);

/** Years of the common era, with Thai (25xx), Arabic, Persian (13xx, 14xx) and Devanagari ways to write them. */
const YEAR = `(?:19|20|25|١٩|٢٠|۱۳|۱۴|१९|२०)${DIGIT}{2}`;
const MONTH_NAME = '[\\p{L}\\p{M}]{3,}';

/** 2024-02-29, 2024年2月 · 29/02/2024, 29.2.24 · 29. Februar 2024, 29 de febrero de 2024 · February 29th, 2024. */
const DATE = new RegExp(
  [
    `${YEAR} ?[-/.年년] ?${DIGIT}{1,2}`,
    `${DIGIT}{1,2} ?[-/.] ?${DIGIT}{1,2} ?[-/.] ?(?:${YEAR}|${DIGIT}{2}\\b)`,
    `${DIGIT}{1,2}(?:st|nd|rd|th|er|º|\\.|,)? ?(?:de |tháng )?${MONTH_NAME}\\.?,? (?:del? )?${YEAR}`,
    `${MONTH_NAME}\\.? ${DIGIT}{1,2}(?:st|nd|rd|th)?,? ${YEAR}`,
  ].join('|'),
  'u',
);

export const looksLikeDate = (text: string): boolean => DATE.test(text);

const CURRENCY = '[$€£¥₹₽₩₫฿₺₴]';
const CURRENCY_CODE = 'USD|EUR|GBP|kr|zł|Ft|Kč';

/** A number beside a currency. */
const PRICE = new RegExp(
  `(?:${CURRENCY}|\\b(?:${CURRENCY_CODE}|Rs\\.?)) ?\\d|\\d ?(?:${CURRENCY}|[元円원]|(?:${CURRENCY_CODE}|руб|lei)\\b)`,
);

export const looksLikePrice = (text: string): boolean => PRICE.test(text);

/** Ends like a sentence, also behind a closing quote or bracket. */
export const endsSentence = (text: string): boolean => /[.!?。！？؟۔।։…][\s"'”’»›」』）)\]]*$/.test(text);

/** Ends in dots: the beginning of a text that stands elsewhere. */
export const isCutOff = (text: string): boolean => /(?:\.\.\.|…)[\s\])]*$/.test(text);

/** Begins with a place or an agency: "HANOI (Reuters) - ", "(ĐCSVN) - ", "新华社北京2月29日电：". */
export const hasDateline = (text: string): boolean =>
  /^[(（【]?[\p{Lu}\p{Lo}][^.!?。]{2,40}(?: [-–—]+ |\(.{2,20}\)|[:：】])/u.test(text);

export const hasQuotation = (text: string): boolean => /["“”«»„「『]/.test(text);
