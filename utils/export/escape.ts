import { splitByAddress } from './web-address';

/** Line ends of every platform and alphabet: CR LF, VT, FF, NEL, LINE and PARAGRAPH SEPARATOR. */
// oxlint-disable-next-line no-control-regex -- these control characters are what it is about
const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
/** Control characters, byte order marks and unpaired surrogates: no text needs them and files break on them. */
const CONTROLS = /(?![\n\t])\p{Cc}|\uFEFF|\p{Surrogate}/gu;
/** Embeddings, overrides and isolates reorder what follows them on the screen, in this text and after it. */
const REORDERING = /[\u202A-\u202E\u2066-\u2069]/g;

/** Text as it may stand in a file: `\n` between lines, no control characters, nothing that reorders what follows it. */
export function plainText(text: string): string {
  return text.replace(LINE_ENDS, '\n').replace(CONTROLS, '').replace(REORDERING, '');
}

/** Text on one line, with single spaces. */
export function plainLine(text: string): string {
  return plainText(text).replace(/\s+/gu, ' ').trim();
}

/**
 * Characters that mean something by themselves; `%`, `=` and `:` where they are part of a longer mark; `&` of an entity; what
 * makes a link of an address in GitHub's Markdown.
 */
const MARKS =
  /[\\`*_{}[\]<>#|~$^]|(?<=[<{%])%|%(?=[>}%])|(?<==)=|=(?==)|(?<=:):|:(?=:)|&(?=#?\w+;)|(?<=\p{L}):(?=\/\/)|(?<=www)\./giu;

/**
 * One line of text as Markdown that shows just that text, in CommonMark and in what builds on it: tables, footnotes and
 * strike-through (GitHub), `[[links]]`, `#tags`, `==marks==`, `%%comments%%`, `^ids`, `key:: value` (Obsidian and its
 * Dataview), `$math$`, and the template marks `{{ }}`, `{% %}`, `${ }` and `<% %>`, which act on a file before Markdown is read.
 */
export function escapeLine(line: string): string {
  return escapeBeginning(escapeMarks(plainLine(line)));
}

function escapeMarks(text: string): string {
  return text.replace(MARKS, String.raw`\$&`);
}

/** What makes a list, a rule, an underlined heading or a definition stands at the beginning of a line. */
function escapeBeginning(line: string): string {
  return line.replace(/^[-+=:]/, String.raw`\$&`).replace(/^(\d{1,9})([.)])(?= |$)/, String.raw`$1\$2`);
}

/** Text as Markdown paragraphs: an empty line begins another, a line end stays one. No blocks but paragraphs can come of it. */
export function escapeParagraphs(text: string): string {
  return paragraphsOf(text, escapeLine);
}

/**
 * The same for what the reader wrote: the web addresses in it are links, as text that a page wrote never is. Of an address with
 * a mark in it that some program acts on none is made.
 */
export function escapeNote(text: string): string {
  return paragraphsOf(text, (line) =>
    escapeBeginning(
      splitByAddress(plainLine(line))
        .map(({ text: part, isAddress }) => (isAddress && !DOUBTFUL.test(part) ? `<${part}>` : escapeMarks(part)))
        .join(''),
    ),
  );
}

/** Marks that act on a file before Markdown is read, or within an address too. */
const DOUBTFUL = /[{}[\]|\\^`$]|%%|%$|==|::/;

function paragraphsOf(text: string, escape: (line: string) => string): string {
  return plainText(text)
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map(escape)
        .filter((line) => line !== '')
        // Two spaces keep the line end in every dialect; a backslash is shown by some.
        .join('  \n'),
    )
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** Lines as a Markdown blockquote. */
export function blockquote(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

/** A Markdown link; its text alone where the address is not http(s). Both are a stranger's. */
export function link(text: string, url: string): string {
  const address = linkDestination(url);
  return address === null ? escapeLine(text) : `[${escapeLine(text)}](${address})`;
}

/** Characters that end a link or are a template mark; servers take their codes for the same. */
const UNSAFE_IN_LINK = /[()[\]{}<>\\|^`*$"']|%(?![0-9A-Fa-f]{2})|\s/g;

/** What Markdown would read as an entity: the sign of the next parameter, and a word that happens to name a letter. */
const ENTITY = /&(?=#?\w+;)/g;

function linkDestination(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  return href
    .replace(UNSAFE_IN_LINK, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
    .replace(ENTITY, '&amp;');
}
