import { isCapitalAt, LETTERS } from '@/utils/text/letters';
import { squash, textKey } from '../dom';
import { findDate } from './parse-date';

/** Words that lead up to a name, in many languages: "By", "Bài, ảnh:", "文/", "Автор:". */
const LEAD = new RegExp(
  String.raw`^(?:(?:written|posted|published|reported|story|text|words|article|review|report)\s+by|insights from|by|from|von|por|par|di|door|av|af|przez|author|autora?|auteurs?|autore|autores|autor(?:in|en|\(en\))?|(?:verfasst|geschrieben) von|écrit par|(?:escrito|publicado) por|scritto da|geschreven door|skriven av|napisane przez|ditulis oleh|text(?:o|e)?|skrevet av|foto|tekst|text och foto|` +
    String.raw`автор(?:ы|ка)?|текст|от|підготував|bài,?\s*(?:và\s*)?ảnh|bài viết|bài|tác giả|theo|thực hiện|tin,?\s*ảnh|nhóm pv|pv|` +
    String.raw`文|記者|记者|作者|撰文|編輯|编辑|責任編輯|责任编辑|責編|责编|来源|來源|通讯员|執筆|取材|글|기자|โดย|เรื่อง|كتبت?|بقلم|الكاتبة?|נכתב על ידי|מאת|نویسنده|συντάκτης|γράφει|yazan|yazar|oleh|penulis|kirjoittanut|teksti|írta|szerző|napsal)` +
    String.raw`(?:\s*[:：/／|∣-]+\s*|\s+)`,
  'i',
);
const TAIL =
  /\s*(?:[|•·—–]|\s-\s|\s(?:on|am|le|il|el|às|at)\s+\d|[\s,](?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)[\s,]+\d|updated|published|posted|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}\s*[年-]|\d{1,2}:\d{2}).*$/i;

/** What may stand between a name and a date. */
const BEFORE_DATE =
  /[\s,]+(?:on|am|at|le|el|il|the|den|vom|em|à|a|в|от|stand|updated|ngày|[^\s\d.,;:]{2,12}(?:day|tag|di|dag|feira|erdì))$/i;
const LOOSE_END = /[\s,;:|·•/–—-]+$|\s(?:on|am|at|um|vom)$/u;

/** "Reporter" after a name, in Korean and Chinese. */
const REPORTER = /(?<=[^\s\d.,:;()]{2})\s*(?:(?:인턴|수습|선임|전문)\s?)?(?:기자|특파원|記者|记者)$/u;

/** A role after the name: "Jane Doe, Senior Reporter". */
const ROLE =
  /\b(?:(?:reporter|editor|editor-in-chief|correspondent|journalist|columnist|contributor|writer|staff|analyst|producer|director|manager|founder|ceo|cto|journaliste|periodista|corresponsal|giornalista|redactie|senior|head of|author|redazione)\b|redakt|rédact|correspondant|redactor|korrespondent|chef)/i;

const JUNK =
  /^https?:|\/\/|[<>{}@]|facebook|twitter|full bio|view all|see (?:all|more)|read more|learn more|more (?:from|by|about)|follow|\.\.\.$|[:：]$|一覧$|^(?:фото|photos?\b|credits?\b)|^(?:admin|administrator|anonymous|null|undefined|none|n\/a|unknown|authors?|writers?|contributors?|journalists?|bio|biography|about|comments?|share|home|contact)$/i;

/** The beginning of a line that says when something was published, and perhaps by whom. */
const POSTED =
  /^(?:posted|published|updated|created|written|veröffentlicht|publiziert|publié|publicado|pubblicato|geplaatst|gepubliceerd|опубликовано|đăng)(?=[\s:])/i;

/** Control characters and invisible marks. */
// oxlint-disable-next-line no-control-regex
const UNSEEN = /[\0-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;

const TWO_LETTERS = new RegExp(`[${LETTERS}]{2}`);

/** Longest byline, in characters. */
const LONGEST = 120;

/** A line of `LEAD` words alone: the name is in the next line. */
const LONE_LEAD =
  /^(?:(?:written|posted|published|story|words) by|by|von|por|par|di|door|av|af|przez|author|autora?|auteur|autore|автор|作者|記者|记者|文)\s*[:：]?$/i;

/** Whether a line is only the words that lead up to a name. */
export const isLoneLead = (line: string): boolean => LONE_LEAD.test(line);

/** Whether a line begins with words that lead up to a name. */
export const hasLead = (line: string): boolean => LEAD.test(line.normalize('NFC'));

/** Removes from a printed name what leads up to it and what follows; composed (NFC). Null when no name is left. */
export function cleanByline(raw: string, lang: string | null = null): string | null {
  // Composed: the word patterns are in NFC, and `findDate` gives offsets into composed text.
  let name = squash(raw.replace(UNSEEN, ' '))
    .normalize('NFC')
    .replace(/^[\s,;:|·•/–—-]+/u, '');
  const first = findDate(name, lang);
  if (first?.index === 0 && first.length < name.length)
    name = name.slice(first.length).replace(/^[\s,;:|·•/–—-]+/u, '');
  for (let round = 0; round < 3; round += 1) name = name.replace(LEAD, '');
  name = afterDate(name, lang)
    .replace(/\s*[(（[][^)）\]]*[)）\]]\s*$/u, '')
    .replace(/\S+@\S+\.\S+/gu, '')
    .replace(/(?:^|\s)@\w+/gu, '')
    .replace(TAIL, '')
    .replace(/[\s,;:|·•/–—-]+$/u, '');
  const date = findDate(name, lang);
  if (date) {
    name = name.slice(0, date.index);
    for (let round = 0; round < 3; round += 1) name = name.replace(LOOSE_END, '').replace(BEFORE_DATE, '');
  }
  name = name.replace(LOOSE_END, '').replace(LOOSE_END, '');
  name = withoutRoles(name.replace(/\s+\d+\s*(?:min|分).*$/i, '')).replace(REPORTER, '');
  return TWO_LETTERS.test(name) && name.length <= LONGEST && !JUNK.test(name) && !LEAD.test(`${name} `) ? name : null;
}

/** Returns "Jane Doe" of "Posted on 3 May 2024 by Jane Doe"; any other line as it is. */
function afterDate(line: string, lang: string | null): string {
  const date = POSTED.test(line) ? findDate(line, lang) : null;
  const rest = date ? line.slice(date.index + date.length).replace(/^[\s,;:|·•/–—-]+/u, '') : '';
  const lead = LEAD.exec(rest)?.[0];
  return lead ? rest.slice(lead.length) : line;
}

/** Returns the names before the first part that is a role. */
function withoutRoles(line: string): string {
  const parts = line.split(/\s*,\s*/u);
  const role = parts.findIndex((part, at) => at > 0 && ROLE.test(part));
  return role < 0 ? line : parts.slice(0, role).join(', ');
}

/** Whether a line is a person's role and little else. */
export const isRole = (line: string): boolean => line.length <= 60 && !/[\d.:?!]/u.test(line) && ROLE.test(line);

/** What may stand between the first names and the family name. */
const PARTICLE = /^(?:d[aeiu]|de[rln]?|von|van|bin|al|el|la|le|y|e)$/;

const PART_OF_NAME = new RegExp(`^[${LETTERS}.'’-]+$`);

/** Whether a name is two to four capitalised words, particles aside, as most people's names are in scripts with capitals. */
export function isNameShaped(name: string): boolean {
  const [first = '', ...rest] = name.split(/\s+/);
  while (rest.length > 0 && PARTICLE.test(rest[0] ?? '')) rest.shift();
  const parts = [first, ...rest];
  return (
    rest.length >= 1 &&
    rest.length <= 3 &&
    parts.every((part) => isCapitalAt(part, 0) && PART_OF_NAME.test(part)) &&
    !ROLE.test(name)
  );
}

/** Removes repeated names, ignoring case. */
export function unique(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = textKey(name);
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
