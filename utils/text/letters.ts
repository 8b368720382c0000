/**
 * Classes of characters as Unicode ranges, for use inside the brackets of a regular expression. `\p{L}` and the like take a
 * browser a millisecond or more each to compile, again on every page; these take hundredths. They are exact for the scripts
 * that news is written in, without blocks for dialects and historical letters (a test compares them).
 */

/** Letters of scripts with an upper and a lower case, and the marks that stand on them. */
const CASED =
  'A-Za-zªµºÀ-ÖØ-öø-\\u02c1\\u0300-\\u0374\\u0376-\\u037d\\u037f\\u0386\\u0388-\\u03f5\\u03f7-\\u0481\\u0483-\\u0559\\u0560-\\u0588' +
  '\\u10a0-\\u10fa\\u10fc-\\u10ff\\u13a0-\\u13fd\\u1c80-\\u1cbf\\u1d00-\\u1fbc\\u1fbe\\u1fc2-\\u1fcc\\u1fd0-\\u1fdb\\u1fe0-\\u1fec' +
  '\\u1ff2-\\u1ffc\\u2c00-\\u2ce4\\u2ceb-\\u2cf3\\u2d00-\\u2d2d\\ua640-\\ua66f\\ua722-\\ua788\\ua78b-\\ua7ff\\uab30-\\uab5a\\ufb00-\\ufb17';

/** Hebrew, Arabic, and the other scripts of the Near East. */
const SEMITIC =
  '\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7-\\u05f2\\u0610-\\u061a\\u0620-\\u065f\\u066e-\\u06d3\\u06d5-\\u06dc' +
  '\\u06df-\\u06e8\\u06ea-\\u06ef\\u06fa-\\u06fc\\u06ff\\u0710-\\u07bf\\u0860-\\u0887\\u0889-\\u088f\\u0897-\\u08e1\\u08e3-\\u08ff' +
  '\\ufb1d-\\ufb28\\ufb2a-\\ufbb1\\ufbd3-\\ufd3d\\ufd50-\\ufd8f\\ufd92-\\ufdc7\\ufdf0-\\ufdfb\\ufe70-\\ufefc';

/** Scripts of India, Sri Lanka, Ethiopia and South-East Asia. */
const SYLLABIC =
  '\\u0900-\\u0963\\u0971-\\u09e5\\u09f0\\u09f1\\u09fc\\u09fe-\\u0a65\\u0a70-\\u0a75\\u0a81-\\u0ae5\\u0af9-\\u0b65\\u0b71' +
  '\\u0b82-\\u0be5\\u0c00-\\u0c65\\u0c80-\\u0c83\\u0c85-\\u0ce5\\u0cf1-\\u0d4e\\u0d54-\\u0d57\\u0d5f-\\u0d65\\u0d7a-\\u0de5\\u0df2\\u0df3' +
  '\\u0e01-\\u0e3a\\u0e40-\\u0e4e\\u0e81-\\u0ece\\u0edc-\\u0f00\\u0f3e-\\u0f84\\u0f86-\\u0fbc\\u1000-\\u103f\\u1050-\\u108f\\u109a-\\u109d' +
  '\\u1200-\\u135f\\u1380-\\u138f\\u1780-\\u17d3\\u17d7\\u17dc\\u17dd\\u1820-\\u18aa';

const KANA = '\\u3041-\\u309a\\u309d-\\u309f\\u30a1-\\u30fa\\u30fc-\\u30ff\\u31f0-\\u31ff\\uff66-\\uff9f';
const HANGUL = '\\u1100-\\u11ff\\u3131-\\u318e\\ua960-\\ua97c\\uac00-\\ud7fb\\uffa0-\\uffdc';

/** Chinese characters, also as used in Japanese and Korean. */
export const HAN = '\\u3005\\u3007\\u3021-\\u3029\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff';

export const HANGUL_SYLLABLES = '\\uac00-\\ud7a3';

/** Letters of any script, and the marks that stand on them. */
export const LETTERS = `${CASED}${SEMITIC}${SYLLABIC}${KANA}${HANGUL}${HAN}\\u3031-\\u3035\\u3105-\\u312f\\u31a0-\\u31bf\\ua000-\\ua48c\\uff21-\\uff3a\\uff41-\\uff5a`;

/** Decimal digits of the scripts that news is written in. */
export const DIGITS =
  '0-9\\u0660-\\u0669\\u06f0-\\u06f9\\u0966-\\u096f\\u09e6-\\u09ef\\u0a66-\\u0a6f\\u0ae6-\\u0aef\\u0b66-\\u0b6f\\u0be6-\\u0bef' +
  '\\u0c66-\\u0c6f\\u0ce6-\\u0cef\\u0d66-\\u0d6f\\u0de6-\\u0def\\u0e50-\\u0e59\\u0ed0-\\u0ed9\\u1040-\\u1049\\u1090-\\u1099\\u17e0-\\u17e9\\uff10-\\uff19';

/** Scripts that put no spaces between words. */
export const UNSPACED = `${KANA}${HAN}\\u0e01-\\u0e4e\\u0e81-\\u0edf\\u1000-\\u109f\\u1780-\\u17dd`;

/** Whether the letter at a UTF-16 offset is a capital; false in scripts without capitals. */
export function isCapitalAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 65 && code <= 90;
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
}

const NO_LETTERS = new RegExp(`[^${LETTERS}]+`, 'g');
const NO_DIGITS = new RegExp(`[^${DIGITS}]+`, 'g');

/** Counts the letters of a text, including the marks on them. */
export const countLetters = (text: string): number => text.replace(NO_LETTERS, '').length;

/** Counts the digits of a text, of any script. */
export const countDigits = (text: string): number => text.replace(NO_DIGITS, '').length;

/** What is surely no capital: small letters of English, and the scripts of East Asia. */
const NO_CAPITALS = /[^A-Z\u00c0-\u2fff\ua640-\uffff]+/g;

/** Counts the capitals of a text; 0 in scripts without capitals. */
export function countCapitals(text: string): number {
  const letters = text.replace(NO_CAPITALS, '');
  let found = 0;
  for (let at = 0; at < letters.length; at += 1) if (isCapitalAt(letters, at)) found += 1;
  return found;
}
