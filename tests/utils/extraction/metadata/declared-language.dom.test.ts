import { describe, expect, it } from 'vitest';
import { readDirection, readLanguage } from '@/utils/extraction/metadata/language';
import { MetaTags } from '@/utils/extraction/metadata/meta-tags';
import { parsePage } from '../parse-page';

const RUSSIAN_LETTERS =
  'Қала әкімдігі жаңа көпір салу туралы шешім қабылдады, жұмыс келер жылы басталады деп хабарлады баспасөз қызметі.';
const MALAY =
  'Majlis perbandaran itu berkata kerja pembaikan jambatan akan bermula pada bulan ini dan tidak akan siap sebelum tahun depan.';
const PASHTO = 'د ښاروالۍ چارواکي وايي چې د پله رغول به په راتلونکي کال کې پيل شي او د دې کار لپاره پيسې شته دي.';
const YIDDISH = 'די שטאָט האָט באַשלאָסן צו פאַרריכטן די אַלטע בריק, און די אַרבעט וועט זיך אָנהייבן אין דעם קומענדיקן יאָר.';
const ENGLISH =
  'The council said that it would not pay for the work, and that the money which had been set aside for it was gone.';

const ARABIC = 'قال المتحدث باسم البلدية إن الجسر سيبقى مغلقا حتى نهاية الشهر المقبل بسبب أعمال الصيانة التي بدأت أمس.';

const languageIn = (declared: string, text: string, dir = '') => {
  const page = parsePage(`<html lang="${declared}" dir="${dir}"><body></body></html>`);
  const found = readLanguage(page, text, new MetaTags(page), null);
  return { lang: found?.value, dir: readDirection(page, found)?.value };
};

describe('a declared language', () => {
  it.each([
    ['kk', RUSSIAN_LETTERS, 'ltr'],
    ['ms', MALAY, 'ltr'],
    ['ps', PASHTO, 'rtl'],
    ['yi', YIDDISH, 'rtl'],
  ])('that no text can be told to be in is believed: %s', (lang, text, dir) =>
    expect(languageIn(lang, text)).toEqual({ lang, dir }),
  );

  it.each([
    ['de', ENGLISH, 'en'],
    ['kk', ENGLISH, 'en'],
    ['ps', ENGLISH, 'en'],
    ['en', RUSSIAN_LETTERS, 'ru'],
  ])('is not believed where the text is plainly in another: %s', (declared, text, lang) =>
    expect(languageIn(declared, text).lang).toBe(lang),
  );

  it('takes the declared direction with it where it is not believed', () => {
    expect(languageIn('en', ARABIC, 'ltr')).toEqual({ lang: 'ar', dir: 'rtl' });
    expect(languageIn('ar', ENGLISH, 'rtl')).toEqual({ lang: 'en', dir: 'ltr' });
    expect(languageIn('en', ENGLISH, 'rtl')).toEqual({ lang: 'en', dir: 'rtl' });
  });
});
