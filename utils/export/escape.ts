import { splitByAddress } from './web-address';

/** All line ends but LF: CR LF, CR, VT, FF, NEL, LINE SEPARATOR and PARAGRAPH SEPARATOR. */
// oxlint-disable-next-line no-control-regex -- these control characters are what it is about
const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
/** Control characters, byte order marks and unpaired surrogates: text does not need them, and files break on them. */
const CONTROLS = /(?![\n\t])\p{Cc}|\uFEFF|\p{Surrogate}/gu;
/** Embeddings, overrides and isolates, which reorder on the screen all that follows them, even after this text. */
const REORDERING = /[\u202A-\u202E\u2066-\u2069]/g;

/** Makes text safe for a file: `\n` between lines, no control characters, nothing that reorders what follows it. */
export function plainText(text: string): string {
  return text.replace(LINE_ENDS, '\n').replace(CONTROLS, '').replace(REORDERING, '');
}

/** Puts text on one line, with single spaces. */
export function plainLine(text: string): string {
  return plainText(text).replace(/\s+/gu, ' ').trim();
}

/**
 * Characters that are marks by themselves; `%`, `=` and `:` as part of a longer mark; the `&` of an entity; and the `:` and
 * `.` by which GitHub's Markdown recognises a bare address as a link.
 */
const MARKS =
  /[\\`*_{}[\]<>#|~$^]|(?<=[<{%])%|%(?=[>}%])|(?<==)=|=(?==)|(?<=:):|:(?=:)|&(?=#?\w+;)|(?<=\p{L}):(?=\/\/)|(?<=www)\./giu;

/**
 * Escapes one line of text so that it is shown as it is, in CommonMark and its extensions: tables, footnotes and
 * strike-through (GitHub), `[[links]]`, `#tags`, `==marks==`, `%%comments%%`, `^ids`, `key:: value` (Obsidian and its
 * Dataview), `$math$`, and the template marks `{{ }}`, `{% %}`, `${ }` and `<% %>`, which are read before Markdown is.
 */
export function escapeLine(line: string): string {
  return escapeBeginning(escapeMarks(plainLine(line)));
}

function escapeMarks(text: string): string {
  return text.replace(MARKS, String.raw`\$&`);
}

/** Lists, rules, underlined headings and definitions begin with a mark that counts only at the beginning of a line. */
function escapeBeginning(line: string): string {
  return line.replace(/^[-+=:]/, String.raw`\$&`).replace(/^(\d{1,9})([.)])(?= |$)/, String.raw`$1\$2`);
}

/** Escapes text as Markdown paragraphs, separated by empty lines; line ends are kept. No other block can result. */
export function escapeParagraphs(text: string): string {
  return paragraphsOf(text, escapeLine);
}

/**
 * As `escapeParagraphs`, for text by the reader: its web addresses become links, which those in a page's text never do. An
 * address with a mark that some program acts on stays text.
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

/** Marks that are acted on before Markdown is read, or even inside an address. */
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
        // Two spaces keep the line end in every dialect of Markdown; some would show a backslash.
        .join('  \n'),
    )
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** Returns Markdown as a blockquote. */
export function blockquote(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

/** Returns a Markdown link, or the text alone where the address is not http(s). Neither is trusted. */
export function link(text: string, url: string): string {
  const address = linkDestination(url);
  return address === null ? escapeLine(text) : `[${escapeLine(text)}](${address})`;
}

/** Characters that end a link or are part of a template mark. To a server their percent-codes mean the same. */
const UNSAFE_IN_LINK = /[()[\]{}<>\\|^`*$"']|%(?![0-9A-Fa-f]{2})|\s/g;

/** The `&` before a parameter that Markdown would read as an entity, as in `&copy=`. */
const ENTITY = /&(?=#?\w+;)/g;

function linkDestination(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  return href
    .replace(UNSAFE_IN_LINK, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
    .replace(ENTITY, '&amp;');
}
