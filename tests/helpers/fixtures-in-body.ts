/** Shows a fixture in the document, in place of the one before. */
export function parse(html: string): HTMLElement {
  document.body.replaceChildren();
  document.body.innerHTML = html;
  return document.body;
}

/** The range of the `nth` occurrence of `words` within one text node of the root. */
export function rangeOf(root: Element, words: string, nth = 0): Range {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let left = nth;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = (node as Text).data.indexOf(words);
    if (at === -1 || left-- > 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    return range;
  }
  throw new Error(`not in the fixture: ${words}`);
}
