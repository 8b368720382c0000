import { describe, expect, it } from 'vitest';
import { writesMonthFirst } from '@/utils/extraction/metadata/day-order';
import { monthsOf } from '@/utils/extraction/metadata/months';

const TAGS =
  'da de de-AT de-CH en es es-MX es-PE fi fr fr-CA hi hu id it lv nb nl nl-BE nn no pl pt pt-BR ro ru sv tr uk vi'.split(
    ' ',
  );
const STYLES: Intl.DateTimeFormatOptions[] = [
  { month: 'long', day: 'numeric', year: 'numeric' },
  { month: 'short', day: 'numeric', year: 'numeric' },
  { month: 'long' },
  { month: 'short' },
];

/** The months as this browser writes them, where it writes a name. */
function written(tag: string, style: Intl.DateTimeFormatOptions): [name: string, month: number][] {
  const format = new Intl.DateTimeFormat(`${tag}-u-ca-gregory`, { ...style, timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, at): [string, number] => {
    const parts = format.formatToParts(new Date(Date.UTC(2020, at, 15)));
    return [parts.find(({ type }) => type === 'month')?.value ?? '', at + 1];
  }).filter(([name]) => /\p{L}/u.test(name));
}

describe('names of months', () => {
  it.each(TAGS)('are known in %s as the browser writes them', (tag) => {
    const monthOf = monthsOf([tag]);
    const names = STYLES.flatMap((style) => written(tag, style));
    expect(names.length).toBeGreaterThan(11);
    expect(names.map(([name]) => [name, monthOf(name)])).toEqual(names);
  });

  it('are none that only look like one', () => {
    expect(monthsOf(['de'])('Kommentare')).toBeUndefined();
    expect(monthsOf(['fr'])('jui')).toBeUndefined();
  });
});

describe('the order of day and month', () => {
  const countries = 'AT AU BR CA CH CN DE ES FI FR GB HK IE IN IT JP KR LK MX NG NL NZ PA PH PR PT RU SE SG TW US ZA';
  const languages = 'ar cs da de el en es fi fr he hu id it ja ko nb nl no pl pt ro ru sv th tr uk vi zh';
  const tags = languages
    .split(' ')
    .flatMap((one) => ['', ...countries.split(' ')].map((country) => (country === '' ? one : `${one}-${country}`)));

  it('is that of the browser', () => {
    const order = (tag: string): boolean => {
      const parts = new Intl.DateTimeFormat(tag).formatToParts(new Date(2020, 10, 25)).map(({ type }) => type);
      return parts.indexOf('month') < parts.indexOf('day');
    };
    expect(tags.filter((tag) => writesMonthFirst(tag) !== order(tag))).toEqual([]);
  });

  it('is American where no language is known, and day first in one that is none', () => {
    expect([writesMonthFirst(null), writesMonthFirst('en_GB')]).toEqual([true, false]);
  });
});
