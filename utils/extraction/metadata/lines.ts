import { isBlock, squash } from '../dom';
import { isAside } from './aside';

/** A line of text near the headline, as the page shows it. */
export interface Line {
  /** The block that holds it. */
  element: Element;
  /** Composed (NFC). */
  text: string;
  /** One text for each text node: "By" and "Jane Doe" in two spans are two. */
  pieces: string[];
  isAfter: boolean;
  /** Number of lines between it and the headline. */
  distance: number;
}

/** Lines looked at after and before the headline. */
const AFTER = 40;
const BEFORE = 12;

/** A longer line (in characters) is a paragraph. The head of the article ends with the second one. */
const PARAGRAPH = 220;

/** Characters read of a line. Names and dates are in short lines, and a page may have a line of a megabyte. */
const READ = 1000;

const SILENT = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|SELECT|OPTION|BUTTON|TEXTAREA)$/u;

const blockOf = (text: Text): Element | null => {
  let element = text.parentElement;
  while (element && !isBlock(element)) element = element.parentElement;
  return element;
};

/** Returns the lines after the headline, then those before it, each nearest first. */
export function linesAround(headline: Element): Line[] {
  return [...linesBeyond(headline, true), ...linesBeyond(headline, false)];
}

function linesBeyond(headline: Element, isAfter: boolean): Line[] {
  const { ownerDocument: page } = headline;
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  walker.currentNode = headline;
  const lines: Line[] = [];
  let current: Line | undefined;
  let length = 0;
  let paragraphs = 0;
  const next = () => (isAfter ? walker.nextNode() : walker.previousNode());
  for (let node = next(); node; node = next()) {
    const text = squash((node as Text).data)
      .slice(0, READ)
      .normalize('NFC');
    if (text === '' || headline.contains(node) || SILENT.test(node.parentElement?.tagName ?? '')) continue;
    const element = blockOf(node as Text);
    if (!element) continue;
    if (current?.element !== element) {
      if (length > PARAGRAPH) paragraphs += 1;
      if (lines.length >= (isAfter ? AFTER : BEFORE) || paragraphs > 1) break;
      current = { element, text: '', pieces: [], isAfter, distance: lines.length };
      lines.push(current);
      length = 0;
    }
    if (length > READ) continue;
    length += text.length + 1;
    if (isAfter) current.pieces.push(text);
    else current.pieces.unshift(text);
  }
  for (const line of lines) line.text = line.pieces.join(' ');
  return lines.filter((line) => !isAside(line.element, headline));
}
