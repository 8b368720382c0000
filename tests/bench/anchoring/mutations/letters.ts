import { insertAll, mapUnits, type Mutation } from '../situation';

/** Signs that no reader sees between two letters. */
const between =
  (signs: readonly string[], share: number): Mutation =>
  ({ page, random }) => {
    for (const text of page.texts()) {
      const puts: [number, string][] = [];
      for (let at = 2; at < text.length - 2; at += 4) {
        if (/\p{L}\p{L}/u.test(text.data.slice(at - 1, at + 1)) && random.chance(share)) {
          puts.push([at, random.pick(signs)]);
        }
      }
      if (puts.length > 0) insertAll(page, text, puts);
    }
  };
export const softHyphens = between(['\u00ad', '\u00ad', '\u200b'], 0.5);
export const invisible = between(['\u200b', '\ufeff', '\u200e', '\u2060', '\u200d'], 0.2);

const normalized =
  (form: 'NFC' | 'NFD', share: number): Mutation =>
  ({ page, random }) => {
    const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    for (const text of page.texts()) {
      if (text.data.normalize(form) === text.data || !random.chance(share)) continue;
      const ids = page.ids(text);
      let data = '';
      const next: number[] = [];
      for (const { segment, index } of segmenter.segment(text.data)) {
        const put = segment.normalize(form);
        data += put;
        for (let j = 0; j < put.length; j++) next.push(ids[index] as number);
      }
      page.set(text, data, next);
    }
  };
export const nfd = normalized('NFD', 1);
export const nfc = normalized('NFC', 1);
export const mixedForms = normalized('NFD', 0.5);

/** Exchanges single units by a table. */
const exchanged =
  (table: Record<string, string>): Mutation =>
  ({ page }) =>
    mapUnits(page, page.texts(), (unit) => table[unit] ?? unit);

export const quoteMarks = exchanged({
  '"': '”',
  "'": '’',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '«': '"',
  '»': '"',
});
export const dashes = exchanged({ '–': '-', '—': '--', '…': '...', '-': '–' });
export const spaces: Mutation = ({ page, random }) =>
  mapUnits(page, page.texts(), (unit) => (unit === ' ' && random.chance(0.3) ? '\u00a0' : unit));

export const upperCase: Mutation = ({ page }) => mapUnits(page, page.texts(), (unit) => unit.toUpperCase());
export const lowerCase: Mutation = ({ page }) => mapUnits(page, page.texts(), (unit) => unit.toLowerCase());
/** The first letter of every word is a capital, as headings are set. */
export const titleCase: Mutation = ({ page }) => {
  for (const text of page.texts()) {
    const data = text.data.replace(/(?<!\p{L})\p{Ll}/gu, (letter) =>
      letter.toUpperCase().length === letter.length ? letter.toUpperCase() : letter,
    );
    if (data !== text.data) page.set(text, data, page.ids(text));
  }
};

/** Figures and Latin letters as wide as ideographs, as East Asian publishers set them. */
export const fullWidth: Mutation = ({ page }) =>
  mapUnits(page, page.texts(), (unit) =>
    /[\dA-Za-z%()]/.test(unit) ? String.fromCharCode(unit.charCodeAt(0) + 0xfee0) : unit,
  );

const LIGATURES: Record<string, string> = { ffi: 'ﬃ', ffl: 'ﬄ', fi: 'ﬁ', fl: 'ﬂ', ff: 'ﬀ' };

/** Letters that meet are one sign, as in text from a typesetter. */
export const ligatures: Mutation = ({ page }) => {
  for (const text of page.texts()) {
    const ids = page.ids(text);
    const next: number[] = [];
    let from = 0;
    const data = text.data.replace(/ff[il]?|f[il]/g, (letters, at: number) => {
      next.push(...ids.slice(from, at), ids[at] as number);
      from = at + letters.length;
      return LIGATURES[letters] ?? letters;
    });
    if (data !== text.data) page.set(text, data, [...next, ...ids.slice(from)]);
  }
};

/** The other placement of Vietnamese tones; letters elsewhere in Latin script get no marks. */
export const tones: Mutation = ({ page }) => {
  const table: Record<string, string> = {
    oà: 'òa',
    oá: 'óa',
    oả: 'ỏa',
    uý: 'úy',
    uỷ: 'ủy',
    òa: 'oà',
    óa: 'oá',
    úy: 'uý',
  };
  for (const text of page.texts()) {
    const data = text.data.replace(/oà|oá|oả|uý|uỷ|òa|óa|úy/g, (pair) => table[pair] ?? pair);
    if (data !== text.data) page.set(text, data, page.ids(text));
  }
};
