import { lexiconOf } from './lexicon';
import type { Word } from './word-diff';

/**
 * Words that negate a sentence. Words that mostly mean something else in their own language are left out: Vietnamese `hết`,
 * `khỏi`, `phi` (`hầu hết`, `ra khỏi`, `châu Phi`), German `noch` alone, Arabic `ما`, Hebrew `אל`.
 */
const negations = lexiconOf(
  {
    en: 'not no never none nor neither cannot without nothing nobody hardly false',
    vi: 'không chưa chẳng chả đừng chớ vô',
    fr: "ne n' ni pas jamais aucun aucune non rien sans nul nulle",
    de: 'nicht kein keine keinen keiner keinem keines nie niemals ohne nichts weder',
    es: 'no ni nunca jamás jamas sin ningún ninguna ninguno tampoco nada',
    pt: 'não nem nunca jamais sem nenhum nenhuma nada',
    it: 'no non mai né senza nessun nessuno nessuna',
    ru: 'не нет ни никогда без нельзя никто ничего',
    uk: 'не ні нема немає ніколи без',
    nl: 'niet geen nooit zonder noch',
    sv: 'inte ej aldrig utan ingen inget inga',
    da: 'ikke aldri aldrig ingen inga uden uten',
    pl: 'nie nigdy bez żaden ani',
    cs: 'ne není nikdy žádný ani bez',
    hu: 'nem ne soha nincs nélkül',
    fi: 'ei en et emme eivät eikä ilman ikinä',
    id: 'tidak bukan belum jangan tanpa',
    tr: 'değil yok hayır asla olmadan',
    ro: 'nu niciodată fără niciun nicio',
    el: 'δεν μην όχι ποτέ χωρίς κανένας',
    ar: 'لا لم لن ليس ليست غير دون بدون عدم',
    fa: 'نه هیچ نیست بدون',
    he: 'לא אין בלי אינו אינה מעולם',
    hi: 'नहीं न मत बिना कभी',
    bn: 'না নেই নয়',
    ta: 'இல்லை',
  },
  // These also mean something else in another language: Portuguese `no`, French `et`, Romanian `mai`.
  "no ni ne né n' pas mai nu en et ei noch ani sem",
);

/**
 * Negations within a word, or in scripts without spaces; but not in `不断`, `不过`, `沉没`, `无论`, `未来`, `非常`, `死ぬ`.
 */
const INSIDE =
  /n't$|^n'|不(?![断斷少仅僅但过過久])|(?<![沉淹埋])[没沒](?!收)|[無无](?![论論料事线線])|未(?![来來])|^勿|^非(?![常洲])|^[别莫]$|ない|なく|なかった|ません|(?<!死)ぬ$|않|없|못[하한할했해]|아니|^안$|^못$|ไม่|มิได้|មិន|ບໍ່|မဟုတ်/;

/** Pairs that contain a negation but negate nothing: aviation, air, space; champion; however; a drone. */
const COMPOUNDS = new Set(
  [
    'hàng không,không khí,không gian,không quân,không trung,vô địch,vô cùng',
    'sin embargo,no obstante,sans doute,nicht nur,无人 机,無人 機',
  ].flatMap((line) => line.split(',')),
);

/** Whether the word at an index is a negation in a text of that language. */
export function isNegation(words: readonly Word[], at: number, language: string | undefined): boolean {
  const key = words[at]?.key ?? '';
  if (!negations.has(key, language) && !INSIDE.test(key)) return false;
  const [before, after] = [words[at - 1]?.key ?? '', words[at + 1]?.key ?? ''];
  return !COMPOUNDS.has(`${before} ${key}`) && !COMPOUNDS.has(`${key} ${after}`);
}
