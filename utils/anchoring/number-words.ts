import { lexiconOf } from './lexicon';

/** Numbers that news writes in words: two to twelve, and large ones. Not `one`, mostly an article or a pronoun. */
const numbers = lexiconOf(
  {
    en: 'two three four five six seven eight nine ten eleven twelve dozen dozens half hundred hundreds thousand thousands million millions billion billions trillion percent',
    vi: 'hai ba bốn sáu bảy tám chín mười mươi chục trăm nghìn ngàn triệu tỷ tỉ',
    fr: 'deux trois quatre cinq six sept huit neuf dix onze douze moitié cent cents mille milliard milliards',
    de: 'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf hundert tausend millionen milliarde milliarden prozent',
    es: 'dos tres cuatro cinco siete ocho nueve diez once doce mitad cien mil millón millones',
    pt: 'dois duas três quatro seis sete oito nove dez metade cem milhão milhões bilhões',
    it: 'due tre quattro cinque sei sette otto dieci undici dodici metà cento mila milione milioni miliardo miliardi',
    ru: 'тысяча тысячи тысяч миллион миллиона миллионов миллиард миллиарда миллиардов',
    id: 'ribu juta miliar',
    ar: 'ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية ثماني تسعة تسع عشرة عشر مئة مائة نصف ألف آلاف مليون ملايين مليار مليارات',
    he: 'אלף מיליון מיליארד',
    ko: '만 억 조',
    th: 'พัน หมื่น แสน ล้าน',
  },
  // They also mean something else: English `due`, `once`; French, Portuguese `dos`; German `sei`; Italian `hai`; Polish `ten`.
  'due once dos sei hai ten',
);

/** A Chinese or Japanese number, also in one word with a counter. Not `一个` and the like, which are articles. */
const CJK_NUMBER =
  /^(?!一[个個次位名只件天度回]$)第?[〇零一二三四五六七八九十百千万萬亿億兆两兩]+[个個名人位次件只年月日号號天周週岁歲倍成回度つ]?$/;
/** A figure of any script, also ½ and Ⅳ; a per cent sign, a currency sign, a prime (5′). */
const FIGURE = /\p{N}|^[%‰٪\p{Sc}′″]$/u;

/** Whether a canonical word holds a figure. */
export const isFigure = (key: string): boolean => FIGURE.test(key);

/** Whether a canonical word is a number, in figures or in words. */
export const isNumber = (key: string, language: string | undefined): boolean =>
  isFigure(key) || CJK_NUMBER.test(key) || numbers.has(key, language);

/** Whether a canonical word can precede a sign for days, months or years: figures, Chinese and Japanese numbers. */
export const isCounted = (key: string): boolean => /\p{N}/u.test(key) || CJK_NUMBER.test(key);
