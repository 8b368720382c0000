const cache = new Map<string, Map<string, number>>();

const keyOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\p{M}.\s]/gu, '')
    .toLowerCase();

/** The names of the months in a language as the browser knows them, full and short, as standing alone and in a date. */
function namesIn(lang: string): Map<string, number> {
  const known = cache.get(lang);
  if (known) return known;
  const names = new Map<string, number>();
  for (const month of ['long', 'short'] as const) {
    for (const options of [{ month }, { month, day: 'numeric', year: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(`${lang}-u-ca-gregory`, { ...options, timeZone: 'UTC' });
      for (let index = 0; index < 12; index += 1) {
        const part = format.formatToParts(new Date(Date.UTC(2020, index, 15))).find(({ type }) => type === 'month');
        const key = keyOf(part?.value ?? '');
        if (/\p{L}/u.test(key)) names.set(key, index + 1);
      }
    }
  }
  cache.set(lang, names);
  return names;
}

/** Looks up a month by name, in some languages and in English; also by its first letters where they fit one month only. */
export function monthsOf(langs: readonly string[]): (name: string) => number | undefined {
  const tables = [...new Set([...langs, 'en'])].flatMap((one) => {
    try {
      return [namesIn(one)];
    } catch {
      return [];
    }
  });
  return (name) => {
    const numbered = /^tháng\s(\d{1,2})$/u.exec(name.toLowerCase())?.[1];
    if (numbered) return Number(numbered);
    const key = keyOf(name);
    for (const names of tables) {
      const exact = names.get(key);
      if (exact) return exact;
      if (key.length < 3) continue;
      const fits = new Set([...names].filter(([full]) => full.startsWith(key)).map(([, month]) => month));
      if (fits.size === 1) return [...fits][0];
    }
    return undefined;
  };
}
