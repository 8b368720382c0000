import { describe, expect, it } from 'vitest';
import { findDate, parseMachineDate } from '@/utils/extraction/metadata/parse-date';

describe('a date for machines', () => {
  it.each([
    ['2024-02-29T21:39:00+07:00', '2024-02-29T21:39:00+07:00'],
    ['2024-02-29T21:39:00.000Z', '2024-02-29T21:39:00Z'],
    ['2024-02-29 21:39', '2024-02-29T21:39:00'],
    ['2024/2/9', '2024-02-09'],
    ['20240229', '2024-02-29'],
    ['1709217540', '2024-02-29T14:39:00Z'],
  ])('%s is read as %s', (source, value) => expect(parseMachineDate(source)).toBe(value));

  it.each(['2023-02-29', '0000-00-00', 'yesterday', '', '3024-01-01'])('%s is no day', (source) =>
    expect(parseMachineDate(source)).toBeNull(),
  );
});

describe('a date for people', () => {
  it.each([
    ['Thứ năm, 29/02/2024 21:39', 'vi', '2024-02-29T21:39:00'],
    ['Thứ năm, 29/02/2024 21:39 (GMT+7)', 'vi', '2024-02-29T21:39:00+07:00'],
    ['Ngày 5 tháng 3 năm 2024', 'vi', '2024-03-05'],
    ['Nov. 18, 2019, 6:30 PM', 'en', '2019-11-18T18:30:00'],
    ['12/25/2020', 'en-US', '2020-12-25'],
    ['05/06/2020', 'en-GB', '2020-06-05'],
    ['5. März 2021, 14:05 Uhr', 'de', '2021-03-05T14:05:00'],
    ['le 1er août 2022 à 09h15', 'fr', '2022-08-01T09:15:00'],
    ['12 de mayo de 2023', 'es', '2023-05-12'],
    ['7 июня 2022', 'ru', '2022-06-07'],
    ['2024年5月16日 08:30', 'zh', '2024-05-16T08:30:00'],
    ['2024년 5월 13일', 'ko', '2024-05-13'],
    ['15 มีนาคม 2567', 'th', '2024-03-15'],
    ['٢٩ فبراير ٢٠٢٤', 'ar', '2024-02-29'],
  ])('%s in %s is %s', (source, lang, value) => expect(findDate(source, lang)?.value).toBe(value));

  it.each(['Version 12.5.1 of 300 pages', 'call 555 123 4567', '31/02/2024'])('%s holds none', (source) =>
    expect(findDate(source, 'en')).toBeNull(),
  );
});
