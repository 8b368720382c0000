/** Month numbers by the keys of their names (see `keyOf` in `months.ts`). */
export type MonthNames = ReadonlyMap<string, number>;

/**
 * The months of the commonest languages as a browser names them, with other forms after a slash. Short forms that begin
 * one of these are not listed. Asking `Intl` for the first name takes longer than the rest of an extraction.
 */
const COMMON: Record<string, string> = {
  da: 'januar februar marts april maj juni juli august september oktober november december',
  de: 'januar/janner februar/feber marz april mai juni juli august september oktober november dezember',
  en: 'january february march april may june july august september october november december',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre',
  fr: 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
  id: 'januari februari maret april mei juni juli agustus september oktober november desember',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  nl: 'januari februari maart/mrt april mei juni juli augustus september oktober november december',
  no: 'januar februar mars april mai juni juli august september oktober november desember',
  pl: 'stycznia/styczen lutego/luty marca/marzec kwietnia/kwiecien maja/maj czerwca/czerwiec lipca/lipiec sierpnia/sierpien wrzesnia/wrzesien pazdziernika listopada grudnia/grudzien',
  pt: 'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro',
  ru: 'января/январь февраля/февраль марта/март апреля/апрель мая/маи июня/июнь июля/июль августа сентября/сентябрь октября/октябрь ноября/ноябрь декабря/декабрь',
  sv: 'januari februari mars april maj juni juli augusti september oktober november december',
  tr: 'ocak subat mart nisan mayıs haziran temmuz agustos eylul ekim kasım aralık',
};

const read = new Map<string, MonthNames>();

/** Returns the months of a listed language, in any country; null for other languages. */
export function commonNames(lang: string): MonthNames | null {
  const language = (lang.split('-')[0] ?? '').replace(/^n[bn]$/, 'no');
  const written = COMMON[language];
  if (written === undefined) return null;
  let names = read.get(language);
  if (!names) {
    names = new Map(written.split(' ').flatMap((forms, at) => forms.split('/').map((name) => [name, at + 1] as const)));
    read.set(language, names);
  }
  return names;
}
