/** How far back a cut may move to a space, in UTF-16 units. */
const SLACK = 24;

/**
 * Cuts a text to at most `most` UTF-16 units and adds an ellipsis. Cuts at a space where one is near, else (in scripts
 * without spaces) between graphemes.
 */
export function cutShort(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.slice(0, most + 1).search(/\s+\S*$/u);
  const end = space > Math.max(0, most - SLACK) ? space : new Intl.Segmenter().segment(text).containing(most)?.index;
  return `${text.slice(0, end)}…`;
}
