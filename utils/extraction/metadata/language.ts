import { countLetters, LETTERS } from '@/utils/text/letters';
import type { Found, MetaTags } from './meta-tags';
import { countScripts, SCRIPT_LANGUAGES } from './scripts';
import type { StructuredArticle } from './structured-data';

/** The commonest short words of languages that share a script. */
const COMMON_WORDS: Record<string, string> = {
  en: 'the and of to in that is was for on with as by at from are this have',
  de: 'der die und das den von zu mit ist im nicht ein eine auf für dem sich auch',
  fr: 'le la les des et un une du est en que dans pour qui sur au pas plus par',
  es: 'el los las de que y en un una del se por con para es su al lo como más',
  pt: 'o os as de que e em um uma do da no na para com por se não mais ao dos',
  it: 'il di che e la per un una del in con non sono gli le dei della alla nel è i a al ha si da',
  nl: 'de het een en van in is dat op te voor met zijn niet aan er ook als om',
  sv: 'och att det som en på är av för med till den har inte om ett de i från',
  da: 'og at det er en på til af den for der med som ikke har de et fra af jeg',
  no: 'og det er en på til av for som med at ikke har de et fra jeg ble seg etter',
  fi: 'ja on ei että oli se hän mutta myös ovat kun kuin joka ole sen mukaan sekä',
  pl: 'i w na z się nie do jest że to o jak po za przez od ale oraz dla są',
  cs: 'a v na se je že z o s do to i ve za by jako pro ale jsou podle které',
  sk: 'a v na sa je že z o s do to aj vo za by ako pre ale sú podľa ktoré',
  hu: 'a az és hogy nem is egy volt meg ez csak már de van el még szerint azt',
  ro: 'de în și la a nu cu pe din care că o să este un pentru mai sunt prin fost',
  tr: 've bir bu için ile da de olarak çok daha olan gibi sonra kadar ise ne en',
  id: 'yang dan di dari untuk dengan ini pada itu tidak dalam akan ke oleh juga kata',
  vi: 'của và là các có được trong cho không một với những người đã này khi về tại để',
  hr: 'i u je na se da su za od s a će koji koje ne bi kao što po iz nije',
  sl: 'in je v na se da za so ki pa z ne s po tudi kot bi o ali od',
  lt: 'ir kad į yra su iš tai o ne bet buvo kaip ar jo per dėl apie po jau',
  lv: 'un ir ar no ka uz par kas tas ne pie bet kā tika arī pēc gan lai to',
  et: 'ja on et ei see ka oli mis kui oma ning ta aga selle kes mida või pärast',
  ca: 'de la el que i a en els les un una per amb del és no al ha més',
  is: 'og að í á er sem það við um en með til var ekki af fyrir hann eru',
  sq: 'të e në dhe i për një me që nga është së ka si u do më por kjo',
  eu: 'eta da du ez ere dute izan bat zuen dira egin baina hau dela',
  sw: 'ya na wa kwa ni katika la za kuwa cha hiyo hii huo alisema yake',
  zu: 'ukuthi futhi uma kodwa ngoba lapho abantu kanye noma njengoba',
  ru: 'и в на не что с по это как он из за к для от также был его',
  uk: 'і в на не що з та у до за як це про від для його також було є',
  bg: 'и на да се в от за не са че с е по като до това той при',
  sr: 'и у је на се да су за од са а ће који које не би као што',
  be: 'і ў на не што з у да як гэта па для ад яго таксама было',
  mk: 'и на во да се од за не со што е ги ќе се како по тоа',
  ar: 'في من على أن إلى التي عن مع هذا الذي كان ما لا أو بعد',
  fa: 'و در به از که این را با است برای آن یک هم تا شد می',
  ur: 'کے کی میں سے اور کا ہے کو نے پر کہ یہ بھی ہیں اس',
  hi: 'के में है की और से को का ने पर कि यह भी हैं एक',
  mr: 'आणि या आहे हे ते केली येथे त्या आहेत होते',
  ne: 'छ र को मा लाई भएको गरेको छन् पनि यो',
};

const LANGUAGES = Object.keys(COMMON_WORDS);

/** The languages that have each word among their commonest. */
const SPEAKERS = new Map<string, string[]>();
for (const lang of LANGUAGES) {
  for (const word of COMMON_WORDS[lang]?.split(' ') ?? []) {
    const speakers = SPEAKERS.get(word);
    if (speakers) speakers.push(lang);
    else SPEAKERS.set(word, [lang]);
  }
}

/** Languages of a shared script, which only words tell apart. */
const SHARED: Record<string, readonly string[]> = {
  ru: ['ru', 'uk', 'bg', 'sr', 'be', 'mk'],
  ar: ['ar', 'fa', 'ur'],
  hi: ['hi', 'mr', 'ne'],
};
const NOT_LATIN = new Set(Object.values(SHARED).flat());
const LATIN = LANGUAGES.filter((lang) => !NOT_LATIN.has(lang));

/** A word, by its letters. */
const WORD = new RegExp(`[${LETTERS}]+`, 'g');

/** Characters read of a text: enough for its words to be telling. */
const SAMPLE = 6000;

/** Finds the language of a text by its script and commonest words; null when they do not tell. */
export function languageOf(source: string): string | null {
  const text = source.slice(0, SAMPLE);
  const letters = countLetters(text);
  if (letters < 40) return null;
  const counts = countScripts(text);
  const share = (script: string) => (counts.get(script) ?? 0) / letters;
  // Japanese text has more Chinese characters than kana. A text in another script may quote some of either.
  if (share('ja') > 0.08 && share('ja') + share('zh') > 0.4) return 'ja';
  const script = [...counts.keys()].find((one) => one !== 'ja' && share(one) > 0.4);
  if (script === undefined) return commonest(text, LATIN);
  return SHARED[script] ? (commonest(text, SHARED[script]) ?? script) : script;
}

function commonest(text: string, languages: readonly string[]): string | null {
  const words = text.normalize('NFC').toLowerCase().match(WORD) ?? [];
  const hits = new Map(languages.map((lang) => [lang, 0]));
  for (const word of words) {
    for (const lang of SPEAKERS.get(word) ?? []) {
      const before = hits.get(lang);
      if (before !== undefined) hits.set(lang, before + 1);
    }
  }
  const [best, second] = [...hits].sort((one, other) => other[1] - one[1]);
  return best && best[1] > 0.08 * words.length && best[1] > 1.1 * (second?.[1] ?? 0) ? best[0] : null;
}

/** Returns a language tag in canonical form; null when it is invalid or names no language (`und`, `mul`). */
function tagOf(value: string | null | undefined): string | null {
  try {
    const tag =
      (value ?? '')
        .trim()
        .replaceAll('_', '-')
        .split(/[,;\s]/u)[0] ?? '';
    const canonical = tag === '' ? null : (Intl.getCanonicalLocales(tag)[0] ?? null);
    return canonical && /^(?:und|mul|zxx|x)\b/u.test(canonical) ? null : canonical;
  } catch {
    return null;
  }
}

/** Returns the primary subtag. Norwegian has three (`no`, `nb`, `nn`), which become `no`. */
const primary = (tag: string): string => (tag.split('-')[0] ?? '').replace(/^n[bn]$/u, 'no');

/** Returns the usual script of a language, as `Intl` knows it. */
const scriptOf = (tag: string): string | undefined => new Intl.Locale(tag).maximize().script;

/** Languages that `languageOf` can return. */
const TOLD = new Set([...LANGUAGES, ...SCRIPT_LANGUAGES]);

/**
 * Finds the language of the article: the declared one, unless the text is plainly in another. A declared language that
 * `languageOf` does not know (Kazakh, Malay, Pashto) is believed where the text is in its script: its text is mistaken
 * for a related language.
 */
export function readLanguage(
  page: Document,
  text: string,
  meta: MetaTags,
  structured: StructuredArticle | null,
): Found | null {
  const declared: Found[] = [
    { value: page.documentElement.lang || page.documentElement.getAttribute('xml:lang') || '', origin: 'html lang' },
    { value: structured?.lang ?? '', origin: 'json-ld' },
    meta.first('og:locale', 'content-language', 'language', 'dc.language', 'inlanguage') ?? { value: '', origin: '' },
    { value: page.body?.lang ?? '', origin: 'body lang' },
  ].flatMap(({ value, origin }) => {
    const tag = tagOf(value);
    return tag ? [{ value: tag, origin }] : [];
  });
  const read = languageOf(text);
  const first = declared[0] ?? null;
  if (!read) return first;
  const isTold = declared.find(({ value }) => primary(value) === primary(read));
  const isUntold = first && !TOLD.has(primary(first.value)) && scriptOf(first.value) === scriptOf(read);
  return isTold ?? (isUntold ? first : { value: read, origin: 'text' });
}

const RTL = /^(?:ar|he|iw|fa|ur|yi|ps|sd|ug|dv|ckb)\b/u;

/** Finds the direction of the text: declared, or by its language where the page declared the wrong language or none. */
export function readDirection(page: Document, lang: Found | null): Found | null {
  const declared = (page.body?.dir || page.documentElement.dir).toLowerCase();
  const isBelievable = lang?.origin !== 'text';
  if (isBelievable && (declared === 'rtl' || declared === 'ltr')) return { value: declared, origin: 'dir' };
  return lang ? { value: RTL.test(lang.value) ? 'rtl' : 'ltr', origin: 'lang' } : null;
}
