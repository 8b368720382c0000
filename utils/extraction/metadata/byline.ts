import { spacedText, squash, textKey } from '../dom';
import type { Found, MetaTags } from './meta-tags';
import { findDate } from './parse-date';
import type { StructuredArticle } from './structured-data';

/** Words that lead up to a name, in many languages: "By", "Bài, ảnh:", "文/", "Автор:". */
const LEAD = new RegExp(
  String.raw`^(?:(?:written|posted|published|reported|story|text|words|article|review|report)\s+by|by|from|von|por|par|di|door|av|af|przez|autora?|auteur|autore|autor(?:in|en)?|verfasst von|text(?:o|e)?|skrevet av|foto|tekst|text och foto|` +
    String.raw`автор(?:ы|ка)?|текст|от|підготував|bài,?\s*(?:và\s*)?ảnh|bài viết|bài|tác giả|theo|thực hiện|tin,?\s*ảnh|nhóm pv|pv|` +
    String.raw`文|記者|记者|作者|撰文|編輯|编辑|責任編輯|责任编辑|来源|來源|通讯员|執筆|取材|글|기자|โดย|เรื่อง|كتب|بقلم|الكاتب|נכתב על ידי|מאת|نویسنده|συντάκτης|γράφει|yazan|yazar|oleh|penulis|kirjoittanut|teksti|írta|szerző|napsal)` +
    String.raw`(?:\s*[:：/／|∣-]+\s*|\s+)`,
  'iu',
);
const TAIL =
  /\s*(?:[|•·—–]|\s-\s|\s(?:on|am|le|il|el|às|at)\s+\d|updated|published|posted|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}\s*[年-]|\d{1,2}:\d{2}).*$/iu;

/** Whether a line begins with words that lead up to a name. */
export const hasLead = (line: string): boolean => LEAD.test(line.normalize('NFC'));

/** A name as it is printed under a title, without what leads up to it and what trails behind; null when no name is left. */
export function cleanByline(raw: string): string | null {
  let name = squash(raw).replace(/^[\s,;:|·•/–—-]+/u, '');
  for (let round = 0; round < 3; round += 1) {
    // Composed to compare: a page in NFD spells its words with loose marks.
    const lead = LEAD.exec(name.normalize('NFC'))?.[0] ?? '';
    name = name.slice(lead.normalize(name === name.normalize('NFC') ? 'NFC' : 'NFD').length);
  }
  name = name
    .replace(/\s*[(（[][^)）\]]*[)）\]]\s*$/u, '')
    .replace(/\S+@\S+\.\S+/gu, '')
    .replace(/(?:^|\s)@\w+/gu, '')
    .replace(TAIL, '')
    .replace(/[\s,;:|·•/–—-]+$/u, '');
  const date = findDate(name, null);
  if (date) name = name.slice(0, date.index).replace(/\s+(?:on|am|le|el|the)$/iu, '');
  name = name.replace(/[\s,;:|·•/–—-]+$/u, '').replace(/\s+\d+\s*(?:min|分).*$/iu, '');
  const isName =
    /\p{L}{2}/u.test(name) &&
    name.length <= 120 &&
    !/^https?:|\/\/|[<>{}]|facebook|twitter|full bio|view all|see all|\.\.\.$/iu.test(name);
  return isName ? name : null;
}

const VISIBLE = [
  '[itemprop~="author"] [itemprop~="name"]',
  '[itemprop~="author"]',
  '[rel~="author"]',
  '.byline__name, .author-name, .author_name, .authorname, .byline-name, .p-author, .post-author',
  '.byline a, [class*="byline" i] a[href*="author" i], [class*="author" i] a',
  '[class*="byline" i]',
  '[class*="author" i]',
  '[class*="autor" i]',
  '[class*="auteur" i]',
  '[class*="writer" i]',
  '[class*="tacgia" i], [class*="tac-gia" i]',
];
const ELSEWHERE =
  'aside, nav, footer, [class*="related" i], [class*="comment" i], [id*="comment" i], [class*="bio" i], [class*="sidebar" i]';

/** Who wrote the article, as the page prints it. */
export function readByline(
  page: Document,
  meta: MetaTags,
  structured: StructuredArticle | null,
  sites: readonly string[],
): Found | null {
  const isSite = (name: string) => {
    const key = textKey(name);
    return sites.some((site) => textKey(site) === key || (key.length > 5 && textKey(site).includes(key)));
  };
  const names = unique(
    (structured?.authors ?? []).map(cleanByline).filter((one) => one !== null && !/^https?:/u.test(one)) as string[],
  );
  const persons = names.filter((one) => !isSite(one));
  if (persons.length > 0) return { value: persons.join(', '), origin: 'json-ld' };
  for (const key of [
    'author',
    'article:author',
    'article:author_name',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'dcterms.creator',
    'citation_author',
    'byl',
    'og:author',
    'twitter:creator',
    'authors',
    'cxenseparse:author',
  ]) {
    const values = unique(
      meta
        .all(key)
        .map(cleanByline)
        .filter((one) => one !== null),
    ).filter((one) => !isSite(one) && !one.startsWith('@'));
    if (values.length > 0) return { value: values.join(', '), origin: `meta ${key}` };
  }
  return visibleByline(page, isSite) ?? (names[0] ? { value: names[0], origin: 'json-ld' } : null);
}

function visibleByline(page: Document, isSite: (name: string) => boolean): Found | null {
  for (const selector of VISIBLE) {
    const found: string[] = [];
    for (const element of page.querySelectorAll(selector)) {
      if (element.closest(ELSEWHERE) || /^(?:SCRIPT|STYLE|META|LINK|IMG)$/u.test(element.tagName)) continue;
      const text = spacedText(element);
      const name = text.length < 160 ? cleanByline(text) : null;
      if (name && !isSite(name)) found.push(name);
      if (found.length > 3) break;
    }
    const names = unique(found);
    if (names.length > 0)
      return {
        value: (selector.startsWith('[itemprop') || selector.startsWith('[rel') ? names : names.slice(0, 1)).join(', '),
        origin: 'visible',
      };
  }
  return null;
}

function unique(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = textKey(name);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
