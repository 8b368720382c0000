import { lexiconOf } from './lexicon';
import { keyOf, type Word } from './word-diff';

/**
 * Names of months and weekdays from CLDR. Each line lists only names that no line above has; Danish includes Norwegian.
 * Listed because asking `Intl` takes 50 ms. Names of several words are told by their parts (`alarms.ts`).
 */
const names = lexiconOf(
  {
    en: 'january february april june july august september october november december monday tuesday wednesday thursday friday saturday sunday',
    fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche',
    de: 'januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag',
    es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo',
    pt: 'janeiro fevereiro março maio junho julho setembro outubro novembro dezembro',
    it: 'gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre lunedì martedì mercoledì giovedì venerdì sabato domenica',
    nl: 'januari februari maart mei augustus maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
    sv: 'maj augusti måndag tisdag onsdag torsdag fredag lördag söndag',
    da: 'marts mai mandag tirsdag lørdag søndag desember',
    pl: 'poniedziałek wtorek środa czwartek piątek sobota niedziela',
    cs: 'září pondělí úterý středa čtvrtek pátek neděle',
    ru: 'понедельник вторник четверг пятница суббота воскресенье',
    uk: 'понеділок вівторок середа четвер пʼятниця субота неділя',
    tr: 'şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık pazartesi salı çarşamba perşembe cuma cumartesi',
    id: 'maret mei agustus senin selasa rabu kamis jumat sabtu',
    ro: 'ianuarie februarie martie aprilie iunie iulie septembrie octombrie noiembrie decembrie marți miercuri joi vineri sâmbătă duminică',
    hu: 'január február március április május június július augusztus szeptember október hétfő kedd szerda csütörtök péntek szombat vasárnap',
    fi: 'maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai',
    el: 'δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή',
    ar: 'يناير فبراير أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد ابريل إبريل اغسطس اكتوبر الإثنين الاربعاء كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين',
    he: 'ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר',
    hi: 'जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार',
  },
  // `mai` also means "more" in Romanian and "tomorrow" in Vietnamese.
  'mai',
);

/** Declined months in Polish, Czech, Russian, Ukrainian, Finnish and Greek. Regex literals bundle smaller than strings. */
const DECLINED = [
  /^(?:stycz(?:eń|nia|niu)|lut(?:y|ego|ym)|marzec|kwie(?:cień|tni[au])|maj[au]|czerw(?:iec|c[au])|lip(?:iec|c[au]))$/,
  /^(?:sierp(?:ień|ni[au])|wrze(?:sień|śni[au])|październik[au]?|listopad[aui]?|grud(?:zień|ni[au]))$/,
  /^(?:ledna|února?|březen|března|dub(?:en|na)|květ(?:en|na)|červ(?:en|na|enec|ence)|července|srp(?:en|na)|říj(?:en|na)|prosin(?:ec|ce))$/,
  /^(?:(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)[ьяе]|(?:март|август)[ае]?|ма[йяе])$/,
  /^(?:(?:січ|берез|квіт|трав|черв|лип|серп|верес|жовт|груд)(?:ень|ня|ні)|лют(?:ий|ого|ому)|листопад[аі]?)$/,
  /^(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuu(?:ta|ssa|n)?$/,
  /^(?:ιανουαρί|φεβρουαρί|μαρτί|απριλί|μαΐ|ιουνί|ιουλί|αυγούστ|σεπτεμβρί|οκτωβρί|νοεμβρί|δεκεμβρί)ου$/,
];
const isDeclined = (key: string): boolean => DECLINED.some((one) => one.test(key));

const wordsIn = (line: string): ReadonlySet<string> => new Set(line.split(' ').map(keyOf));
/** Names that are also common words: may, march, months, week, market, hearth, brand, members, environment, practised. */
const ORDINARY = wordsIn('may march luni minggu pazar ocak marca leden среда مارس');
/** Those of `ORDINARY` that English always capitalises as names. */
const ALWAYS_LARGE = /^(?:may|march)$/;
/** Abbreviations, which are names only beside a figure. */
const SHORTENED = wordsIn('jan feb apr jun jul aug sept oct nov dec janv févr avr juil déc okt dez');

const DIGIT = /\p{N}/u;
const LARGE = /^\p{Lu}/u;
const SMALL = /^\p{Ll}/u;
const SENTENCE_END = /[.!?…:"”»]\s*$/u;
/** What may come between the day and the month: 1. Mai, 5 de mayo, the 5th of May. */
const LINK = /^(?:[.,]|de|of)$/;

/** Whether a word may name a month or weekday. Whether it does depends on its neighbours (`isCalendarName`). */
export function mayBeCalendarName({ key, text }: Word): boolean {
  if (ALWAYS_LARGE.test(key)) return LARGE.test(text);
  return names.hasAnywhere(key) || ORDINARY.has(key) || isDeclined(key);
}

/** Returns the words on both sides of one, skipping a `LINK` between a day and its month. */
export function besideDate(words: readonly Word[], at: number): Word[] {
  const beyond = (step: 1 | -1): Word | undefined =>
    words[LINK.test(words[at + step]?.key ?? '') ? at + 2 * step : at + step];
  return [beyond(-1), beyond(1)].filter((word) => word !== undefined);
}

/** Whether a word is capitalised for no other reason: not as the beginning of a sentence, nor among capitalised words. */
function isLargeAmongSmall(words: readonly Word[], at: number): boolean {
  const [before, after] = [words[at - 1], words[at + 1]];
  if (!LARGE.test(words[at]?.text ?? '') || before === undefined || SENTENCE_END.test(before.text)) return false;
  return SMALL.test(before.text) || SMALL.test(after?.text ?? '');
}

/**
 * Whether the word at an index names a month or weekday in a text of that language. A name that is also an ordinary word
 * counts only beside a figure, capitalised within a sentence, or where another such name replaces it (`others`).
 */
export function isCalendarName(
  words: readonly Word[],
  at: number,
  others: readonly Word[],
  language: string | undefined,
): boolean {
  const word = words[at];
  if (!word) return false;
  if (names.has(word.key, language) || isDeclined(word.key)) return true;
  const isBesideFigure = (): boolean => besideDate(words, at).some(({ key }) => DIGIT.test(key));
  if (SHORTENED.has(word.key)) return isBesideFigure();
  if (!mayBeCalendarName(word)) return false;
  return isBesideFigure() || others.some(mayBeCalendarName) || isLargeAmongSmall(words, at);
}
