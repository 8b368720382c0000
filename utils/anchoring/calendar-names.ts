import { keyOf } from './word-diff';

/**
 * Names of months, also as they are declined in dates, and of weekdays, as CLDR has them: in English, French, German,
 * Spanish, Portuguese, Italian, Dutch, Swedish, Danish, Norwegian, Polish, Czech, Russian, Ukrainian, Turkish, Indonesian,
 * Romanian, Hungarian, Finnish, Greek, Arabic, Hebrew and Hindi, each where it comes first. `Intl` would take 50 ms to
 * say them. Names of several words (Vietnamese) are told by their parts.
 */
const NAMES = [
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche',
  'januar februar märz juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo',
  'janeiro fevereiro março maio junho julho setembro outubro novembro dezembro segunda-feira terça-feira quarta-feira quinta-feira sexta-feira',
  'gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre lunedì martedì mercoledì giovedì venerdì sabato domenica',
  'januari februari maart mei augustus maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
  'maj augusti måndag tisdag onsdag torsdag fredag lördag söndag',
  'marts mandag tirsdag lørdag søndag',
  'desember',
  'styczeń luty marzec kwiecień czerwiec lipiec sierpień wrzesień październik listopad grudzień stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia poniedziałek wtorek środa czwartek piątek sobota niedziela',
  'leden únor březen duben květen červen červenec srpen září říjen prosinec ledna února března dubna května června července srpna října listopadu prosince pondělí úterý středa čtvrtek pátek neděle',
  'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь января февраля марта апреля мая июня июля августа сентября октября ноября декабря понедельник вторник среда четверг пятница суббота воскресенье',
  'січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня понеділок вівторок середа четвер пʼятниця субота неділя',
  'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık pazartesi salı çarşamba perşembe cuma cumartesi pazar',
  'maret agustus senin selasa rabu kamis jumat sabtu minggu',
  'ianuarie februarie martie aprilie iunie iulie septembrie octombrie noiembrie decembrie luni marți miercuri joi vineri sâmbătă duminică',
  'január február március április május június július augusztus szeptember október hétfő kedd szerda csütörtök péntek szombat vasárnap',
  'tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai',
  'ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή',
  'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد',
  'ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר',
  'जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार',
];

/** The names of months and weekdays that are one word, in the canonical form in which words are compared. */
export const calendarNames: ReadonlySet<string> = new Set(NAMES.flatMap((line) => line.split(' ')).map(keyOf));
