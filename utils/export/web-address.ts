/** From the scheme to the next space, angle bracket or quotation mark. */
const ADDRESS = /\bhttps?:\/\/[^\s<>"“”«»]+/giu;

interface Part {
  text: string;
  isAddress: boolean;
}

/** Splits a line into web addresses and the text between them. Joined, the parts are the line again. */
export function splitByAddress(line: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { 0: found, index } of line.matchAll(ADDRESS)) {
    const address = withoutPunctuation(found);
    if (!URL.canParse(address)) continue;
    parts.push({ text: line.slice(at, index), isAddress: false }, { text: address, isAddress: true });
    at = index + address.length;
  }
  return [...parts, { text: line.slice(at), isAddress: false }].filter(({ text }) => text !== '');
}

/**
 * Punctuation at the end belongs to the sentence, and so does a closing parenthesis that was opened before the address
 * (https://github.github.com/gfm/#extended-autolink-path-validation).
 */
function withoutPunctuation(address: string): string {
  let end = address.length;
  while (end > 0) {
    const last = address[end - 1] ?? '';
    if (/[?!.,:;*_~'’…]/u.test(last) || (last === ')' && isUnopened(address.slice(0, end)))) end--;
    else break;
  }
  return address.slice(0, end);
}

function isUnopened(address: string): boolean {
  return address.split(')').length > address.split('(').length;
}
