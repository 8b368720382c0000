/** Words that turn a sentence into its opposite, folded as the canonical text is (lower case, NFC, `'` for quotes). */
const WORDS = new Set(
  [
    'not no never none nor neither cannot without nothing nobody hardly un false', // English
    'không chưa chẳng chả đừng chớ phi vô hết khỏi', // Vietnamese
    "ne n' n pas jamais aucun aucune non rien sans ni nul nulle", // French
    'nicht kein keine keinen keiner keinem keines nie niemals ohne nichts weder noch', // German
    'no nunca jamás jamas sin ningún ninguna ninguno tampoco nada', // Spanish
    'não nunca jamais sem nenhum nenhuma nem nada', // Portuguese
    'non mai senza nessun nessuno nessuna né', // Italian
    'не нет ни никогда без нельзя никто ничего нема немає ні ніколи', // Russian, Ukrainian
    'niet geen nooit zonder noch', // Dutch
    'inte ej aldrig utan ingen inget inga ikke aldri aldrig ingen uden uten', // Swedish, Danish, Norwegian
    'nie nigdy bez żaden ani ne není nikdy žádný nem soha nincs nélkül', // Polish, Czech, Hungarian
    'ei en et emme eivät eikä ilman ikinä', // Finnish
    'tidak bukan belum jangan tanpa tak', // Indonesian, Malay
    'değil yok hayır asla olmadan', // Turkish
    'nu niciodată fără niciun nicio', // Romanian
    'δεν μην όχι ποτέ χωρίς κανένας', // Greek
    'لا لم لن ليس ليست غير ما دون بدون عدم نه هیچ نیست بدون', // Arabic, Persian
    'לא אין אל בלי אינו אינה מעולם', // Hebrew
    'नहीं न मत बिना कभी না নেই নয় இல்லை', // Hindi, Bengali, Tamil
  ].flatMap((line) => line.normalize('NFC').split(' ')),
);

/** Where words are not parted by spaces, or the negation is a part of the word. */
const INSIDE =
  /n't$|^[不没沒無无未非勿莫别別]|[不没沒無无未勿]|ない|なく|なかった|ません|ぬ$|않|없|못하|아니|^안$|^못$|ไม่|มิได้|บ่อย?$|មិន|ບໍ່|မဟုတ်|^ni?e-|^non-/;

/** True when a folded word denies. */
export function isNegation(key: string): boolean {
  return WORDS.has(key) || INSIDE.test(key);
}
