import { describe, expect, it } from 'vitest';
import { languageOf } from '@/utils/extraction/metadata/language';
import { countWords, readingMinutes } from '@/utils/extraction/metadata/measure';

describe('the language of a text', () => {
  it.each([
    [
      'vi',
      'Tỉnh uỷ đã chỉ đạo các cấp uỷ chú trọng cả số lượng và chất lượng của đảng viên trong những năm qua, và không để ai bị bỏ lại.',
    ],
    [
      'en',
      'The council said that it would not pay for the work, and that the money which had been set aside for it was gone.',
    ],
    [
      'de',
      'Der Rat sagte, dass er die Arbeit nicht bezahlen werde und dass das Geld, das für sie vorgesehen war, nicht mehr da ist.',
    ],
    [
      'fr',
      'Le conseil a dit que les travaux ne seraient pas payés et que l’argent qui était prévu pour cela n’est plus dans la caisse.',
    ],
    [
      'uk',
      'Рада сказала, що не буде платити за роботу, і що гроші, які для цього було відкладено, вже не у касі, а в іншому місці.',
    ],
    ['fa', 'شورا گفت که برای این کار پول نمی دهد و پولی که برای آن کنار گذاشته شد از این پس در جای دیگر است.'],
    [
      'ja',
      '市議会は、この工事には金を出さないと述べ、そのために取っておいた金はもうないと説明した。市民の多くは驚いている。',
    ],
  ])('is %s', (lang, text) => expect(languageOf(text)).toBe(lang));

  it('is not Catalan in an Italian text of short words', () => {
    const text =
      'La barca è al molo e il capitano la guarda: una vela, un albero, i remi a terra. Si va per mare, ha detto, del resto no.';
    expect(languageOf(text)).toBe('it');
  });

  it('is not Japanese where an English text quotes some', () => {
    const quoted = '彼は港がまた開いたと言っていました。みんな喜んでいます。';
    const text = `This is the word that he wrote to them on the day when the harbour was open again: ${quoted} It was not the first of its kind, and it is not the last that we have seen in the years that have passed since the storm.`;
    expect(languageOf(text)).toBe('en');
  });

  it('is not guessed from a few letters', () => expect(languageOf('OK')).toBeNull());

  it('is the same in NFD', () => {
    const text = 'Tỉnh uỷ đã chỉ đạo các cấp uỷ chú trọng cả số lượng và chất lượng của đảng viên trong những năm qua.';
    expect(languageOf(text.normalize('NFD'))).toBe('vi');
  });
});

describe('words', () => {
  it('are counted in Vietnamese by syllable and in Chinese by dictionary', () => {
    expect(countWords('Củng cố xây dựng Đảng', 'vi')).toBe(5);
    expect(countWords('我们在中国学习', 'zh')).toBeLessThan(7);
    expect(countWords('我们在中国学习', 'zh')).toBeGreaterThan(2);
  });

  it('take a minute to read, however few they are', () => {
    expect(readingMinutes(0)).toBe(0);
    expect(readingMinutes(12)).toBe(1);
    expect(readingMinutes(2380)).toBe(10);
  });
});
