import { isBlock, isElement, isText, withSingleSpaces } from './dom';

/** Not read as part of the text. `rt` and `rp` repeat the base of a ruby in another script. */
const SILENT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'RT', 'RP', 'svg', 'annotation', 'annotation-xml']);

/** Returns the plain text of some content: one line for each block, with tabs between the cells of a row. */
export function textOf(root: Node): string {
  let text = '';
  const walk = (node: Node): void => {
    if (isText(node)) {
      text += node.parentElement?.closest('pre') ? node.data : withSingleSpaces(node.data);
      return;
    }
    if (isElement(node)) {
      if (SILENT.has(node.tagName)) return;
      if (node.tagName === 'BR') text += '\n';
    }
    const edge = isElement(node) && isBlock(node) ? (/^T[DH]$/u.test(node.tagName) ? '\t' : '\n') : '';
    text += edge;
    for (let child = node.firstChild; child; child = child.nextSibling) walk(child);
    text += edge;
  };
  walk(root);
  return (
    text
      // Without the lookbehind, a long run of spaces would be tried again from each of them.
      .replace(/(?<![ \u00a0])[ \u00a0]*\n\s*/gu, '\n')
      .replace(/(?<![ \u00a0])[ \u00a0]*\t[^\S\n]*/gu, '\t')
      .replace(/\t+\n|\n\t+/gu, '\n')
      .replace(/ {2,}/gu, ' ')
      .trim()
  );
}
