const keyOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\p{M}.\s]/gu, '')
    .toLowerCase();

/** Names that are known without asking: English ones stand on pages of every language. */
const ENGLISH = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** How a browser writes a month, the commonest in dates first. Each costs milliseconds to ask for. */
const STYLES = [
  { month: 'long', day: 'numeric', year: 'numeric' },
  { month: 'short', day: 'numeric', year: 'numeric' },
  { month: 'long' },
  { month: 'short' },
] as const satisfies Intl.DateTimeFormatOptions[];

type Names = ReadonlyMap<string, number>;

const cache = new Map<string, Names>();

/** The names of the months in a language as the browser knows them; none in one that it does not know. */
function namesIn(lang: string, style: number): Names {
  const key = `${lang} ${style}`;
  let names = cache.get(key);
  if (!names) {
    names = readNames(lang, STYLES[style]);
    cache.set(key, names);
  }
  return names;
}

function readNames(lang: string, style: Intl.DateTimeFormatOptions | undefined): Names {
  const names = new Map<string, number>();
  try {
    const format = new Intl.DateTimeFormat(`${lang}-u-ca-gregory`, { ...style, timeZone: 'UTC' });
    for (let index = 0; index < 12; index += 1) {
      const part = format.formatToParts(new Date(Date.UTC(2020, index, 15))).find(({ type }) => type === 'month');
      const key = keyOf(part?.value ?? '');
      if (/\p{L}/u.test(key)) names.set(key, index + 1);
    }
  } catch {
    // A language tag that is none.
  }
  return names;
}

/** The month whose name begins so, where only one does. */
function beginningWith(start: string, styles: readonly Names[]): number | undefined {
  if (start.length < 3) return undefined;
  const fits = new Set<number>();
  for (const names of styles) {
    for (const [name, month] of names) if (name.startsWith(start)) fits.add(month);
  }
  return fits.size === 1 ? [...fits][0] : undefined;
}

function monthIn(lang: string, key: string): number | undefined {
  for (const style of STYLES.keys()) {
    const month = namesIn(lang, style).get(key);
    if (month !== undefined) return month;
  }
  const styles = [...STYLES.keys()].map((style) => namesIn(lang, style));
  return beginningWith(key, styles);
}

const ENGLISH_NAMES = new Map(ENGLISH.map((name, index) => [name, index + 1]));

/** Looks up a month by name, in some languages and in English; also by its first letters where they fit one month only. */
export function monthsOf(langs: readonly string[]): (name: string) => number | undefined {
  return (name) => {
    const numbered = /^tháng\s(\d{1,2})$/u.exec(name.toLowerCase())?.[1];
    if (numbered) return Number(numbered);
    const key = keyOf(name);
    if (ENGLISH_NAMES.has(key)) return ENGLISH_NAMES.get(key);
    for (const lang of new Set(langs)) {
      const month = monthIn(lang, key);
      if (month !== undefined) return month;
    }
    return beginningWith(key, [ENGLISH_NAMES]);
  };
}
