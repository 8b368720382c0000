/**
 * The canonical form of one UTF-16 unit. Folded is what renderers, publishing systems and typographic plug-ins rewrite
 * without changing a word. Accents are never stripped, because they distinguish words in Vietnamese.
 */

/** Raise it whenever the fold changes: canonical strings are comparable only within one version. */
export const FOLD_VERSION = 1;

/** Results of the fold that are not text. They are Unicode noncharacters, which no page contains as text. */
export const DROP = 0xffff;
export const SPACE = 0xfffe;
/** The unit has a canonical form of several units: see `expansionOf`. */
export const EXPAND = 0xfdd0;

export const DASH = 0x2d;
export const DOT = 0x2e;
const QUOTE = 0x27;

const WHITE = /[\t-\r \u0085\u00a0\u1680\u180e\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
/** Controls, soft hyphens, joiners, bidi marks, fillers, variation selectors, as [first, last]. */
const INVISIBLE = [
  [0x0, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180d],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
] as const;
const QUOTES = /["'`\u00ab\u00b4\u00bb\u02b9-\u02bc\u2018-\u201f\u2032-\u2037\u2039\u203a\u300c-\u300f\u301d-\u301f]/;
const DASHES = /[\u002d\u2010-\u2015\u2043\u2212\u2e3a\u2e3b\ufe58\ufe63]/;
const DOTS = /[.\u2025\u2026]/;
const JOINS = /\p{M}/u;

const folds = new Uint16Array(0x10000);
const joins = new Uint8Array(0x10000);

function compute(code: number): number {
  // Ideographs, Hangul and surrogates are most of the distinct units, and none of them changes.
  if ((code >= 0x3400 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7a3)) return code;
  if (code >= 0xd800 && code <= 0xdfff) return code;
  const wide = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
  const char = String.fromCharCode(wide);
  if (WHITE.test(char)) return SPACE;
  if (
    INVISIBLE.some(([first, last]) => code >= first && code <= last) ||
    code === DROP ||
    code === SPACE ||
    code === EXPAND
  )
    return DROP;
  if (QUOTES.test(char)) return QUOTE;
  if (DASHES.test(char)) return DASH;
  if (DOTS.test(char)) return DOT;
  const composed = char.normalize('NFC');
  if (composed.length > 1) return EXPAND;
  const lower = composed.toLowerCase();
  return (lower.length === 1 ? lower : composed).charCodeAt(0);
}

/** Returns the canonical unit of a UTF-16 unit, or `DROP`, `SPACE` or `EXPAND`. */
export function foldUnit(code: number): number {
  const known = folds[code] as number;
  if (known !== 0) return known;
  return (folds[code] = compute(code));
}

/** Returns the canonical form of a unit that folds to `EXPAND`. */
export function expansionOf(code: number): string {
  return String.fromCharCode(code).normalize('NFC');
}

/** Whether a unit may join the letter before it: a combining mark, or a vowel or final of decomposed Hangul. */
export function joinsLetter(code: number): boolean {
  if (code < 0x300) return false;
  const known = joins[code] as number;
  if (known !== 0) return known === 2;
  const does = (code >= 0x1161 && code <= 0x11c2) || JOINS.test(String.fromCharCode(code));
  joins[code] = does ? 2 : 1;
  return does;
}

const compositions = new Map<number, string>();

/** Returns a unit and the mark after it in NFC: one unit when they compose, else two, perhaps reordered. */
export function compose(unit: number, mark: number): string {
  const key = unit * 0x10000 + mark;
  let pair = compositions.get(key);
  if (pair === undefined) {
    pair = String.fromCharCode(unit, mark).normalize('NFC');
    compositions.set(key, pair);
  }
  return pair;
}

const TONES = ['òóỏõọ', 'ùúủũụ'];
const moved = new Map<number, [number, number]>();
for (const [from, seconds] of [
  [0, 'aàáảãạ'],
  [0, 'eèéẻẽẹ'],
  [1, 'yỳýỷỹỵ'],
] as const) {
  const toned = TONES[from] as string;
  for (let tone = 0; tone < toned.length; tone++) {
    const pair: [number, number] = [from === 0 ? 0x6f : 0x75, seconds.charCodeAt(tone + 1)];
    moved.set(toned.charCodeAt(tone) * 0x10000 + seconds.charCodeAt(0), pair);
  }
}

/** Unifies Vietnamese tone placement: `òa` to `oà`, `òe` to `oè`, `ùy` to `uỳ`. Undefined for any other pair. */
export function moveTone(first: number, second: number): [number, number] | undefined {
  return moved.get(first * 0x10000 + second);
}
