import type { NoArticleReason } from '@/utils/model/extraction';
import { massOf, spacedText, squash } from './dom';
import { isOfType, readJsonLd } from './metadata/json-ld';
import type { PageMetadata } from './metadata/read-metadata';
import { partsOf } from './metadata/title';

/** A text below this size (see `massOf`) is next to nothing. */
const NOTHING = 60;

/** A text below this size can be a notice in place of an article. */
const NOTICE = 900;

/** HTTP status codes of error pages. News has such numbers too, so they count only alone or beside `ERROR_WORD`. */
const CODE = '(?:40[0134]|410|429|50[0234])';
const ERROR_WORD = '(?:http|status|errore?|erreur|fehler|lỗi|ошибка|错误|錯誤|エラー|오류|خطأ|שגיאה)';
const SIGNS = '[\\s:.,!#()–—-]';
const ERROR = new RegExp(
  String.raw`^${SIGNS}*${CODE}${SIGNS}*$|${ERROR_WORD}${SIGNS}*${CODE}(?!\d)|(?<!\d)${CODE}${SIGNS}*${ERROR_WORD}|` +
    'not found|page (?:is )?unavailable|access denied|forbidden|nicht gefunden|introuvable|no encontrada|non trovata|não encontrada|niet gevonden|не найдена|không tìm thấy|không tồn tại|找不到|不存在|見つかりません|찾을 수 없|غير موجودة|לא נמצא|ไม่พบ',
  'i',
);

/** Longest heading of an error page, in characters. */
const HEADING = 70;

const CONSENT =
  /cookies?|consent|gdpr|privacy|datenschutz|einwilligung|zustimm|confidentialité|consentement|privacidad|consentimiento|riservatezza|consenso|toestemming|samtykke|персональных данных|隐私|隱私|同意|個人情報|개인정보|ความเป็นส่วนตัว|quyền riêng tư/gi;

/** Whether the page declares its text as paid, in JSON-LD or a meta element. */
function isDeclaredPaid(page: Document): boolean {
  const isFalse = (value: unknown): boolean =>
    value === false || /^(?:false|https?:\/\/schema\.org\/False)$/i.test(String(value));
  return (
    readJsonLd(page).some(
      (thing) =>
        isOfType(thing, /Article|WebPage/u) && 'isAccessibleForFree' in thing && isFalse(thing['isAccessibleForFree']),
    ) ||
    /^(?:locked|metered-locked)$/u.test(
      page.querySelector('meta[property="article:content_tier"]')?.getAttribute('content') ?? '',
    )
  );
}

/**
 * Says why the extracted text is not an article; null when it is one. Only a short text can be a notice, because many
 * pages show a notice beside a complete article.
 */
export function whyNoArticle(page: Document, text: string, { meta, structured }: PageMetadata): NoArticleReason | null {
  const mass = massOf(text);
  if (mass >= NOTICE) return null;
  const isDated = structured?.published || meta.first('article:published_time');
  if (mass < NOTICE / 2 && !isDated && saysError(page)) return 'error-page';
  const asks = text.match(CONSENT)?.length ?? 0;
  if (asks >= 3 && asks * 120 > mass) return 'consent-wall';
  if (mass < NOTICE * 0.7 && isDeclaredPaid(page)) return 'paywall';
  if (mass < NOTHING) return massOf(spacedText(page.body)) < 2 * NOTHING ? 'empty' : 'no-article';
  return null;
}

/** Whether the title or a heading reports an error, on a page whose headings are few and short. */
function saysError(page: Document): boolean {
  const lines = [...partsOf(page.title), ...[...page.querySelectorAll('h1, h2')].map((one) => squash(one.textContent))];
  return lines.join().length < 300 && lines.some((line) => line.length <= HEADING && ERROR.test(line));
}
